// Deciding an objection (核实异议, R22 art. 23): who dispatched it verifies, and agrees to take it back or refuses with reasons.
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { asStarted } from '../dispatch/clocks.ts';
import { firstPetition, type Matter, type Task } from '../matter.ts';

/** What the verifying organ had before it dispatched the matter. */
const earlierCharge = (matter: Matter, organ: string): Task | undefined =>
  matter.tasks.findLast((task) => task.organ === organ && (task.kind === 'DISPATCH' || task.kind === 'HANDLE'));

/** Back on its desk: its own period goes on from the first receipt, and a report that it owes is owed again. */
function againFor(matter: Matter, organ: string, { clocks, now }: Setting) {
  const earlier = earlierCharge(matter, organ);
  const kind = earlier?.kind === 'HANDLE' ? 'HANDLE' : 'DISPATCH';
  const timer = kind === 'HANDLE' ? 'T-NOTICE' : 'T-DISP';
  const known = earlier?.clocks.find((clock) => clock.timer === timer);
  const received = new Date(earlier?.receivedAt ?? firstPetition(matter).receivedAt);
  const first: Clock = known ? asStarted(known) : startClock(clocks, timer, received);
  const reports = (earlier?.clocks ?? []).filter((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt).map(asStarted);
  return {
    task: matter.tasks.length + 1,
    kind,
    clearBy: dayOf(now),
    clocks: [first, ...reports],
    ...(reports.length > 0 && earlier?.reportContents && { reportContents: earlier.reportContents }),
  } as const;
}

/** Refusal: own-objection (who objected does not decide about it, wherever they work now). */
export const decideObjection: Rule<BodyOf<'decide-objection'>> = (matter, { decision, reason }, officer, setting) => {
  if (matter.objection?.staff?.id === officer.staffId) return refused('own-objection', { article: 'R22 23' });
  const again = decision === 'AGREE' ? againFor(matter, officer.organ.code, setting) : undefined;
  return decided([
    {
      type: 'objection-decided',
      data: { decision, reason, decide: charge(matter).no, ...(again && { again }) },
    },
  ]);
};
