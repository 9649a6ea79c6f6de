// What every test database holds besides the schema: the reference data, the calendar, the demo accounts.
import { join } from 'node:path';
import type pg from 'pg';
import { seedCalendar } from '../../src/deadlines/seed.ts';
import { seedDemo } from '../../src/organs/seed/demo.ts';
import { seedReference } from '../../src/organs/seed/reference.ts';
import { seedTemplates } from '../../src/petitions/documents/seed.ts';
import { hashPassword } from '../../src/platform/auth/password.ts';
import { withTransaction } from '../../src/platform/db/connect.ts';
import { migrateWorker } from '../../src/platform/jobs/jobs.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { TestClock } from '../../src/platform/time.ts';

/** Files and folders, besides db/, whose change makes the template database be built anew. */
export const templateInputs: readonly string[] = [
  'tests/support/template.ts',
  'src/organs/seed',
  'src/organs/store.ts',
  'src/deadlines/seed.ts',
  'src/petitions/documents/seed.ts',
  'src/platform/jobs/jobs.ts',
  'package-lock.json',
];

/** Before any time a test uses, so that the demo people are at work in all of them. */
const SEEDED = new TestClock('2022-05-01T00:00:00Z');

/** Fills the migrated template database, once; every test file then gets its own copy. */
export async function prepareTemplate(pool: pg.Pool): Promise<void> {
  const now = SEEDED.now();
  await migrateWorker(pool);
  await withTransaction(pool, async (client) => {
    await seedReference(client, { now });
    await seedCalendar(client, join(projectRoot(), 'db', 'seeds'));
    await seedTemplates(client, now);
    await seedDemo(client, { hash: hashPassword, now });
  });
}
