// The blind index of persons: what of a petitioner can be looked up without being kept, written the same however it was typed.
import type { PetitionerInput } from '../contract.ts';
import type { Keys } from '../spine.ts';

export const PERSON_KEY_KINDS = ['ID', 'PHONE', 'NAME', 'NAME_ADDRESS'] as const;
export type PersonKeyKind = (typeof PERSON_KEY_KINDS)[number];

export interface PersonKey {
  readonly kind: PersonKeyKind;
  /** 16 bytes of an HMAC under the installation's key. */
  readonly key: Buffer;
}

const KEY_BYTES = 16;
const SHORTEST_ID = 5;
const SHORTEST_PHONE = 7;
const SHORTEST_NAME = 2;
const SHORTEST_ADDRESS = 3;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A resident number of 15 digits as the 18 it has become: the century and a check character more. */
function of18(number: string): string {
  if (!/^\d{15}$/.test(number)) return number;
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${CHECKS[sum % CHECKS.length]}`;
}

const signs = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** An identity number as it is compared; undefined when it is too short to be one. */
export function plainId(typed: string | undefined): string | undefined {
  const number = of18(signs(typed).toUpperCase());
  return number.length < SHORTEST_ID ? undefined : number;
}

/** A telephone number as it is compared: digits without the country; undefined when it is too short to be one. */
export function plainPhone(typed: string | undefined): string | undefined {
  const digits = signs(typed)
    .replace(/\D/g, '')
    .replace(/^(0086|86)(?=\d{10,11}$)/, '');
  return digits.length < SHORTEST_PHONE ? undefined : digits;
}

/** A name as it is compared: its letters. */
export function plainName(typed: string | undefined): string | undefined {
  const name = signs(typed).toLowerCase();
  return Array.from(name).length < SHORTEST_NAME ? undefined : name;
}

function nameAtAddress({ name, address }: PetitionerInput): string | undefined {
  const [who, where] = [plainName(name), signs(address).toLowerCase()];
  return who && Array.from(where).length >= SHORTEST_ADDRESS ? `${who} ${where}` : undefined;
}

/** The fingerprint under which a text of that kind, written plainly, is looked up. */
export const personKey = (keys: Keys, kind: PersonKeyKind, plain: string): Buffer =>
  keys.mac(`person-key/${kind}`, plain).subarray(0, KEY_BYTES);

/** Everything a petitioner can be looked up by. */
export function personKeysOf(keys: Keys, person: PetitionerInput): PersonKey[] {
  const plain: readonly (readonly [PersonKeyKind, string | undefined])[] = [
    ['ID', plainId(person.idNumber)],
    ['PHONE', plainPhone(person.phone)],
    ['NAME', plainName(person.name)],
    ['NAME_ADDRESS', nameAtAddress(person)],
  ];
  return plain.flatMap(([kind, text]) => (text ? [{ kind, key: personKey(keys, kind, text) }] : []));
}
