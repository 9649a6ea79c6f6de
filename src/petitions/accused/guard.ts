// The guard on every act that names an organ: nothing of a matter goes to the accused, their unit or one they run. Pure.
import type { Refusal } from '../../platform/result.ts';
import type { Ground } from '../act.ts';
import type { Matter } from '../matter.ts';
import { isAccusedUnit } from './line.ts';

/** Fields by which bodies send something to an organ, ask it, or suggest it. */
const FIELDS = ['organCode', 'organCodes', 'assistingOrganCodes', 'suggestedOrganCode'] as const;

const codesIn = (body: object, field: string): string[] =>
  [Reflect.get(body, field) as unknown].flat().filter((code): code is string => typeof code === 'string');

/** Refusal: accused-unit, at the field that names one (R22 arts. 30, 46(5)). */
export function organRefusal(
  matter: Pick<Matter, 'accusedOrgan' | 'barred'>,
  body: object,
  ground: Ground,
): Refusal | undefined {
  if (!matter.accusedOrgan && !matter.barred) return undefined;
  const field = FIELDS.find((one) => codesIn(body, one).some((code) => isAccusedUnit(matter, code, ground)));
  return field && { code: 'accused-unit', article: 'R22 30', field };
}
