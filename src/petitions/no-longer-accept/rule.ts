// No longer accepting (不再受理, R22 art. 36): the same facts and reasons went through all three levels already.
import { decided, refused } from '../../platform/result.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { named, otherOf } from '../repeat/rule.ts';

/** That it is the same person is for the clerk to confirm. Refusals: accusation-own-rules, other-unknown, other-itself, not-terminated. */
export const noLongerAccept: Rule<BodyOf<'no-longer-accept'>> = (matter, body, _officer, setting) => {
  if (matter.class === 'ACCUSATION') return refused('accusation-own-rules', { article: 'R22 30' });
  const other = otherOf(matter, setting, 'R22 36');
  if (!other.ok) return other;
  if (other.value.state !== 'TERMINATED') return refused('not-terminated', { article: 'R22 36', field: 'otherNumber' });
  return decided([
    {
      type: 'no-longer-accepted',
      data: { task: charge(matter).no, other: named(other.value), reason: body.reason },
    },
  ]);
};
