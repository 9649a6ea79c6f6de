// Nothing is sent to an organ that was split, merged or abolished: it goes to who has its powers now (R22 art. 24). Pure.
import type { Refusal } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { Setting } from '../act.ts';

/** Fields by which bodies send something to an organ, ask it, or suggest it. */
const FIELDS = ['organCode', 'organCodes', 'assistingOrganCodes', 'suggestedOrganCode'] as const;

/** Refusal: organ-succeeded, at the field that names one, with the names of both. */
export function succeededRefusal(body: object, { ground, now }: Setting): Refusal | undefined {
  for (const field of FIELDS) {
    const codes = [Reflect.get(body, field) as unknown].flat().filter((code) => typeof code === 'string');
    for (const code of codes) {
      const successors = ground.successorsOf(code, dayOf(now));
      if (successors.length === 0) continue;
      const details = {
        organ: ground.organ(code)?.name ?? code,
        successor: successors.map((one) => one.name).join('、'),
        code: successors.map((one) => one.code).join(' '),
      };
      return { code: 'organ-succeeded', article: 'R22 24', field, details };
    }
  }
  return undefined;
}
