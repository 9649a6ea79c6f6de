// Reopening (恢复办理, R22 art. 40): by the director of the bureau of the place or one above, on a ground that its end allows.
import { startClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { Rule } from '../act.ts';
import type { BodyOf, MatterState, REOPEN_GROUNDS } from '../contract.ts';
import { firstPetition, isAccusation, type Matter } from '../matter.ts';

type Ground = (typeof REOPEN_GROUNDS)[number];

/** What is terminated stays so (guard 2) but for these; what was never taken up has no execution and no evaluation. */
const GROUNDS: Readonly<Partial<Record<MatterState, readonly Ground[]>>> = {
  CLOSED: [
    'NEW_FACTS',
    'WRONG_OPINION',
    'NOT_EXECUTED',
    'ORDERED_BY_SUPERIOR',
    'FALSE_CLOSURE',
    'EVALUATION_NOT_SATISFIED_CHECK',
  ],
  TERMINATED: ['NEW_FACTS', 'WRONG_OPINION', 'NOT_EXECUTED', 'ORDERED_BY_SUPERIOR'],
  FILED: ['NEW_FACTS', 'ORDERED_BY_SUPERIOR', 'FALSE_CLOSURE'],
  NOT_ACCEPTED: ['NEW_FACTS', 'WRONG_OPINION', 'ORDERED_BY_SUPERIOR'],
  WITHDRAWN: ['NEW_FACTS', 'ORDERED_BY_SUPERIOR', 'FALSE_CLOSURE'],
  NO_LONGER_ACCEPTED: ['NEW_FACTS', 'WRONG_OPINION', 'ORDERED_BY_SUPERIOR'],
};

const judgedBad = ({ evaluation }: Matter): boolean => evaluation?.bureau === 'NOT' || evaluation?.organ === 'NOT';

function badGround(matter: Matter, ground: Ground): Refusal | undefined {
  const at = { article: 'R22 40', field: 'ground' };
  if (!GROUNDS[matter.state]?.includes(ground)) return { code: 'reopen-ground', ...at };
  if (ground === 'NOT_EXECUTED' && !matter.execution) return { code: 'nothing-to-execute', ...at };
  if (ground === 'EVALUATION_NOT_SATISFIED_CHECK' && !judgedBad(matter)) return { code: 'not-judged-bad', ...at };
  return undefined;
}

/** Refusals: reopen-ground (not one for this end), nothing-to-execute, not-judged-bad, other-not-found, other-sealed. */
export const reopen: Rule<BodyOf<'reopen'>> = (matter, body, officer, { now, clocks, other }) => {
  const bad = badGround(matter, body.ground);
  if (bad) return { ok: false, refusal: bad };
  if (body.otherNumber && !other) return refused('other-not-found', { field: 'otherNumber' });
  if (other && isAccusation(other)) return refused('other-sealed', { article: 'R22 30', field: 'otherNumber' });
  return decided([
    {
      type: 'reopened',
      data: {
        task: matter.tasks.length + 1,
        organ: officer.organ.code,
        ground: body.ground,
        reason: body.reason,
        evidence: body.evidence,
        ...(other && { other: { id: other.id, number: firstPetition(other).number } }),
        clearBy: dayOf(now),
        clocks: [startClock(clocks, 'T-DISP', now)],
      },
    },
  ]);
};
