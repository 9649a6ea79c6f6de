// Parts of the examples for cross-validation: near-duplicates stay together, labels are spread evenly.
import { seededDice } from './solver.ts';

/** Of each example its part, 0 ≤ part < folds. `groups` are kept whole; within a label the parts are filled evenly. */
export function foldsOf(groups: Int32Array, targets: Int32Array, folds: number, seed: number): Int32Array {
  const members = new Map<number, number[]>();
  for (const [at, group] of groups.entries()) {
    const there = members.get(group);
    if (there) there.push(at);
    else members.set(group, [at]);
  }
  const dice = seededDice(seed);
  const order = [...members.values()].map((places) => ({ places, lot: dice() }));
  order.sort((a, b) => b.places.length - a.places.length || a.lot - b.lot);
  const filled = new Map<number, Int32Array>();
  const parts = new Int32Array(groups.length);
  for (const { places } of order) {
    const label = targets[places[0] ?? 0] ?? 0;
    const counts = filled.get(label) ?? new Int32Array(folds);
    filled.set(label, counts);
    const emptiest = counts.indexOf(Math.min(...counts));
    counts[emptiest] = (counts[emptiest] ?? 0) + places.length;
    for (const place of places) parts[place] = emptiest;
  }
  return parts;
}
