// The door of the progress page: number and query code must match; wrong ones are counted, and tell nothing.

import { type Loaded, loadByNumber } from '../petitions/ask.ts';
import { isQueryCode } from '../petitions/codes.ts';
import { readNumber } from '../petitions/numbers.ts';
import type { Spine } from '../petitions/spine.ts';
import { HttpProblem, tooManyAttempts } from '../platform/http/problem.ts';
import { type AttemptRule, attemptKey, recordFailure, tooMany } from '../platform/http/ratelimit.ts';
import type { Request } from '../platform/http/type.ts';
import type { Secrets } from '../platform/secrets.ts';

/** Wrong codes in a quarter of an hour: for one number, and from one sender. */
const PER_NUMBER: AttemptRule = { limit: 10, windowMinutes: 15 };
const PER_SENDER: AttemptRule = { limit: 30, windowMinutes: 15 };

const codeOf = (request: Request): string => {
  const code = request.headers['x-query-code'];
  return typeof code === 'string' ? code : '';
};

/**
 * The matter behind number and code; the code comes in a header, where none is given. Problems: 404 in the same words for
 * either being wrong, 429 after too many.
 */
export async function matterByCode(
  spine: Spine,
  secrets: Secrets,
  request: Request,
  typed: string,
  code: string = codeOf(request),
): Promise<Loaded> {
  const now = spine.clock.now();
  const number = readNumber(typed) ?? typed.slice(0, 40);
  const keys = [
    { key: attemptKey(secrets, 'query-number', number), rule: PER_NUMBER },
    { key: attemptKey(secrets, 'query-sender', request.ip), rule: PER_SENDER },
  ];
  const minutes = await tooMany(spine.pool, keys, now);
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  const right = isQueryCode(spine.keys, number, code);
  const loaded = await loadByNumber(spine, number);
  if (right && loaded) return loaded;
  for (const { key, rule } of keys) await recordFailure(spine.pool, key, rule, now);
  throw new HttpProblem(404, 'code-mismatch', { key: 'petitions:refusals.code-mismatch' });
}
