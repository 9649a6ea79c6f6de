// Repeated matters on a real database: merged by a second person, found by the column, split again; guards across matters.
import { expect, test } from 'vitest';
import { deskApi, HOUSING } from '../../../tests/support/desk-api.ts';

const api = deskApi();
const mergedInto = async (id: string) =>
  (await api.database.pool.query('select merged_into from petitions.matter where matter_id = $1', [id])).rows[0]
    .merged_into;

test('a repeated matter is merged into the earlier one and split again', async () => {
  const first = await api.made('accepted');
  api.clock.set('2026-03-02T03:00:00Z');
  const { matter } = await api.made('triaged');
  const body = { seen: matter.version, otherNumber: first.number, reason: '同一人同一事' };
  expect((await api.post(matter.id, 'merge', 'dispatcher', body)).status).toBe(200);
  expect(await mergedInto(matter.id)).toBe(first.matter.id);
  const back = { seen: matter.version + 1, reason: '不是同一事' };
  expect((await api.post(matter.id, 'split', 'clerk', back)).status).toBe(403);
  expect((await api.post(matter.id, 'split', 'dispatcher', back)).json).toMatchObject({ state: 'TRIAGE' });
  expect(await mergedInto(matter.id)).toBeNull();
});

test('a number that the officer may not see is as unknown as none', async () => {
  const sealed = await api.made('registered', { reportsWrongdoing: true });
  const { matter } = await api.made('triaged');
  const reasons = { seen: matter.version, reason: '同一人同一事' };
  for (const otherNumber of [sealed.number, '4426999999990']) {
    const answer = await api.post(matter.id, 'merge', 'dispatcher', { ...reasons, otherNumber });
    expect([answer.status, answer.json.field]).toEqual([422, 'otherNumber']);
  }
});

test('what is pending below is not sent above, and may be refused for that by the bureau above alone', async () => {
  const first = await api.made('accepted');
  const { matter } = await api.made('registered');
  const triage = { seen: 1, ...(await api.bodies()).triage, otherNumber: first.number };
  expect((await api.post(matter.id, 'triage', 'triage-clerk', triage)).status).toBe(200);
  const province = { seen: 2, organCode: '44-housing' };
  const refer = await api.post(matter.id, 'refer', 'dispatcher', { seen: 2, organCode: '4401-housing' });
  expect(['pending-below', 'out-of-reach']).toContain(refer.json.code);
  expect((await api.post(matter.id, 'refer', 'dispatcher', province)).json.code).toBe('pending-below');
  expect((await api.post(matter.id, 'refer', 'dispatcher', { seen: 2, organCode: HOUSING })).status).toBe(200);
});
