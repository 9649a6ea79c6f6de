// What other capabilities may ask the spine: a matter as it is now, whether somebody may read it, who works at an organ.
export { colleaguesWith } from './colleagues.ts';
export { readableMatter } from './readable.ts';
export { type Loaded, loadByNumber, loadMatter } from './store.ts';
