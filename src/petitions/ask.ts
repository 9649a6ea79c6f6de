// What other capabilities may ask the spine: a matter as it is now, whether it may be judged, who works at an organ.
export { colleaguesWith } from './colleagues.ts';
export { mayEvaluate } from './evaluate/rule.ts';
export { type Loaded, loadByNumber, loadMatter } from './store.ts';
