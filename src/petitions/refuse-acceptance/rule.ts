// Refusing acceptance (不予受理, R22 arts. 19, 23): on a ground that the law has, with reasons and where to go instead.
import { decided, type Result, refused } from '../../platform/result.ts';
import { charge, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { OtherMatter } from '../facts/dispatch.ts';
import { isDispatched, type Matter } from '../matter.ts';
import { isPendingBelow, named, otherOf } from '../repeat/rule.ts';

/** Who got it from a bureau or an organ above and has no power over it does not turn the petitioner away, but objects. */
const wasDispatched = (matter: Matter): boolean => isDispatched(charge(matter));

function pendingBelow(matter: Matter, officer: Officer, setting: Setting): Result<OtherMatter> {
  const other = otherOf(matter, setting, 'R22 19');
  if (!other.ok) return other;
  if (!isPendingBelow(other.value, officer.organ, setting))
    return refused('not-pending-below', { article: 'R22 19', field: 'otherNumber' });
  return decided(named(other.value));
}

/**
 * Refusals: accusation-own-rules, object-instead (NOT_COMPETENT of a dispatched matter), other-unknown, other-itself,
 * not-pending-below (with PENDING_BELOW).
 */
export const refuseAcceptance: Rule<BodyOf<'refuse-acceptance'>> = (matter, body, officer, setting) => {
  if (matter.class === 'ACCUSATION') return refused('accusation-own-rules', { article: 'R22 30' });
  if (body.ground === 'NOT_COMPETENT' && wasDispatched(matter))
    return refused('object-instead', { article: 'R22 23', field: 'ground' });
  const other = body.ground === 'PENDING_BELOW' ? pendingBelow(matter, officer, setting) : undefined;
  if (other && !other.ok) return other;
  const { ground, reason, whereTo } = body;
  const task = charge(matter).no;
  return decided([
    { type: 'acceptance-refused', data: { task, ground, reason, whereTo, ...(other && { other: other.value }) } },
  ]);
};
