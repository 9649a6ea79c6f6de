// The query code: derived from the number with the installation's key, so that it is stored nowhere.
import { timingSafeEqual } from 'node:crypto';
import type { Keys } from './spine.ts';

/** Without the letters and digits that look alike: a clerk reads it out over the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8; // 31^8 ≈ 8.5e11 codes, behind a limit on tries

/** The code of a petition's number. */
export function queryCode(keys: Keys, number: string): string {
  const bytes = keys.mac('query-code', number);
  let value = bytes.readBigUInt64BE(0);
  let code = '';
  for (let index = 0; index < LENGTH; index++) {
    code += ALPHABET[Number(value % 31n)];
    value /= 31n;
  }
  return code;
}

/** Whether a typed code is the number's; small letters, spaces and dashes are forgiven. */
export function isQueryCode(keys: Keys, number: string, typed: string): boolean {
  const given = Buffer.from(typed.toUpperCase().replace(/[\s-]/g, ''));
  const right = Buffer.from(queryCode(keys, number));
  return given.length === right.length && timingSafeEqual(given, right);
}
