// What runs in a process that sorts, for whoever wires it: opened once, then rounds.

export { countHotIssues } from './hot-issues/acts.ts';
export { sortAgain } from './proposals/again.ts';
export { groundOver, rulesOver } from './proposals/ground.ts';
export { startRounds } from './proposals/loop.ts';
export { type OpenSorter, openSorter } from './proposals/open.ts';
export { proposeAll } from './proposals/propose.ts';
export { sortPending } from './proposals/round.ts';
export { countQuality } from './quality/acts.ts';
