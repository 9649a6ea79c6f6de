// Guards before every act's own rule: nothing to the accused, nobody who is a party. They ask only what the body makes needful.
import { staffPhones } from '../organs/ask.ts';
import type { Refusal } from '../platform/result.ts';
import { organRefusal } from './accused/guard.ts';
import type { Setting, Somebody } from './act.ts';
import { namesakesOf, staffByIds } from './colleagues.ts';
import type { Kept } from './kept.ts';
import type { Matter } from './matter.ts';
import { petitionersOf } from './petitioners.ts';
import { CHARGES, recusalRefusal } from './recusal/conflict-rule.ts';

/** Staff of any organ whom the act is about: bearers of the names of accused persons, or who is to be let in. */
export async function peopleOf({ pool }: Pick<Kept, 'pool'>, act: string, body: object): Promise<readonly Somebody[]> {
  const names: unknown = Reflect.get(body, 'accusedPersons');
  if (Array.isArray(names) && names.length > 0) return namesakesOf(pool, names);
  const id: unknown = Reflect.get(body, 'staffId');
  return act === 'grant-access' && typeof id === 'string' ? staffByIds(pool, [id]) : [];
}

/** Refusals: accused-unit; those of `recusalRefusal`. Petitioners are opened only when somebody gets a charge. */
export async function guardRefusal(
  { pool, keys }: Kept,
  matter: Matter,
  body: object,
  { ground, colleagues }: Setting,
): Promise<Refusal | undefined> {
  const sent = organRefusal(matter, body, ground);
  if (sent) return sent;
  const named = CHARGES.flatMap((field) => {
    const found = colleagues.get(String(Reflect.get(body, field)));
    return found ? [{ field, id: found.id, name: found.name }] : [];
  });
  if (named.length === 0) return undefined;
  const [stored, phones] = await Promise.all([
    petitionersOf({ pool, keys }, matter),
    staffPhones(
      pool,
      named.map((one) => one.id),
    ),
  ]);
  const nominees = named.map((one) => ({ ...one, phone: phones.get(one.id) ?? '' }));
  const notSamePerson = Reflect.get(body, 'notSamePerson') === true;
  return recusalRefusal(matter, nominees, { petitioners: stored.map((one) => one.person), notSamePerson });
}
