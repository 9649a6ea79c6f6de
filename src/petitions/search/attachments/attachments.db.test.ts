// Files that came with a petition are read and found, named as such; those of a sealed matter never, not even half-way.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { officerAt } from '../../../apps/commands/case.ts';
import { pdfSaying } from '../../../platform/files/samples.fixture.ts';
import { type TextReader, textReader } from '../../../platform/files/text/reader.ts';
import { receiveUpload } from '../../../platform/files/uploads.ts';
import { TestClock } from '../../../platform/time.ts';
import { perform } from '../../acts.ts';
import type { SearchPage } from '../../contract.ts';
import { loadByNumber } from '../../store.ts';
import { indexPending } from '../store.ts';
import { readAttachments } from './acts.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const reader = textReader();
afterAll(() => reader.close());

/** Reads as ever; and before it says so, something happens. */
const whileReading = (happens: () => Promise<unknown>): TextReader => ({
  ...reader,
  async read(bytes, mime) {
    const text = await reader.read(bytes, mime);
    await happens();
    return text;
  },
});

async function filed(text: string, bytes: Buffer): Promise<{ id: string; version: number }> {
  const key = `k-${clock.now().getTime()}-0123456789abcdef`;
  const { house } = desk;
  const file = { stream: Readable.from([bytes]), name: '欠条.pdf', mime: 'application/pdf' };
  const upload = await receiveUpload(house.uploads, file, key, clock.now());
  if (!upload.ok) throw new Error(upload.refusal.code);
  const answer = await desk.call('POST', '/api/portal/petitions', {
    body: { text, placeCode: '440106', attachments: [upload.value.id] },
    headers: { 'idempotency-key': key },
  });
  expect(answer.status, answer.text).toBe(201);
  clock.forward(1);
  await indexPending(database.pool);
  const loaded = await loadByNumber(house.spine, answer.json.number);
  return { id: loaded?.matter.id ?? '', version: loaded?.matter.version ?? 0 };
}

const round = (by = reader, onFault?: (id: string) => void): Promise<number> =>
  readAttachments(desk.house.uploads, by, clock, { ...(onFault && { onFault }) });

const search = async (q: string): Promise<SearchPage> =>
  (await desk.call('GET', `/api/desk/search?q=${encodeURIComponent(q)}`, { as: 'triage-clerk' }))
    .json as unknown as SearchPage;

const rows = async (id: string): Promise<number> => {
  const { rows: found } = await database.pool.query(
    `select (select count(*) from petitions.attachment_text where matter_id = $1)
          + (select count(*) from petitions.search where matter_id = $1 and source > 0) as n`,
    [id],
  );
  return Number(found[0].n);
};

const seal = async ({ id, version }: { id: string; version: number }) =>
  perform(
    desk.house.spine,
    await officerAt(desk.house.spine, '440106-petition-bureau', ['triage-clerk']),
    id,
    'triage',
    {
      seen: version,
      class: 'ACCUSATION',
      categoryCode: '15',
      placeCode: '440106006',
      litigationRelated: false,
    },
  );

it('are found by their words, with the passage and the name of the file, once', async () => {
  const { id } = await filed('老板欠钱不还。', pdfSaying('Kylin Tower owes wages of three months'));
  expect((await search('kylin')).items).toEqual([]);
  expect([await round(), await round()]).toEqual([1, 0]);
  const [hit] = (await search('KYLIN wages')).items;
  expect([hit?.matterId, hit?.passages[0]?.file?.name, hit?.passages[0]?.text]).toEqual([
    id,
    '欠条.pdf',
    'Kylin Tower owes wages of three months',
  ]);
  await database.pool.query('insert into petitions.unindexed (matter_id) values ($1)', [id]);
  await indexPending(database.pool);
  expect((await search('kylin')).items).toHaveLength(1);
});

it('that cannot be read are passed over for good', async () => {
  const { id } = await filed('附件打不开。', pdfSaying('x').subarray(0, 120));
  const faults: string[] = [];
  expect([await round(reader, (upload) => faults.push(upload)), await round()]).toEqual([1, 0]);
  const { rows: state } = await database.pool.query(
    'select state, text from petitions.attachment_text where matter_id = $1',
    [id],
  );
  expect(['FAILED', 'EMPTY']).toContain(state[0]?.state);
  expect([state.length, state[0]?.text]).toEqual([1, '']);
});

it('of a matter that is sealed leave the index, also when it is sealed while they are read', async () => {
  const before = await filed('先读后密封。', pdfSaying('sandalwood casket'));
  await round();
  expect(await rows(before.id)).toBe(2);
  await seal(before);
  expect(await rows(before.id)).toBe(0);
  const meanwhile = await filed('读的时候密封。', pdfSaying('sandalwood casket'));
  expect(await round(whileReading(() => seal(meanwhile)))).toBe(0);
  expect(await rows(meanwhile.id)).toBe(0);
  expect((await search('sandalwood')).items).toEqual([]);
});
