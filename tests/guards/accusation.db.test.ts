// An accusation does not exist for the accused: whoever works at their unit, under it, or in a bureau that one of them runs
// gets from every address of the API the same answers as before it was there. And no word of it stands in clear.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../src/organs/contract.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { perform } from '../../src/petitions/acts.ts';
import type { BodyOf, StaffAct } from '../../src/petitions/contract.ts';
import type { Matter } from '../../src/petitions/matter.ts';
import { sealMatterFiles } from '../../src/petitions/sealed/acts.ts';
import { indexPending } from '../../src/petitions/search/store.ts';
import { loadMatter } from '../../src/petitions/store.ts';
import { TestClock } from '../../src/platform/time.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { filedWith } from '../support/filed.ts';
import { type Document, type Made, requestsOf } from '../support/openapi.ts';
import { person as hired } from '../support/people.ts';

const ACCUSED = '4401-housing';
const UNDER_IT = '440106-housing';
/** Its director bears the name of the accused person. */
const RUN_BY_ACCUSED = '4401-petition-bureau';
/** It registered and triaged the petition, and stands under that bureau. */
const HAD_IT = '440106-petition-bureau';
const NAME = '慕容砚秋';
/** A piece of the phrase, as it is searched for: what is searched for may be noted down. */
const PIECE = '木匣里的账本';
const ASKER = '欧阳不知';
/** Stands in every text of the accusation and nowhere else. */
const PHRASE = '紫檀木匣里的账本';
const AT_ONCE = 8;
const NOBODY = { id: '00000000-0000-7000-8000-0000000000ff', number: '4426000900011' };

const clock = new TestClock('2026-03-02T02:00:00Z');
let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  document = desk.app.swagger() as unknown as Document;
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

interface Person {
  readonly officer: Officer;
  readonly who: string;
  readonly cookie: string;
}

async function person(organ: string, roles: readonly Role[], name = ASKER): Promise<Person> {
  const { officer, cookie } = await hired(desk.house.spine, organ, roles, { name });
  return { officer, who: `${roles.length === 1 ? roles[0] : 'all roles'} at ${organ}`, cookie };
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Looking into the log and taking it away stands in the log: what those who ask left there themselves is not compared. */
function withoutTraces({ path }: Made, body: string): string {
  if (path === '/api/audit.csv')
    return body
      .split('\n')
      .filter((line) => !line.includes(ASKER))
      .join('\n');
  // Each table that is taken away has a number of its own.
  if (path === '/api/desk/search.csv') return body.replaceAll(/\b\d{8}-[0-9a-f]{8}\b/g, '…');
  if (path !== '/api/audit' || !body.startsWith('{"items"')) return body;
  const { items } = JSON.parse(body) as { items: { id: string; actor?: string }[] };
  return JSON.stringify(items.filter(({ actor }) => actor !== ASKER).map((item) => ({ ...item, id: '' })));
}

/** What is asked for has its own names in the answer; they are taken out before answers are compared. */
const without = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, '…').replaceAll(encodeURIComponent(name), '…'), text);

async function ask(made: Made, cookie: string): Promise<Reply> {
  const { statusCode: status, body } = await desk.app.inject({
    method: made.method,
    url: made.url,
    headers: { cookie },
    ...(made.body !== undefined && { payload: made.body as object }),
  });
  return { status, body };
}

/** Addresses that make something new or end something for the one who asks: compared by what they say, not by its marks. */
const MAKES = /^\/api\/(desk\/petitions|portal\/petitions|session|session\/password|.*attachments)$/;

let document: Document;
const requestsFor = ({ id, number }: { id: string; number: string }): Made[] => {
  const made = [id, number].flatMap((named) =>
    requestsOf(document, { id: named, number, seen: 2, organCode: RUN_BY_ACCUSED, otherNumber: number }, [
      number,
      PIECE,
      NAME,
    ]),
  );
  return [...new Map(made.map((one) => [`${one.method} ${one.url}`, one])).values()];
};

/** Addresses that know no matter: asked by few. What is not named here is asked by every role. */
const EVERYBODYS = /^\/api\/(directory|session|portal|admin)\b/;

/** Every request once by those who have all roles, with every query and by id and number; by each role alone, by id. */
async function answers(target: { id: string; number: string }, people: readonly Person[], method: Made['method']) {
  const found = new Map<string, Reply>();
  const all = requestsFor(target).filter((request) => request.method === method && !MAKES.test(request.path));
  const plain = all.filter(
    ({ url, path }) =>
      url.includes(target.id) || !(path.includes('{') || EVERYBODYS.test(path) || /\?(?!q=|number=)/.test(url)),
  );
  const names = [target.id, target.number];
  // Wrong codes are counted for a number, whoever types them: one asker is enough there.
  await database.pool.query('delete from platform.attempt');
  const widely = all.filter(({ path }) => !path.startsWith('/api/portal/petitions/'));
  const askAll = async (one: Person): Promise<void> => {
    for (const made of one === people[0] ? all : one.who.startsWith('all') ? widely : plain) {
      const { status, body } = await ask(made, one.cookie);
      const url = made.url.replace(target.id, 'ID').replace(target.number, 'NUMBER');
      found.set(`${one.who}: ${method} ${url}`, { status, body: without(withoutTraces(made, body), names) });
    }
  };
  for (let from = 0; from < people.length; from += AT_ONCE)
    await Promise.all(people.slice(from, from + AT_ONCE).map(askAll));
  return found;
}

async function act<A extends StaffAct>(id: string, organ: string, roles: readonly Role[], name: A, body: object) {
  const { spine } = desk.house;
  const matter = (await loadMatter(spine, id))?.matter as Matter;
  const { officer } = await person(organ, roles, '诸葛经办');
  const outcome = await perform(spine, officer, id, name, { seen: matter.version, ...body } as BodyOf<A>);
  expect([name, outcome]).toMatchObject([name, { kind: 'done' }]);
  return (await loadMatter(spine, id))?.matter as Matter;
}

/** Filed at the portal with a file, found to be an accusation, passed up past the accused's line, and to discipline. */
async function accusation(): Promise<{ id: string; number: string }> {
  const { id, number } = await filedWith(desk, PHRASE);
  // It was not said to be an accusation: its words were indexed like any others.
  await indexPending(database.pool);
  expect((await database.pool.query('select from petitions.search where matter_id = $1', [id])).rowCount).toBe(1);
  const matter = await act(id, HAD_IT, ['triage-clerk'], 'triage', {
    class: 'ACCUSATION',
    categoryCode: '15',
    placeCode: '440106006',
    litigationRelated: false,
    accusedOrganCode: ACCUSED,
    accusedPersons: [NAME],
    note: `${PHRASE}属实的可能很大`,
  });
  expect([matter.holder, matter.state]).toEqual(['44-petition-bureau', 'DISPATCHED']);
  await sealMatterFiles(desk.house.spine, desk.house.uploads);
  const dispatcher = await person('44-petition-bureau', ['dispatcher'], '诸葛经办');
  const revealed = await ask(
    { method: 'POST', path: '', url: `/api/matters/${id}/reveal`, body: { reason: '核对身份' } },
    dispatcher.cookie,
  );
  expect(revealed.status).toBe(200);
  return { id, number };
}

let accused: Person[];
let everyRole: Person[];
let made: { id: string; number: string };

describe('an accusation', () => {
  it('leaves every answer to the accused’s side as it was', { timeout: 240_000 }, async () => {
    await person(RUN_BY_ACCUSED, ['bureau-director'], NAME);
    const organs = [ACCUSED, UNDER_IT, RUN_BY_ACCUSED, HAD_IT];
    accused = await Promise.all(organs.map((organ) => person(organ, ROLES)));
    everyRole = await Promise.all(organs.flatMap((organ) => ROLES.map((role) => person(organ, [role]))));
    // Something ordinary is there that some of them see, so that lists and counts are not empty anyway.
    await desk.call('POST', '/api/portal/petitions', { body: { text: '路灯坏了。', placeCode: '440106006' } });
    await indexPending(database.pool);

    const before = {
      post: await answers(NOBODY, accused, 'POST'),
      get: await answers(NOBODY, [...accused, ...everyRole], 'GET'),
    };
    expect(before.get.size).toBeGreaterThan(1000);
    made = await accusation();
    const after = {
      get: await answers(made, [...accused, ...everyRole], 'GET'),
      post: await answers(made, accused, 'POST'),
    };
    const differing = (one: Map<string, Reply>, other: Map<string, Reply>) =>
      [...one]
        .filter(([key, reply]) => JSON.stringify(other.get(key)) !== JSON.stringify(reply))
        .map(([key, reply]) => ({ key, reply, now: other.get(key) }));
    expect(differing(before.get, after.get)).toEqual([]);
    // What was made before is not made a second time: an administrator's settings, which know no matter.
    const refused = new Map([...before.post].filter(([, { status }]) => status >= 400));
    expect(refused.size).toBeGreaterThan(300);
    expect(differing(refused, after.post)).toEqual([]);
    for (const [key, { body }] of [...after.get, ...after.post])
      expect([key, body.includes(PHRASE)]).toEqual([key, false]);
  });

  it('was asked for by good requests: acts and pages were refused because it is not there, not for their form', async () => {
    const acts = requestsFor(made).filter(
      ({ path, method }) => path.startsWith('/api/matters/{id}') && method === 'POST',
    );
    expect(acts.length).toBeGreaterThan(20);
    for (const one of acts) {
      const { status, body } = await ask(one, accused[0]?.cookie ?? '');
      expect([one.path, status, body]).toEqual([one.path, 404, expect.any(String)]);
    }
  });

  it('is there for those who must have it, and only for them', async () => {
    const reads = async (organ: string, ...roles: Role[]) =>
      (await ask({ method: 'GET', path: '', url: `/api/matters/${made.id}` }, (await person(organ, roles)).cookie))
        .status;
    expect(await reads('44-petition-bureau', 'dispatcher')).toBe(200);
    expect(await reads('44-petition-bureau', 'bureau-director', 'supervisor', 'clerk')).toBe(404);
    expect(await reads('440106-petition-bureau', 'dispatcher', 'triage-clerk')).toBe(404);
  });
});

it('no word of it stands in clear in any table', async () => {
  await act(made.id, '44-petition-bureau', ['dispatcher'], 'take-receipt', {});
  await act(made.id, '44-petition-bureau', ['dispatcher'], 'refer', {
    organCode: '44-discipline',
    opinion: `${PHRASE}，请核查`,
  });
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('petitions', 'platform', 'organs', 'deadlines') or schemaname like 'graphile%'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const clear: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await database.pool.query(`select from ${name} t where t::text like $1`, [`%${PHRASE}%`]);
    if (rowCount) clear.push(name);
  }
  expect(clear).toEqual([]);
  expect((await database.pool.query('select from petitions.search where matter_id = $1', [made.id])).rowCount).toBe(0);
  expect((await database.pool.query('select from petitions.unindexed where matter_id = $1', [made.id])).rowCount).toBe(
    0,
  );
});

it('who passed it on still sees its number, its state and who has it, and nothing else', async () => {
  const dispatcher = await person('44-petition-bureau', ['dispatcher']);
  const page = await ask({ method: 'GET', path: '', url: `/api/matters/${made.id}` }, dispatcher.cookie);
  expect(JSON.parse(page.body)).toMatchObject({
    number: made.number,
    state: 'DISPATCHED',
    holder: { code: '44-discipline' },
    title: '',
    petitions: [],
    tasks: [],
    history: [],
    mayDo: [],
  });
  for (const path of ['documents', 'attachments/00000000-0000-7000-8000-000000000001'])
    expect(
      (await ask({ method: 'GET', path: '', url: `/api/matters/${made.id}/${path}` }, dispatcher.cookie)).status,
    ).toBe(404);
});

it('all of it is there when it is opened: words, petitioner, history, file', async () => {
  const receiver = await person('44-discipline', ['discipline-receiver']);
  const page = await ask({ method: 'GET', path: '', url: `/api/matters/${made.id}` }, receiver.cookie);
  const view = JSON.parse(page.body) as {
    title: string;
    petitions: { text: string; attachments: { name: string; url: string }[] }[];
    history: { data: { note?: string; opinion?: string } }[];
  };
  expect(view.title).toBe(`关于${PHRASE}`);
  expect(view.history.map(({ data }) => data.note ?? data.opinion).filter(Boolean)).toEqual([
    `${PHRASE}属实的可能很大`,
    `${PHRASE}，请核查`,
  ]);
  const [file] = view.petitions[0]?.attachments ?? [];
  expect(file?.name).toBe(`${PHRASE}.png`);
  const bytes = await desk.app.inject({ url: file?.url ?? '', headers: { cookie: receiver.cookie } });
  expect([bytes.statusCode, bytes.headers['content-type'], bytes.rawPayload.subarray(1, 4).toString()]).toEqual([
    200,
    'image/png',
    'PNG',
  ]);
  const { rows } = await database.pool.query(
    `select actor_id, action from platform.audit where object = $1 and action = 'attachment-read'`,
    [`matter:${made.id}`],
  );
  expect(rows).toEqual([{ actor_id: receiver.officer.staffId, action: 'attachment-read' }]);
});
