// People at work whom a test makes up: signed in, at any organ, with any roles.
import type { Role } from '../../src/organs/contract.ts';
import { insertStaff } from '../../src/organs/store.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { organOf } from '../../src/petitions/names.ts';
import type { Spine } from '../../src/petitions/spine.ts';
import { createSession, SESSION_COOKIE } from '../../src/platform/auth/session.ts';
import { newId } from '../../src/platform/ids.ts';

export interface Person {
  readonly officer: Officer;
  /** For requests. */
  readonly cookie: string;
}

/** Hires and signs in. */
export async function person(
  spine: Spine,
  organ: string,
  roles: readonly Role[],
  { name, phone = null }: { readonly name: string; readonly phone?: string | null },
): Promise<Person> {
  const now = spine.clock.now();
  const id = newId(now);
  await insertStaff(spine.pool, [
    {
      id,
      login: `t-${id}`,
      name,
      nameEn: '',
      phone,
      organCode: organ,
      post: '',
      status: 'ACTIVE',
      passwordHash: 'x',
      mustChangePassword: false,
      demo: false,
      validFrom: now,
      roles: [...roles],
    },
  ]);
  const token = await createSession(spine.pool, { subjectId: id, now });
  return {
    officer: { staffId: id, name, organ: organOf(spine.directory, organ), roles },
    cookie: `${SESSION_COOKIE}=${token}`,
  };
}
