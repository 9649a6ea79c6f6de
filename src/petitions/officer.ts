// The officer behind a request, and how an act's outcome is answered over HTTP.
import { requireStaff, type SignIn } from '../organs/sign-in.ts';
import { conflict, type HttpProblem, notFound, refusalProblem } from '../platform/http/problem.ts';
import type { Request } from '../platform/http/type.ts';
import type { Officer } from './act.ts';
import type { Faster, Outcome } from './acts.ts';
import type { ActDone } from './contract.ts';
import { organName, type Reader } from './names.ts';
import type { Spine } from './spine.ts';

/** The staff member at work. Problems: 401, 403. */
export async function requireOfficer(signIn: SignIn, request: Request): Promise<Officer> {
  const { staffId, name, organ, roles } = await requireStaff(signIn, request);
  return { staffId, name, organ, roles };
}

/** Not one's seat or role: forbidden, not a rule about the matter. */
const FORBIDDEN: readonly string[] = ['not-your-role', 'not-your-charge'];

/** 409 with who did what and when. */
export const overtaken = (spine: Spine, faster: Faster, reader: Reader): HttpProblem =>
  conflict({
    version: faster.version,
    act: faster.act,
    at: faster.at,
    by: {
      ...(faster.by.name && { name: faster.by.name }),
      ...(faster.by.organ && { organ: organName(spine.directory, faster.by.organ, reader) }),
    },
  });

/** What was done, or the problem thrown: 404 unknown, 403 not yours, 409 overtaken, 422 refused by a rule. */
export function answered(spine: Spine, outcome: Outcome, reader: Reader): ActDone {
  switch (outcome.kind) {
    case 'done':
      return { id: outcome.id, version: outcome.version, state: outcome.state };
    case 'unknown':
      throw notFound();
    case 'conflict':
      throw overtaken(spine, outcome.faster, reader);
    case 'refused':
      throw refusalProblem(outcome.refusal, 'petitions', FORBIDDEN.includes(outcome.refusal.code) ? 403 : 422);
  }
}
