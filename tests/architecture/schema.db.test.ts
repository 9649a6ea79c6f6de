// db/schema.sql is what the migrations make: a migration that changes it shows the whole change in one diff.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/root.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { dumpSchema } from './schema-dump.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('is written in db/schema.sql (renew it: npx vitest run --project db tests/architecture/schema.db.test.ts -u)', async () => {
  const schema = await dumpSchema(database.pool);
  expect(schema.match(/^create table /gm)?.length).toBeGreaterThan(20);
  await expect(schema).toMatchFileSnapshot(join(projectRoot(), 'db/schema.sql'));
});
