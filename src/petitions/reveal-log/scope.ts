// How far an auditor's eye reaches: the own region and below; of accusations, only at the top or at a discipline organ, and
// never where the own organ or one above it is accused. And what is taken out of a reason before it is shown.
import type { Directory } from '../../organs/directory.ts';
import type { Officer } from '../act.ts';
import { groundOf } from '../spine.ts';

export interface AuditScope {
  readonly staffId: string;
  /** Codes of the organs whose people are seen; undefined: of all, and what no organ did (sign-in, commands). */
  readonly organs: readonly string[] | undefined;
  /** Entries about sealed matters, too. */
  readonly sealed: boolean;
  /** What accuses one of these is never shown. */
  readonly lines: readonly string[];
}

/** The region's organs are some thousands at most. */
const ALL = 100_000;

/** What this auditor may read of the log. */
export function auditScopeOf({ staffId, organ }: Officer, directory: Directory): AuditScope {
  const top = organ.placeCode === null || organ.level <= 1;
  return {
    staffId,
    organs: top
      ? undefined
      : directory.searchOrgans('', { placePrefix: organ.placeCode ?? '' }, ALL).map(({ code }) => code),
    sealed: top || organ.type === 'DISCIPLINE',
    lines: [...groundOf(directory).linesOf(organ.code)],
  };
}

/** A run of digits as long as a telephone number or longer, with the signs people put between them. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}[\dXx]?/g;

/** A reason without numbers that name a person: only the last two signs of each stay. */
export const withoutNumbers = (reason: string): string =>
  reason.replace(LONG_NUMBER, (found) => `${'*'.repeat(found.length - 2)}${found.slice(-2)}`);
