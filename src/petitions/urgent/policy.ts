// Who reads urgent reports at an organ that was told (R22 art. 25), also where the matter itself is not theirs. Pure.
import type { Role } from '../../organs/contract.ts';
import { LEADING_ROLES } from '../accused/line.ts';
import type { Officer } from '../act.ts';
import { CASE_ROLES, isBarred, type Readable, type Scope, SEALED_ROLES } from '../policy.ts';

const COORDINATING: readonly Role[] = ['contracting-leader', 'commander'];
/** Those who work on cases or coordinate; administrators, auditors and assessors see no case text. */
const READERS: readonly Role[] = [...CASE_ROLES, ...COORDINATING];
/** Of a sealed matter only who leads the organ, or receives what is sealed. */
const SEALED_READERS: readonly Role[] = [...LEADING_ROLES, ...SEALED_ROLES, 'discipline-receiver', 'convener'];

const has = (officer: Officer, roles: readonly Role[]): boolean => officer.roles.some((role) => roles.includes(role));

export interface UrgentScope {
  readonly any: boolean;
  readonly sealed: boolean;
}

/** What of the organ's urgent desk this officer reads. */
export const urgentScope = (officer: Officer): UrgentScope => ({
  any: has(officer, READERS),
  sealed: has(officer, SEALED_READERS),
});

/** Whether a report that the officer's organ was told of may be read; whoever is barred from the matter may not. */
export const mayReadReport = (officer: Officer, scope: Scope, matter: Readable): boolean => {
  const { any, sealed } = urgentScope(officer);
  return (matter.sealed ? sealed : any) && !isBarred(scope, matter);
};
