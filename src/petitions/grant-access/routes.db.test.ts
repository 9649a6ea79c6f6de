// Who may be let into a sealed matter: shown to who may let in, of one organ at a time, never the accused.
import { expect, it } from 'vitest';
import { deskApi, HOUSING, UNKNOWN_ID } from '../../../tests/support/desk-api.ts';

const api = deskApi();
const DISCIPLINE = '440106-discipline';

const find = (id: string, organ: string, as?: string) =>
  api.desk.call('GET', `/api/matters/${id}/possible-readers?organ=${organ}`, { ...(as && { as }) });

const names = async (id: string, organ: string): Promise<unknown[]> => {
  const { json } = await find(id, organ, 'discipline-receiver');
  return json.items.map((one) => Reflect.get(one, 'name'));
};

/** An accusation of somebody of the housing bureau's name, at the discipline organ. */
async function accusation(more: object = {}): Promise<string> {
  const { matter } = await api.made('registered', { reportsWrongdoing: true });
  const act = async (name: string, as: string, body: object) => {
    const { status, json } = await api.desk.call('GET', `/api/matters/${matter.id}`, { as });
    expect([name, status]).toEqual([name, 200]);
    const done = await api.desk.call('POST', `/api/matters/${matter.id}/acts/${name}`, {
      as,
      body: { seen: Reflect.get(json, 'version'), ...body },
    });
    expect([name, done.status, done.text]).toEqual([name, 200, done.text]);
  };
  await act('triage', 'triage-clerk', {
    class: 'ACCUSATION',
    categoryCode: '15',
    placeCode: '440106',
    litigationRelated: false,
    ...more,
  });
  await act('refer', 'dispatcher', { organCode: DISCIPLINE });
  return matter.id;
}

it('names who is at work at an organ, with nothing but name and post, to who may let them in', async () => {
  const id = await accusation();
  const found = await find(id, HOUSING, 'discipline-receiver');
  expect(found.status).toBe(200);
  const items = found.json.items;
  expect(items.length).toBeGreaterThan(3);
  expect(new Set(items.flatMap((one) => Object.keys(one)))).toEqual(new Set(['id', 'name', 'post']));
  expect(await names(id, DISCIPLINE)).not.toContain('苏秀英');
});

it('is shut to everybody else, and for matters that are not sealed', async () => {
  const id = await accusation();
  expect((await find(id, HOUSING)).status).toBe(401);
  for (const login of ['handler', 'organ-leader', 'administrator', 'clerk', 'province-dispatcher', 'review-officer'])
    expect([login, (await find(id, HOUSING, login)).status]).toEqual([login, 404]);
  expect((await find(UNKNOWN_ID, HOUSING, 'discipline-receiver')).status).toBe(404);
  const open = await api.made('received');
  expect((await find(open.matter.id, HOUSING, 'acceptance-clerk')).status).toBe(404);
});

it('names nobody of an accused unit and nobody who is accused', async () => {
  const id = await accusation({ accusedOrganCode: HOUSING, accusedPersons: ['彭海燕'] });
  expect(await names(id, HOUSING)).toEqual([]);
  expect(await names(id, '440106-government')).not.toContain('彭海燕');
});
