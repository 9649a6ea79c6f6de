// The spine over a test database, with a key and a clock of the test's own.
import { HEARERS } from '../../src/apps/house.ts';
import { type LiveClocks, liveClocks } from '../../src/deadlines/store.ts';
import { loadDirectory } from '../../src/organs/directory.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { type LiveTemplates, liveTemplates } from '../../src/petitions/documents/store.ts';
import { organOf } from '../../src/petitions/names.ts';
import { type LiveProcedures, liveProcedures } from '../../src/petitions/procedures/store.ts';
import type { Spine } from '../../src/petitions/spine.ts';
import { secretsFrom } from '../../src/platform/secrets.ts';
import type { Clock } from '../../src/platform/time.ts';
import type { TestDatabase } from './database.ts';

/** The installation key of every test; servers that tests start over a test database get it too. */
export const TEST_KEY = Buffer.alloc(32, 7);

/** What acts and lists need, over that database. */
export async function testSpine(
  { pool }: TestDatabase,
  clock: Clock,
): Promise<Spine & { clocks: LiveClocks; templates: LiveTemplates; procedures: LiveProcedures }> {
  const [directory, clocks, templates, procedures] = await Promise.all([
    loadDirectory(pool),
    liveClocks(pool),
    liveTemplates(pool),
    liveProcedures(pool),
  ]);
  return {
    pool,
    clock,
    keys: secretsFrom([TEST_KEY]),
    directory,
    clocks,
    templates,
    procedures,
    hearers: HEARERS,
  };
}

/** A demo account at work. Throws when there is none of that name. */
export async function demoOfficer(spine: Spine, login: string): Promise<Officer> {
  const { rows } = await spine.pool.query<{ id: string; name: string; organ: string; roles: Officer['roles'] }>(
    `select s.id, s.name, s.organ_code as organ, array(select role from organs.staff_role r where r.staff_id = s.id) as roles
       from organs.staff s where s.login = $1`,
    [login],
  );
  const row = rows[0];
  if (!row) throw new Error(`no demo account ${login}`);
  return { staffId: row.id, name: row.name, organ: organOf(spine.directory, row.organ), roles: row.roles };
}
