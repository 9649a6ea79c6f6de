// Letting in one of the named few (R22 art. 30): the discipline receiver names who else must read, of whatever organ, and why.
import { decided, refused } from '../../platform/result.ts';
import { isAccusedPerson, isAccusedUnit } from '../accused/line.ts';
import type { Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: not-sealed, not-at-work, accused-unit, accused-person, access-granted-already (with the field). */
export const grantAccess: Rule<BodyOf<'grant-access'>> = (matter, body, _officer, { people, ground }) => {
  const field = 'staffId';
  const article = 'R22 30';
  if (!matter.sealed) return refused('not-sealed', { article });
  const found = people?.find((one) => one.id === body.staffId);
  if (!found) return refused('not-at-work', { field });
  if (isAccusedUnit(matter, found.organ, ground)) return refused('accused-unit', { article, field });
  if (isAccusedPerson(matter, found)) return refused('accused-person', { article, field });
  if (matter.readers?.some((one) => one.id === found.id)) return refused('access-granted-already', { field });
  const staff = { id: found.id, name: found.name };
  return decided([{ type: 'access-granted', data: { staff, organ: found.organ, reason: body.reason } }]);
};
