// Merging and splitting (并案、分案): a repeated petition joins the matter that is under way; a mistake is undone.
import { startClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, firstRefusal, type Officer, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { OPEN_STATES } from '../lifecycle.ts';
import { firstPetition, type Matter } from '../matter.ts';
import { named, otherOf } from '../repeat/rule.ts';

const ARTICLE = 'R22 22';
const at = { article: ARTICLE, field: 'otherNumber' };

/** The order of receipt; by it alone no two matters can ever be merged into each other. */
function isEarlier(one: Matter, other: Matter): boolean {
  const [a, b] = [firstPetition(one), firstPetition(other)];
  return a.registeredAt === b.registeredAt ? a.number < b.number : a.registeredAt < b.registeredAt;
}

const targetRefusal = (matter: Matter, other: Matter): Refusal | undefined =>
  firstRefusal(
    other.sealed && { code: 'other-sealed', ...at, article: 'R22 30' },
    other.state === 'MERGED' && { code: 'other-merged', ...at },
    !OPEN_STATES.includes(other.state) && { code: 'other-ended', ...at },
    !isEarlier(other, matter) && { code: 'merge-into-earlier', ...at },
  );

const isTriager = (matter: Matter, officer: Officer): boolean => matter.triagedBy?.id === officer.staffId;

/**
 * Refusals: merge-sealed, merge-triaged-by-nobody, merge-second-person (who triaged it does not merge it), other-unknown, other-itself,
 * other-sealed, other-merged, other-ended, merge-into-earlier.
 */
export const merge: Rule<BodyOf<'merge'>> = (matter, body, officer, setting) => {
  if (matter.sealed) return refused('merge-sealed', { article: 'R22 30' });
  if (!matter.triagedBy) return refused('merge-triaged-by-nobody', { article: ARTICLE });
  if (isTriager(matter, officer)) return refused('merge-second-person', { article: ARTICLE });
  const other = otherOf(matter, setting, ARTICLE);
  if (!other.ok) return other;
  const refusal = targetRefusal(matter, other.value);
  if (refusal) return { ok: false, refusal };
  const into = named(other.value);
  return decided([{ type: 'merged', data: { task: charge(matter).no, into, reason: body.reason } }]);
};

/** Back to triage, with 15 days from now: the earlier ones were met by merging. */
export const split: Rule<BodyOf<'split'>> = (matter, { reason }, _officer, { now, clocks }) =>
  decided([
    {
      type: 'split',
      data: {
        task: matter.tasks.length + 1,
        reason,
        clearBy: dayOf(now),
        clocks: [startClock(clocks, 'T-DISP', now)],
      },
    },
  ]);
