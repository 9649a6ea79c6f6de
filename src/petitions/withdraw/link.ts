// The link by which whoever owns the telephone takes a withdrawal back, without a query code: it fits one withdrawal alone.
import { timingSafeEqual } from 'node:crypto';
import { firstPetition, type Matter } from '../matter.ts';
import type { Keys } from '../spine.ts';
import { pendingWithdrawal } from './rule.ts';

const MAC_BYTES = 16;

const macOf = (keys: Keys, number: string, statementId: string): Buffer =>
  keys.mac('not-me', `${number}/${statementId}`).subarray(0, MAC_BYTES);

/** The token of a withdrawal: the petition's number and a keyed fingerprint of the words that asked for it. */
export const notMeToken = (keys: Keys, number: string, statementId: string): string =>
  `${number}-${macOf(keys, number, statementId).toString('base64url')}`;

/** The path of the page that the token opens. */
export const notMePath = (keys: Keys, number: string, statementId: string): string =>
  `/not-me/${notMeToken(keys, number, statementId)}`;

/** The number that a token names; it says nothing yet of whether the token is right. */
export const numberIn = (token: string): string => token.slice(0, Math.max(0, token.indexOf('-')));

/** Whether the token is that of the withdrawal that is pending now. */
export function isTokenOf(keys: Keys, matter: Matter, token: string): boolean {
  const pending = pendingWithdrawal(matter);
  if (!pending) return false;
  const right = Buffer.from(notMeToken(keys, firstPetition(matter).number, pending.statement.id));
  const given = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}
