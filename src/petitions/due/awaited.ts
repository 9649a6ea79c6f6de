// What the system itself will do to a matter, and from when on: derived from the fold alone, at most one thing. Pure.
import { lapsingWindow } from '../lapse/rule.ts';
import type { Matter } from '../matter.ts';
import { pendingWithdrawal } from '../withdraw/rule.ts';

export interface Awaited {
  readonly act: 'lapse' | 'complete-withdrawal';
  readonly dueAt: string;
}

/** A withdrawal that is thought over, or a window in which a review may be asked for. */
export function awaitedOf(matter: Matter): Awaited | undefined {
  const withdrawal = pendingWithdrawal(matter);
  if (withdrawal) return { act: 'complete-withdrawal', dueAt: withdrawal.coolUntil };
  const window = lapsingWindow(matter);
  return window && { act: 'lapse', dueAt: window.dueAt };
}

/** The row as the append writes it, when an act changed it; `act` null: nothing is awaited any more. */
export function awaitedChange(before: Matter, after: Matter): Record<string, unknown>[] {
  const was = awaitedOf(before);
  const is = awaitedOf(after);
  if (was?.act === is?.act && was?.dueAt === is?.dueAt) return [];
  return [{ matter_id: after.id, act: is?.act ?? null, due_at: is?.dueAt ?? null }];
}
