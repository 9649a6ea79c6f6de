// Opens everything a command needs: database, migrations, reference data, keys, directory, clocks.
import { join } from 'node:path';
import type { ReminderPoints } from '../deadlines/reminders.ts';
import { seedCalendar } from '../deadlines/seed.ts';
import { type LiveClocks, liveClocks } from '../deadlines/store.ts';
import { loadDirectory } from '../organs/directory.ts';
import { seedReference } from '../organs/seed/reference.ts';
import { recomputeClocks } from '../petitions/clocks/acts.ts';
import { seedTemplates } from '../petitions/documents/seed.ts';
import { type LiveTemplates, liveTemplates } from '../petitions/documents/store.ts';
import { type LiveProcedures, liveProcedures } from '../petitions/procedures/store.ts';
import { foldAgain } from '../petitions/refold/acts.ts';
import { sealOutstanding } from '../petitions/sealed/acts.ts';
import type { Spine } from '../petitions/spine.ts';
import { type Database, openDatabase, withTransaction } from '../platform/db/connect.ts';
import { migrate } from '../platform/db/migrate.ts';
import { takeOwnFonts } from '../platform/documents/fonts.ts';
import { LocalFiles } from '../platform/files/store.ts';
import type { Uploads } from '../platform/files/uploads.ts';
import { migrateWorker } from '../platform/jobs/jobs.ts';
import { projectRoot } from '../platform/root.ts';
import { holdToOneKey, loadSecrets, type Secrets } from '../platform/secrets.ts';
import type { Clock } from '../platform/time.ts';
import { SORTING, SORTING_HEARS } from '../sorting/contract.ts';
import { progressLine } from './commands/progress.ts';
import type { Environment } from './environment.ts';

export interface House {
  readonly environment: Environment;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly spine: Spine;
  /** The spine's clock book and the reminder points, as they can be read again. */
  readonly clocks: LiveClocks;
  readonly templates: LiveTemplates;
  readonly procedures: LiveProcedures;
  readonly uploads: Uploads;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Milliseconds; 0 for long commands. */
  readonly statementTimeout?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Brings the schema and the reference data up to date; what was applied now. */
export async function prepareDatabase(database: Database['pool'], clock: Clock): Promise<string[]> {
  const applied = await migrate(database, join(projectRoot(), 'db', 'migrations'));
  await migrateWorker(database);
  await withTransaction(database, async (client) => {
    await seedReference(client, { now: clock.now() });
    await seedCalendar(client, join(projectRoot(), 'db', 'seeds'));
    await seedTemplates(client, clock.now());
  });
  return applied;
}

/** Who hears what happened. */
export const HEARERS: Spine['hearers'] = Object.fromEntries(SORTING_HEARS.map((type) => [type, [SORTING]]));

export type LiveSpine = Spine & {
  readonly clocks: LiveClocks;
  readonly templates: LiveTemplates;
  readonly procedures: LiveProcedures;
};

/** The spine over a database that is up to date. */
export async function spineOver(pool: Spine['pool'], keys: Secrets, clock: Clock): Promise<LiveSpine> {
  const [directory, clocks, templates, procedures] = await Promise.all([
    loadDirectory(pool),
    liveClocks(pool),
    liveTemplates(pool),
    liveProcedures(pool),
  ]);
  return { pool, clock, keys, directory, clocks, templates, procedures, hearers: HEARERS };
}

/** What an upgrade folds otherwise is written anew, with its clocks; a house that is up to date asks one question. */
async function refold(spine: Spine, points: ReminderPoints, now: Date): Promise<void> {
  const line = progressLine('matters folded again');
  const written = await foldAgain(spine, line.show);
  line.end();
  if (written > 0) await recomputeClocks(spine, points, now, { check: false });
}

/** Opens the house over the database that the environment names, running or not, and brings it up to date. */
export async function openHouse(environment: Environment, options: OpenOptions): Promise<House> {
  const { databaseUrl, dataDir, clock, key } = environment;
  takeOwnFonts(join(dataDir, 'fonts'));
  const database = await openDatabase({ databaseUrl, dataDir, ...options });
  try {
    await prepareDatabase(database.pool, clock);
    const secrets = loadSecrets({ key, dataDir });
    await holdToOneKey(database.pool, secrets);
    const spine = await spineOver(database.pool, secrets, clock);
    const { clocks, templates, procedures } = spine;
    await sealOutstanding(spine, clock.now());
    await refold(spine, clocks.reminders, clock.now());
    const uploads: Uploads = { pool: database.pool, files: new LocalFiles(dataDir) };
    return {
      environment,
      database,
      secrets,
      spine,
      clocks,
      templates,
      procedures,
      uploads,
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
