// Made-up people: names of the province's usual characters, numbers that no telephone and no register has. Pure.
import type { PetitionerInput } from '../contract.ts';
import type { Dice } from './dice.ts';
import { filled, type Words } from './words.ts';

/** How somebody writes. */
export type Tongue = 'plain' | 'traditional' | 'cantonese' | 'english';

export interface Person extends PetitionerInput {
  readonly name: string;
  readonly phone: string;
  readonly tongue: Tongue;
}

const FREQUENT = 20;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const two = (value: number): string => String(value).padStart(2, '0');

/** A name of two or three characters. */
export function nameOf(dice: Dice, { names }: Words): string {
  const surname = dice.pick(dice.chance(0.7) ? names.surname.slice(0, FREQUENT) : names.surname);
  return surname + (dice.chance(0.15) ? '' : dice.pick(names.first)) + dice.pick(names.second);
}

/** Eleven digits that begin with 102: given to nobody. */
const phoneOf = (dice: Dice): string => `102${String(dice.below(100_000_000)).padStart(8, '0')}`;

/** A resident number with a right check character, of an area (449) that there is not. */
function idNumberOf(dice: Dice): string {
  const born = `${dice.between(1945, 2004)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`;
  const body = `449${String(dice.below(1000)).padStart(3, '0')}${born}${String(dice.below(1000)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${CHECKS[sum % CHECKS.length]}`;
}

function tongueOf(dice: Dice): Tongue {
  const thrown = dice.next();
  if (thrown < 0.015) return 'english';
  if (thrown < 0.04) return 'cantonese';
  return thrown < 0.06 ? 'traditional' : 'plain';
}

/** The person of those dice; `home` begins the address. */
export function personOf(dice: Dice, words: Words, home: string): Person {
  const r = dice.pick(words.of('list/road-first')) + dice.pick(words.of('list/road-second'));
  const address = home + filled(dice.pick(words.of('text/address')), { r, n: String(dice.between(1, 300)) });
  return {
    name: nameOf(dice, words),
    phone: phoneOf(dice),
    tongue: tongueOf(dice),
    ...(dice.chance(0.6) && { idType: 'RESIDENT_ID' as const, idNumber: idNumberOf(dice) }),
    ...(dice.chance(0.45) && { address }),
  };
}

/** What of a person a petition gives: who writes again now and then gives less. */
export function givenBy(person: Person, dice: Dice): PetitionerInput {
  const { name, phone, idType, idNumber, address } = person;
  const all = dice.chance(0.8);
  return {
    name,
    ...((all || dice.chance(0.7)) && { phone }),
    ...(idNumber && (all || dice.chance(0.4)) && { idType: idType ?? 'OTHER', idNumber }),
    ...(address && (all || dice.chance(0.5)) && { address }),
  };
}
