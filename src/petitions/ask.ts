// What other capabilities may ask the spine: a matter as it is now, who works at an organ.
export { colleaguesWith } from './colleagues.ts';
export { type Loaded, loadByNumber, loadMatter } from './store.ts';
