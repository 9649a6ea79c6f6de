// The one policy of who sees a matter: own organ's charges, the bureau's region, and for the sealed only those who must.
// lists.ts says the same in SQL; a property test keeps the two together.
import type { Role } from '../organs/contract.ts';
import type { Ground, Officer } from './act.ts';
import type { Matter } from './matter.ts';

/** Roles that work on cases. Administrators, auditors, assessors see logs, orders and figures, never a case text. */
export const CASE_ROLES: readonly Role[] = [
  'clerk',
  'triage-clerk',
  'dispatcher',
  'acceptance-clerk',
  'handler',
  'organ-leader',
  'responsible-leader',
  'supervisor',
  'inspection-commissioner',
  'letters-officer',
  'bureau-director',
  'discipline-receiver',
  'political-legal-receiver',
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
/** Who must see a sealed matter while it is their own organ's charge (R22 art. 30). */
export const SEALED_ROLES: readonly Role[] = ['triage-clerk', 'dispatcher', 'discipline-receiver'];
/** Of the organ in charge, those who must answer what the petitioner sealed but triage found to be no accusation. */
export const SEALED_HANDLING_ROLES: readonly Role[] = [
  'acceptance-clerk',
  'handler',
  'organ-leader',
  'responsible-leader',
  'political-legal-receiver',
];

export interface Scope {
  readonly organ: string;
  /** Place prefix a bureau's officer looks over; undefined: own organ's charges only. */
  readonly region: string | undefined;
  readonly cases: boolean;
  readonly sealed: boolean;
  /** What is sealed and yet no accusation, while it is the own organ's charge. */
  readonly sealedNoAccusation: boolean;
  /** The own organ and all above it: what accuses one of these is never shown. */
  readonly lines: ReadonlySet<string>;
}

const has = (officer: Officer, roles: readonly Role[]): boolean => officer.roles.some((role) => roles.includes(role));

/** What an officer may look at at all. */
export function scopeOf(officer: Officer, ground: Ground): Scope {
  const bureau = officer.organ.type === 'PETITION_BUREAU';
  return {
    organ: officer.organ.code,
    region: bureau && officer.organ.placeCode && has(officer, REGION_ROLES) ? officer.organ.placeCode : undefined,
    cases: has(officer, CASE_ROLES),
    sealed: has(officer, SEALED_ROLES),
    sealedNoAccusation: has(officer, [...SEALED_ROLES, ...SEALED_HANDLING_ROLES]),
    lines: ground.linesOf(officer.organ.code),
  };
}

/**
 * Whether that scope covers the matter. The accused organ and what stands under it never see it, whatever else would allow
 * it; only the bureau that found out keeps it until it has passed it up.
 */
export function mayRead(
  scope: Scope,
  matter: Pick<Matter, 'sealed' | 'class' | 'placeCode' | 'accusedOrgan' | 'holder' | 'tasks'>,
): boolean {
  if (!scope.cases) return false;
  if (matter.accusedOrgan && scope.lines.has(matter.accusedOrgan) && matter.holder !== scope.organ) return false;
  const own = matter.tasks.some((task) => task.organ === scope.organ);
  if (matter.sealed) {
    const noAccusation = matter.class !== undefined && matter.class !== 'ACCUSATION';
    return own && (noAccusation ? scope.sealedNoAccusation : scope.sealed);
  }
  return own || (scope.region !== undefined && matter.placeCode.startsWith(scope.region));
}
