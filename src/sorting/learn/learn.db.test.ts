// What people decided is kept beside what was proposed, and a corrected category changes the next proposal after retraining.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer, testSpine } from '../../../tests/support/spine.ts';
import type { Officer } from '../../petitions/act.ts';
import { perform } from '../../petitions/acts.ts';
import { registerPetition } from '../../petitions/register/act.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import type { Spine } from '../../petitions/spine.ts';
import { TestClock } from '../../platform/time.ts';
import { type OpenSorter, openSorter, sortPending } from '../jobs.ts';
import { countQuality } from '../quality/acts.ts';
import { qualityPage } from '../quality/page.ts';
import { readHistories, trainOffice } from './acts.ts';
import { followModel } from './jobs.ts';
import { liveModel } from './live.ts';
import { putInUse } from './models/acts.ts';
import { modelVersions } from './models/ask.ts';
import { story } from './stories.fixture.ts';

const BUREAU = '440106-petition-bureau';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;
let sorter: OpenSorter;
let clerk: Officer;
let dispatcher: Officer;
beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
  sorter = await openSorter(spine, { repeats: false });
  clerk = await demoOfficer(spine, 'triage-clerk');
  dispatcher = await demoOfficer(spine, 'dispatcher');
});
afterAll(() => database.drop());

const sortAll = async (): Promise<void> => {
  while ((await sortPending(sorter.sorter, 50)) > 0);
};

async function filed(told: { title: string; text: string }): Promise<string> {
  const body = { ...told, placeCode: '440106006', petitioner: { name: '陈秀英' } };
  const filing = filingFrom(body, { channel: 'WEB', organ: BUREAU, receivedAt: clock.now() });
  const done = await registerPetition(spine, filing, { kind: 'petitioner' });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.matter.id;
}

const triage = (id: string, categoryCode: string, more: object = {}) => {
  const said = { class: 'APPEAL', categoryCode, placeCode: '440106006', litigationRelated: false } as const;
  return perform(spine, clerk, id, 'triage', { seen: 1, ...said, ...more });
};

const decisions = async (id: string) =>
  (
    await database.pool.query<{ kind: string; organ: string; fields: { field: string; decided: string }[] }>(
      'select kind, organ, staff_id, model, fields from sorting.decision where matter_id = $1 order by seq',
      [id],
    )
  ).rows;

const proposedFor = (told: { title: string; text: string }) => {
  const { proposals } = sorter.answer({
    ...told,
    demand: '',
    placeCode: '440106006',
    placeDetail: '',
    people: 1,
    receivedAt: clock.now(),
    reportsWrongdoing: false,
  });
  return proposals?.category;
};

describe('a decision', () => {
  it('is kept beside what was proposed, also when it is triaged again, and a dispatch beside the proposed organ', async () => {
    const id = await filed(story(0, 90));
    await sortAll();
    await triage(id, '0302');
    await triage(id, '1202', { seen: 2 });
    await perform(spine, dispatcher, id, 'refer', { seen: 3, organCode: '440106-housing' });
    await sortAll();
    const found = await decisions(id);
    expect(found).toMatchObject([
      { kind: 'TRIAGED', organ: BUREAU, staff_id: clerk.staffId, model: sorter.status().model },
      { kind: 'TRIAGED', organ: BUREAU },
      { kind: 'DISPATCHED', organ: BUREAU, staff_id: dispatcher.staffId },
    ]);
    expect(found[2]?.fields).toMatchObject([{ field: 'organ', decided: '440106-housing' }]);
    const category = found[1]?.fields.find(({ field }) => field === 'category');
    expect(category).toMatchObject({ decided: '1202' });
    expect(category).toHaveProperty('proposed');
  });

  it('about an accusation, or about a matter that becomes one, is not kept', async () => {
    const id = await filed(story(1, 91));
    await sortAll();
    await triage(id, '0906');
    await sortAll();
    expect(await decisions(id)).toHaveLength(1);
    await triage(id, '1505', { seen: 2, class: 'ACCUSATION' });
    await sortAll();
    expect(await decisions(id)).toEqual([]);
  });

  it('can be neither changed nor taken away', async () => {
    const change = database.pool.query(`update sorting.decision set organ = 'x'`);
    await expect(change).rejects.toThrow('appended');
    await expect(database.pool.query('delete from sorting.decision')).rejects.toThrow('appended');
  });

  it('from before decisions were kept is read from the histories, once', async () => {
    const id = await filed(story(2, 92));
    await triage(id, '0608');
    await database.pool.query(`delete from petitions.heard where matter_id = $1`, [id]);
    expect(await readHistories(database.pool)).toBeGreaterThan(0);
    expect(await decisions(id)).toHaveLength(1);
    expect(await readHistories(database.pool)).toBe(0);
  });
});

describe('training from history', () => {
  const NEW = story(0, 77);

  it('changes the next proposal to what people corrected it to', async () => {
    expect(proposedFor(NEW)?.value ?? '').not.toMatch(/^12/);
    for (let nth = 0; nth < 24; nth++)
      for (const trouble of [0, 1, 2]) {
        const told = story(trouble, nth);
        const id = await filed(told);
        await sortAll();
        await triage(id, told.categoryCode);
        clock.forward(1);
      }
    await sortAll();
    const trained = await trainOffice(spine, {
      by: 'test',
      proposing: (model, petition) => sorter.answerWith(model, petition).proposals,
    });
    expect(trained.version).toMatch(/^office-/);
    expect(trained.figures.find(({ question }) => question === 'category1')).toMatchObject({ outcome: 'taken' });
    const after = await openSorter(spine, { repeats: false });
    expect(after.status().model).toBe(trained.version);
    sorter = after;
    expect(proposedFor(NEW)?.value ?? proposedFor(NEW)?.others[0]?.value).toMatch(/^12/);
    const id = await filed(NEW);
    await sortAll();
    const { rows } = await database.pool.query(
      `select model, data->'category' as category from sorting.proposal where matter_id = $1`,
      [id],
    );
    expect(rows).toMatchObject([{ model: trained.version }]);
    expect(rows[0].category.value ?? rows[0].category.others[0].value).toMatch(/^12/);
  }, 120_000);

  it('on the same decisions again keeps what is in use: it is not better than itself', async () => {
    const again = await trainOffice(spine, {
      by: 'test',
      proposing: (model, petition) => sorter.answerWith(model, petition).proposals,
    });
    expect(again.version).toBeUndefined();
    expect(again.figures.map(({ outcome }) => outcome)).not.toContain('taken');
  }, 120_000);

  it('keeps versions, and the shipped one can be taken back; a version nobody knows is refused', async () => {
    const [own, shipped] = await modelVersions(database.pool);
    expect([own, shipped]).toMatchObject([
      { source: 'history', inUse: true, madeBy: 'test' },
      { source: 'shipped', inUse: false },
    ]);
    expect(await putInUse(database.pool, 'office-x', clock.now())).toMatchObject({
      refusal: { code: 'model-unknown' },
    });
    expect(await putInUse(database.pool, 'shipped', clock.now())).toMatchObject({ ok: true });
    expect((await modelVersions(database.pool)).map((one) => one.inUse)).toEqual([false, true]);
    expect(await putInUse(database.pool, own?.version ?? '', clock.now())).toMatchObject({ ok: true });
    expect((await modelVersions(database.pool)).map((one) => one.inUse)).toEqual([true, false]);
  });
});

it('running servers take another model as soon as it is in use', async () => {
  const live = await liveModel(database.pool);
  const following = await followModel(database.url, live);
  try {
    const [own] = await modelVersions(database.pool);
    await putInUse(database.pool, 'shipped', clock.now());
    await expect.poll(() => live.model.ok && live.model.value.version).not.toBe(own?.version);
    await putInUse(database.pool, own?.version ?? '', clock.now());
    await expect.poll(() => live.model.ok && live.model.value.version).toBe(own?.version);
  } finally {
    await following.stop();
  }
});

it('a kept model whose file is damaged is replaced by the shipped one, and says so', async () => {
  const damaged = await testDatabase();
  try {
    await damaged.pool.query(
      `insert into sorting.model (version, made_at, made_by, decisions, available, figures, file, in_use)
       values ('office-x', now(), 'test', 1, 1, '[]', '\\x00', true)`,
    );
    const live = await liveModel(damaged.pool);
    expect(live.fault).toBe('model-unreadable');
    expect(await putInUse(damaged.pool, 'office-x', clock.now())).toMatchObject({ refusal: { code: 'model-gone' } });
  } finally {
    await damaged.drop();
  }
});

it('the quality page says how the proposals stood up', async () => {
  expect(await countQuality(spine)).toBeGreaterThan(0);
  expect(await countQuality(spine)).toBe(0);
  const reader = { language: 'en', words: (key: string) => key } as const;
  const page = await qualityPage(spine, { region: '4401', weeks: 4 }, reader);
  const category = page.fields.find(({ field }) => field === 'category1');
  expect(category?.decided).toBeGreaterThanOrEqual(72);
  expect(page.weeks.at(-1)).toMatchObject({ open: true });
  expect(category?.bins.length).toBeGreaterThan(0);
  expect(page.categories.map(({ categoryCode }) => categoryCode).sort()).toEqual(['06', '09', '12']);
  const elsewhere = await qualityPage(spine, { region: '4403', weeks: 4 }, reader);
  expect(elsewhere).toMatchObject({ fields: [], corrections: [], categories: [] });
});
