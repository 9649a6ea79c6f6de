// The door to what is done with clocks beside the official acts: sweeping them, rebuilding their rows.
export { type ClockDifference, recomputeClocks } from './recompute.ts';
export { seedClocks } from './seed.ts';
export { type Swept, sweepClocks } from './sweep.ts';
