// Who goes on with the powers of an organ that was split, merged or abolished (R22 art. 24), and which entries make sense. Pure.
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Succession } from '../model.ts';

type Entry = Pick<Succession, 'organCode' | 'successorCode' | 'since'>;

/** The organs at the end of the line on a day, in the order of their entry; empty while the organ goes on itself. */
export function successorsOf(successions: readonly Entry[], organCode: string, day: string): string[] {
  const last = new Set<string>();
  const seen = new Set([organCode]);
  for (const code of seen) {
    const next = successions.filter((one) => one.organCode === code && one.since <= day);
    if (next.length === 0 && code !== organCode) last.add(code);
    for (const { successorCode } of next) seen.add(successorCode);
  }
  return [...last];
}

/** Refusals: succession-itself, succession-known, succession-circle (the successor's line leads back to the organ). */
export function judgeSuccession(successions: readonly Entry[], wanted: Entry): Result<undefined> {
  const { organCode, successorCode } = wanted;
  if (organCode === successorCode) return refused('succession-itself', { field: 'successorCode' });
  if (successions.some((one) => one.organCode === organCode && one.successorCode === successorCode))
    return refused('succession-known', { field: 'successorCode' });
  const line = new Set([successorCode]);
  for (const code of line) for (const one of successions) if (one.organCode === code) line.add(one.successorCode);
  if (line.has(organCode)) return refused('succession-circle', { field: 'successorCode', article: 'R22 24' });
  return decided(undefined);
}
