// The audit trail takes entries and gives none back: update, delete and truncate are refused by the database itself.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { recordAudit } from './audit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('records who did what to what and why, and never changes it', async () => {
  const { pool } = database;
  const at = new Date('2026-03-02T01:00:00Z');
  await recordAudit(pool, {
    at,
    actorKind: 'staff',
    actorId: 's1',
    actorName: '陈静',
    organCode: '4401-xf',
    action: 'reveal',
    object: 'matter:1',
    reason: '电话回访',
    details: { fields: ['phone'] },
  });
  const { rows } = await pool.query('select * from platform.audit');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    at,
    actor_name: '陈静',
    action: 'reveal',
    object: 'matter:1',
    reason: '电话回访',
    details: { fields: ['phone'] },
  });
  for (const change of [
    `update platform.audit set reason = 'x'`,
    'delete from platform.audit',
    'truncate platform.audit',
  ]) {
    await expect(pool.query(change)).rejects.toThrow(/append-only/);
  }
  expect((await pool.query('select from platform.audit')).rowCount).toBe(1);
});
