// Whose figures somebody may see: a petition bureau's people, of the region that the bureau looks over.
import type { Role, StaffIdentity } from '../organs/contract.ts';
import { requireRole, type SignIn } from '../organs/sign-in.ts';
import { forbidden, refusalProblem } from '../platform/http/problem.ts';
import type { Request } from '../platform/http/type.ts';

export interface RegionalStaff {
  readonly staff: StaffIdentity;
  /** Place code; what lies in it begins so. */
  readonly region: string;
}

/** Somebody with one of these roles at a petition bureau, and its region. Problems: 401; 403 elsewhere and otherwise. */
export async function requireRegional(
  signIn: SignIn,
  request: Request,
  roles: readonly Role[],
): Promise<RegionalStaff> {
  const staff = await requireRole(signIn, request, ...roles);
  const region = staff.organ.type === 'PETITION_BUREAU' ? staff.organ.placeCode : null;
  if (!region) throw forbidden();
  return { staff, region };
}

/** Refuses a place outside the region; whether it exists is not told. */
export function holdWithin(region: string, placeCode: string | null | undefined): void {
  if (!placeCode?.startsWith(region)) throw refusalProblem({ code: 'outside-region' }, 'sorting', 403);
}
