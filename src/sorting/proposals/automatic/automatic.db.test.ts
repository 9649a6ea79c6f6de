// A bureau's director switches automatic triage on for a category: the system triages by the same rule and says so, a sample goes
// to a person, and it stops itself when persons disagree. Nobody else may switch it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { checkHistory } from '../../../petitions/check-history/run.ts';
import { TestClock } from '../../../platform/time.ts';
import type { Proposals, Proposed } from '../../contract.ts';
import { type OpenSorter, openSorter, sortPending } from '../../jobs.ts';
import type { AutomaticRules, AutomaticWanted } from '../contract.ts';
import type { Sorter } from '../round.ts';

const BUREAU = '440106-petition-bureau';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let desk: TestApp;
let open: OpenSorter;
const stopped: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  open = await openSorter(desk.house.spine, { repeats: false });
});
afterAll(async () => {
  await open.close();
  await desk.close();
  await database.drop();
});

const sure = <T>(value: T): Proposed<T> => ({ value, confidence: 0.99, threshold: 0.6, reasons: [], others: [] });
const SURE: Proposals = {
  class: sure('APPEAL'),
  category: sure('0302'),
  categoryLevels: [
    { value: '03', confidence: 0.995 },
    { value: '0302', confidence: 0.99 },
  ],
  litigation: sure(false),
  procedure: sure('PETITION_PROCEDURE'),
  track: sure('ORDINARY'),
  place: sure('440106013'),
  organ: sure('440106-housing'),
  signals: [],
};

/** A sorter whose proposals are as sure as can be. */
const certain = (): Sorter => ({
  ...open.sorter,
  proposer: () => ({
    model: 'test-1',
    propose: () => SURE,
    asRepeat: (_petition, proposals) => proposals,
    barOf: (_field, precision) => precision,
  }),
  onStopped: (rule) => void stopped.push(rule),
});

async function drain(): Promise<void> {
  while ((await sortPending(certain(), 50)) > 0);
}

const RULE: AutomaticWanted = { organ: BUREAU, categoryPrefix: '03', precision: 0.98, sampleShare: 0.05, on: true };
const put = (wanted: object, as?: string) =>
  desk.call('PUT', '/api/desk/sorting/automatic', { ...(as && { as }), body: wanted });
const rules = async (as: string): Promise<AutomaticRules['rules']> =>
  (JSON.parse((await desk.call('GET', '/api/desk/sorting/automatic', { as })).text) as AutomaticRules).rules;

async function filed(more: object = {}): Promise<string> {
  const body = { text: '小区电梯坏了，要求维修。', placeCode: '440106006', petitioner: { name: '陈秀英' }, ...more };
  const answer = await desk.call('POST', '/api/portal/petitions', { body });
  const { rows } = await database.pool.query<{ id: string }>(
    'select matter_id as id from petitions.number where number = $1',
    [answer.json.number],
  );
  return rows[0]?.id ?? '';
}

async function stateOf(ids: readonly string[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ state: string }>(
    'select state from petitions.matter where matter_id = any($1::uuid[])',
    [ids],
  );
  return rows.map(({ state }) => state);
}

const triage = (id: string, seen: number, more: object = {}) =>
  desk.call('POST', `/api/matters/${id}/acts/triage`, {
    as: 'triage-clerk',
    body: {
      seen,
      class: 'APPEAL',
      categoryCode: '030201',
      placeCode: '440106013',
      litigationRelated: false,
      track: 'ORDINARY',
      ...more,
    },
  });

describe('switching it on', () => {
  it('is for the bureau’s own director and the administrator', async () => {
    expect((await put(RULE)).status).toBe(401);
    for (const as of ['triage-clerk', 'dispatcher', 'clerk', 'handler', 'auditor', 'organ-leader'])
      expect((await put(RULE, as)).status, as).toBe(403);
    const foreign = await put({ ...RULE, organ: '44-petition-bureau' }, 'bureau-director');
    expect([foreign.status, foreign.json.code]).toEqual([403, 'not-your-bureau']);
    expect(await rules('administrator')).toEqual([]);
  });

  it('asks for a bureau, a category, a precision and a sample that there can be', async () => {
    const refused = async (change: object) => {
      const answer = await put({ ...RULE, ...change }, 'administrator');
      return [answer.status, answer.json.code, answer.json.field];
    };
    expect(await refused({ organ: '440106-housing' })).toEqual([422, 'unknown-bureau', 'organ']);
    expect(await refused({ categoryPrefix: '99' })).toEqual([422, 'unknown-category', 'categoryPrefix']);
    for (const change of [{ precision: 0.5 }, { precision: 1 }, { sampleShare: 0.01 }, { categoryPrefix: '3' }])
      expect((await refused(change))[0]).toBe(400);
  });

  it('is written down, and seen by those it concerns', async () => {
    expect((await put({ ...RULE, on: false }, 'bureau-director')).status).toBe(200);
    const [rule] = await rules('triage-clerk');
    expect(rule).toMatchObject({
      organ: { code: BUREAU },
      category: '城乡建设',
      precision: 0.98,
      on: false,
      judged: 0,
    });
    expect(await rules('administrator')).toHaveLength(1);
    expect((await desk.call('GET', '/api/desk/sorting/automatic', { as: 'handler' })).status).toBe(403);
    expect((await desk.call('GET', '/api/desk/sorting/automatic')).status).toBe(401);
    const { rows } = await database.pool.query(
      `select actor_name, details from platform.audit where action = 'automatic-triage-set'`,
    );
    expect(rows).toMatchObject([{ actor_name: '邓志明', details: { after: { on: false, precision: 0.98 } } }]);
  });
});

describe('automatic triage', () => {
  it('is off until it is switched on', async () => {
    const id = await filed();
    await drain();
    expect(await stateOf([id])).toEqual(['REGISTERED']);
    await triage(id, 1);
  });

  it('triages by the system and says so; a person may triage again; the history is whole', async () => {
    await put(RULE, 'bureau-director');
    const ids: string[] = [];
    while ((await stateOf(ids)).filter((state) => state === 'TRIAGE').length < 3) {
      ids.push(await filed());
      await drain();
    }
    const { rows } = await database.pool.query<{ id: string; by: object; data: object }>(
      `select matter_id as id, by, data from petitions.fact where type = 'triaged' and matter_id = any($1::uuid[])`,
      [ids],
    );
    expect(rows[0]?.by).toEqual({ kind: 'system' });
    expect(rows[0]?.data).toMatchObject({
      class: 'APPEAL',
      categoryCode: '0302',
      automatic: { model: 'test-1', precision: 0.98 },
    });
    const id = rows[0]?.id ?? '';
    const page = await desk.call('GET', `/api/matters/${id}`, { as: 'triage-clerk' });
    expect(page.text).toContain('系统自动甄别');
    const english = await desk.call('GET', `/api/matters/${id}`, {
      as: 'triage-clerk',
      headers: { 'accept-language': 'en' },
    });
    expect(english.text).toContain('Triaged by the system');
    expect((await triage(id, 2, { categoryCode: '1001' })).status).toBe(200);
    const differences: unknown[] = [];
    await checkHistory(desk.house.spine, { onDifference: (one) => differences.push(one) });
    expect(differences).toEqual([]);
    // Who dispatches is still a person.
    expect(await stateOf([id])).toEqual(['TRIAGE']);
  });

  it('needs a person before a merger: nobody had looked at it', async () => {
    const { rows } = await database.pool.query<{ id: string; version: number }>(
      `select m.matter_id as id, m.version from petitions.matter m where state = 'TRIAGE' and version = 2
          and exists (select from petitions.fact f where f.matter_id = m.matter_id and f.data ? 'automatic') limit 1`,
    );
    const merged = await desk.call('POST', `/api/matters/${rows[0]?.id}/acts/merge`, {
      as: 'dispatcher',
      body: { seen: 2, otherNumber: '4426000000026', reason: '同一事项' },
    });
    expect(merged.json.code).toBe('merge-triaged-by-nobody');
  });

  it('leaves what it has no rule for, and what is sealed, to a person', async () => {
    const sealed = await filed({ reportsWrongdoing: true });
    const elsewhere = await filed({ placeCode: '4403' });
    await drain();
    expect(await stateOf([sealed, elsewhere])).toEqual(['REGISTERED', 'REGISTERED']);
    const { rows } = await database.pool.query('select from sorting.automatic where matter_id = any($1::uuid[])', [
      [sealed, elsewhere],
    ]);
    expect(rows).toEqual([]);
  });

  it('gives a sample to persons, counts what they say, and stops itself when they disagree', async () => {
    await put({ ...RULE, sampleShare: 1 }, 'bureau-director');
    const samples = [await filed(), await filed(), await filed()];
    await drain();
    expect(await stateOf(samples)).toEqual(['REGISTERED', 'REGISTERED', 'REGISTERED']);
    const waiting = JSON.parse((await desk.call('GET', '/api/desk/triage', { as: 'triage-clerk' })).text);
    const ofSample = waiting.items.filter((item: { matterId: string }) => samples.includes(item.matterId));
    expect(ofSample.map((item: { sample: boolean }) => item.sample)).toEqual([true, true, true]);
    // A deeper category of the same branch says the same.
    await triage(samples[0] ?? '', 1);
    await drain();
    expect(await rules('triage-clerk')).toMatchObject([{ judged: 1, agreed: 1, on: true }]);
    await triage(samples[1] ?? '', 1, { categoryCode: '1001' });
    await triage(samples[2] ?? '', 1, { placeCode: '440106006' });
    await drain();
    expect(await rules('bureau-director')).toMatchObject([
      { judged: 3, agreed: 1, on: false, stoppedAt: '2026-03-02T01:00:00.000Z' },
    ]);
    expect(stopped).toEqual([`automatic-triage:${BUREAU}:03`]);
    const { rows } = await database.pool.query(
      `select organ_code, details from platform.audit where action = 'automatic-triage-stopped'`,
    );
    expect(rows).toMatchObject([{ organ_code: BUREAU, details: { agreed: 1, judged: 3 } }]);
    const id = await filed();
    await drain();
    expect(await stateOf([id])).toEqual(['REGISTERED']);
  });
});
