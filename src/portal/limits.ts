// How much one sender may send in without an account: generous, for an office or a whole telephone network may stand behind
// one address; and of reports of retaliation for one petition. Who is on this machine is no sender.
import type { Spine } from '../petitions/spine.ts';
import { tooManyAttempts } from '../platform/http/problem.ts';
import { type AttemptRule, attemptKey, recordFailure, tooMany } from '../platform/http/ratelimit.ts';
import type { Request } from '../platform/http/type.ts';
import type { Secrets } from '../platform/secrets.ts';

export const FILINGS_OF_SENDER: AttemptRule = { limit: 600, windowMinutes: 60 };
export const UPLOADS_OF_SENDER: AttemptRule = { limit: 2000, windowMinutes: 60 };
export const REPORTS_OF_NUMBER: AttemptRule = { limit: 10, windowMinutes: 24 * 60 };

interface Setting {
  readonly spine: Spine;
  readonly secrets: Secrets;
}

const THIS_MACHINE = /^(127\.|::1$|::ffff:127\.)/;

async function count({ spine, secrets }: Setting, kind: string, value: string, rule: AttemptRule): Promise<void> {
  const now = spine.clock.now();
  const key = attemptKey(secrets, kind, value);
  const minutes = await tooMany(spine.pool, [{ key, rule }], now);
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  if ((await recordFailure(spine.pool, key, rule, now)) > rule.limit) throw tooManyAttempts(rule.windowMinutes);
}

const countSender = async (setting: Setting, request: Request, kind: string, rule: AttemptRule): Promise<void> => {
  if (!THIS_MACHINE.test(request.ip)) await count(setting, kind, request.ip, rule);
};

/** One more petition from that sender. Problem: 429. */
export const countFiling = (setting: Setting, request: Request): Promise<void> =>
  countSender(setting, request, 'filing-sender', FILINGS_OF_SENDER);

/** One more file from that sender; taking one back counts nothing. Problem: 429. */
export const countUpload = async (setting: Setting, request: Request): Promise<void> => {
  if (request.method === 'POST') await countSender(setting, request, 'upload-sender', UPLOADS_OF_SENDER);
};

/** One more report of retaliation for that matter: each makes a new one and tells discipline. Problem: 429. */
export const countReport = (setting: Setting, matterId: string): Promise<void> =>
  count(setting, 'retaliation', matterId, REPORTS_OF_NUMBER);
