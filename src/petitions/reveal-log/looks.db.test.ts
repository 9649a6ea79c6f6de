// What leaves a line in the log: opening what is sealed, and taking a list away as a file; and what of it the log does not say.
import { expect, test } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';

const api = deskApi();
const entries = async (action: string) =>
  (
    await api.database.pool.query<{ organ: string; object: string; details: object }>(
      'select organ_code as organ, object, details from platform.audit where action = $1 order by id',
      [action],
    )
  ).rows;

test('who opens a sealed matter is written down; an ordinary one is opened without', async () => {
  const open = await api.made('registered');
  const sealed = await api.made('registered', { reportsWrongdoing: true, accused: '某公司' });
  const look = async (id: string, as: string) => (await api.desk.call('GET', `/api/matters/${id}`, { as })).status;
  expect(await look(open.matter.id, 'triage-clerk')).toBe(200);
  expect(await look(sealed.matter.id, 'handler')).toBe(404);
  expect(await entries('sealed-read')).toEqual([]);
  expect(await look(sealed.number, 'triage-clerk')).toBe(200);
  expect(await entries('sealed-read')).toMatchObject([
    { organ: '440106-petition-bureau', object: `matter:${sealed.matter.id}` },
  ]);
});

test('a list that is taken away is written down with its filters, without the words that were searched for', async () => {
  const csv = (as?: string) =>
    api.desk.call('GET', '/api/desk/worklist.csv?channel=WEB&q=%E7%93%B7%E7%A0%96', { ...(as && { as }) });
  expect((await csv()).status).toBe(401);
  expect((await csv('triage-clerk')).status).toBe(200);
  const [entry, ...more] = await entries('worklist-export');
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    organ: '440106-petition-bureau',
    object: 'worklist',
    details: { channel: 'WEB', searched: true },
  });
  expect(JSON.stringify(entry)).not.toContain('瓷砖');
});
