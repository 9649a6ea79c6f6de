// Who keeps calendar and periods: the administrator behind a request, as the acts' context.
import { requireRole, type SignIn } from '../organs/sign-in.ts';
import type { Request } from '../platform/http/type.ts';
import type { ActContext } from './acts.ts';

export type DeadlinesDesk = SignIn;

/** The administrator at work, as the actor of an act. Problems: 401, 403. */
export async function inCharge(desk: DeadlinesDesk, request: Request): Promise<ActContext> {
  const { staffId, name, organ } = await requireRole(desk, request, 'administrator');
  return {
    now: desk.clock.now(),
    by: { actorKind: 'staff', actorId: staffId, actorName: name, organCode: organ.code },
  };
}
