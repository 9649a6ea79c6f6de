// A generated base is one that the acts could have made: checked whole, numbered without a gap, counted, found; more can be
// added to it; and a run that is stopped leaves what is whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { seedProvince } from '../../organs/seed/province.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { TestClock } from '../../platform/time.ts';
import { checkHistory } from '../check-history/run.ts';
import { recomputeClocks } from '../clocks/acts.ts';
import { isQueryCode, queryCode } from '../codes.ts';
import { readNumber } from '../numbers.ts';
import { openPetitioners } from '../petitioners.ts';
import { recountAll } from '../search/tally/store.ts';
import { gramsOf } from '../search/terms.ts';
import { type Generated, generate, makerFor, makingHere, planFor, type Watch } from './acts.ts';

const NOW = '2026-10-20T02:00:00Z';
const COUNT = 400;

interface Filled {
  readonly database: TestDatabase;
  readonly spine: Awaited<ReturnType<typeof testSpine>>;
  fill(petitions: number, fresh: boolean, watch?: Watch): Promise<Generated>;
}

async function staffed(): Promise<Filled> {
  const database = await testDatabase();
  const spine = await testSpine(database, new TestClock(NOW));
  await withTransaction(database.pool, (client) => seedProvince(client, { now: new Date(NOW) }));
  const fill = async (petitions: number, fresh: boolean, watch: Watch = {}) => {
    const plan = planFor(spine, { petitions, years: 5, seed: fresh ? 1 : 2 });
    const makers = await Promise.all([1, 2].map(() => makerFor(spine, plan, { fresh })));
    return generate(database.pool, plan, makers.map(makingHere), { ...watch, fresh });
  };
  return { database, spine, fill };
}

/** What check-history and the clocks find. */
async function faults({ spine }: Filled): Promise<unknown[]> {
  const found: unknown[] = [];
  const summary = await checkHistory(spine, { onDifference: (one) => found.push(one) });
  const clocks = await recomputeClocks(spine, spine.clocks.reminders, spine.clock.now(), { check: true });
  return [...found, ...(clocks.differed > 0 ? [clocks] : []), ...(summary.matters === 0 ? ['nothing'] : [])];
}

const rowsOf = async <Row extends object>({ database }: Filled, sql: string): Promise<Row[]> =>
  (await database.pool.query<Row>(sql)).rows;

describe('an empty base', () => {
  let filled: Filled;
  let indexes: unknown[];
  const INDEXES = `select indexdef from pg_indexes where schemaname = 'petitions' order by 1`;
  beforeAll(async () => {
    filled = await staffed();
    indexes = await rowsOf(filled, INDEXES);
    expect(await filled.fill(COUNT, true)).toMatchObject({ petitions: COUNT, stopped: false, wasEmpty: true });
  });
  afterAll(() => filled.database.drop());

  it('is filled as the acts would have filled it', async () => {
    expect(await faults(filled)).toEqual([]);
    expect(await rowsOf(filled, INDEXES)).toEqual(indexes);
  });

  it('has right numbers with their codes, and people under the installation’s key', async () => {
    const { spine } = filled;
    const numbers = await rowsOf<{ number: string; id: string }>(
      filled,
      'select number, matter_id as id from petitions.number',
    );
    expect(numbers.map(({ number }) => readNumber(number))).not.toContain(undefined);
    const [{ number, id } = { number: '', id: '' }] = numbers;
    expect(isQueryCode(spine.keys, number, queryCode(spine.keys, number))).toBe(true);
    const people = await openPetitioners(spine.pool, spine.keys, id);
    expect(people.every(({ person }) => person.name)).toBe(true);
  });

  it('is counted and indexed as it would be anew', async () => {
    const counts = () => rowsOf(filled, 'select scope, facet, n from petitions.tally order by 1, 2');
    const kept = await counts();
    await withTransaction(filled.database.pool, recountAll);
    expect(await counts()).toEqual(kept);
    const [untold] = await rowsOf<{ n: number }>(filled, 'select count(*)::int as n from petitions.untagged');
    expect(untold?.n).toBe(0);
    const [indexed] = await rowsOf<{ n: number }>(
      filled,
      `select count(*)::int as n from petitions.matter m where not m.sealed and not exists
         (select from petitions.search s where s.matter_id = m.matter_id and s.grams @@ ('''@s' || m.state || '''')::tsquery)`,
    );
    expect(indexed?.n).toBe(0);
    const words = await rowsOf<{ text: string; has: string[] }>(
      filled,
      `select p.title || ' ' || p.text || ' ' || p.demand || ' ' || p.place_detail as text,
              array(select l from unnest(tsvector_to_array(s.grams)) l where l not like '@%') as has
         from petitions.petition p join petitions.search s using (matter_id, petition_id)`,
    );
    for (const { text, has } of words) expect([...has].sort()).toEqual(gramsOf(text).sort());
  });

  it('takes more beside what is there, and is whole again', async () => {
    expect(await filled.fill(150, false)).toMatchObject({ petitions: 150, wasEmpty: false });
    expect(await faults(filled)).toEqual([]);
    await expect(filled.fill(10, true)).rejects.toThrow('somebody else');
  });
});

describe('a run that is stopped', () => {
  it('keeps the batches that were made, whole', async () => {
    const filled = await staffed();
    try {
      let batches = 0;
      const stopped = (): boolean => batches++ >= 3;
      const done = await filled.fill(COUNT, true, { stopped });
      expect(done.stopped).toBe(true);
      expect(done.petitions).toBeGreaterThan(0);
      expect(done.petitions).toBeLessThan(COUNT);
      expect(await faults(filled)).toEqual([]);
    } finally {
      await filled.database.drop();
    }
  });

  it('writes nothing when a batch cannot be made', async () => {
    const filled = await staffed();
    try {
      const plan = planFor(filled.spine, { petitions: COUNT, years: 5, seed: 1 });
      const [maker, other] = await Promise.all(
        [1, 2].map(async () => makingHere(await makerFor(filled.spine, plan, { fresh: true }))),
      );
      if (!maker || !other) throw new Error('no makers');
      const broken = {
        ...maker,
        make: (batch: number, told: Parameters<typeof maker.make>[1]) =>
          batch > 1 ? Promise.reject(new Error('no room')) : maker.make(batch, told),
      };
      await expect(generate(filled.database.pool, plan, [broken, other], { fresh: true })).rejects.toThrow('no room');
      const left = await rowsOf<{ n: number }>(
        filled,
        'select (select count(*) from petitions.matter)::int + (select coalesce(sum(last), 0) from petitions.number_lane)::int as n',
      );
      expect(left).toEqual([{ n: 0 }]);
    } finally {
      await filled.database.drop();
    }
  });
});
