// The one policy of who sees a matter: own organ's charges, the bureau's region, and for the sealed only those who must.
// worklist.ts says the same in SQL; a property test keeps the two together.
import type { Role } from '../organs/contract.ts';
import type { Ground, Officer } from './act.ts';
import { isAccusation, type Matter } from './matter.ts';

/** Roles that work on cases. Administrators, auditors, assessors see logs, orders and figures, never a case text. */
export const CASE_ROLES: readonly Role[] = [
  'clerk',
  'triage-clerk',
  'dispatcher',
  'acceptance-clerk',
  'handler',
  'organ-leader',
  'responsible-leader',
  'review-officer',
  'supervisor',
  'inspection-commissioner',
  'letters-officer',
  'bureau-director',
  'discipline-receiver',
  'political-legal-receiver',
  'joint-meeting-officer',
  'convener',
];
/** Of a bureau, those who look over the whole region and not only what passed their own desk. */
export const REGION_ROLES: readonly Role[] = [
  'triage-clerk',
  'dispatcher',
  'supervisor',
  'inspection-commissioner',
  'letters-officer',
  'bureau-director',
];
/** Who must see a sealed matter while it is the charge of their organ, until it is passed on (R22 arts. 22, 30). */
export const SEALED_ROLES: readonly Role[] = ['triage-clerk', 'dispatcher'];
/** Who must see it at a discipline organ. */
export const DISCIPLINE_ROLES: readonly Role[] = ['discipline-receiver'];
/** Of the organ in charge, those who must answer what the petitioner sealed but triage found to be no accusation. */
export const SEALED_HANDLING_ROLES: readonly Role[] = [
  'acceptance-clerk',
  'handler',
  'organ-leader',
  'responsible-leader',
  'review-officer',
  'political-legal-receiver',
  'joint-meeting-officer',
  'convener',
];

export interface Scope {
  readonly staffId: string;
  readonly organ: string;
  /** Place prefix a bureau's officer looks over; undefined: own organ's charges only. */
  readonly region: string | undefined;
  readonly cases: boolean;
  /** What is or may be an accusation, while the own organ has it. */
  readonly sealed: boolean;
  /** What is sealed and yet no accusation, while it is the own organ's charge. */
  readonly sealedNoAccusation: boolean;
  /** The own organ and all above it: what accuses one of these, or someone who runs one of these, is never shown. */
  readonly lines: ReadonlySet<string>;
}

const has = (officer: Officer, roles: readonly Role[]): boolean => officer.roles.some((role) => roles.includes(role));

/** What an officer may look at at all. */
export function scopeOf(officer: Officer, ground: Ground): Scope {
  const bureau = officer.organ.type === 'PETITION_BUREAU';
  const sealedRoles = officer.organ.type === 'DISCIPLINE' ? DISCIPLINE_ROLES : SEALED_ROLES;
  return {
    staffId: officer.staffId,
    organ: officer.organ.code,
    region: bureau && officer.organ.placeCode && has(officer, REGION_ROLES) ? officer.organ.placeCode : undefined,
    cases: has(officer, CASE_ROLES),
    sealed: has(officer, sealedRoles),
    sealedNoAccusation: has(officer, [...sealedRoles, ...SEALED_HANDLING_ROLES]),
    lines: ground.linesOf(officer.organ.code),
  };
}

/** What the policy looks at. */
export type Readable = Pick<
  Matter,
  'sealed' | 'class' | 'placeCode' | 'accusedOrgan' | 'barred' | 'readers' | 'holder' | 'tasks'
>;

/** The accused, their unit, units under it, and units that they run: whatever else would allow it, they see nothing. */
export function isBarred(scope: Scope, { accusedOrgan, barred }: Readable): boolean {
  if (accusedOrgan && scope.lines.has(accusedOrgan)) return true;
  if (barred?.staff.includes(scope.staffId)) return true;
  return barred?.organs.some((organ) => scope.lines.has(organ)) ?? false;
}

/** Let in by name, or handling it now. */
const isNamed = (scope: Scope, matter: Readable): boolean =>
  (matter.readers?.some((one) => one.id === scope.staffId) ?? false) ||
  matter.tasks.some((task) => task.organ === scope.organ && !task.doneAt && task.handler?.id === scope.staffId);

const isOwn = (scope: Scope, matter: Readable): boolean => matter.tasks.some((task) => task.organ === scope.organ);

/** Whether that scope covers the matter. Who passed an accusation on sees it no more. */
export function mayRead(scope: Scope, matter: Readable): boolean {
  if (isBarred(scope, matter)) return false;
  if (isAccusation(matter)) return isNamed(scope, matter) || (scope.sealed && matter.holder === scope.organ);
  if (!scope.cases) return false;
  if (matter.sealed) return scope.sealedNoAccusation && isOwn(scope, matter);
  return isOwn(scope, matter) || (scope.region !== undefined && matter.placeCode.startsWith(scope.region));
}

/**
 * Whether it is told that an accusation is there, in what state and with whom, and nothing of its content: those who
 * passed it on.
 */
export const mayKnowOf = (scope: Scope, matter: Readable): boolean =>
  isAccusation(matter) && scope.sealed && isOwn(scope, matter) && !isBarred(scope, matter);
