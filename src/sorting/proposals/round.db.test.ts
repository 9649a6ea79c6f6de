// What happened is sorted once, whoever sorts and whenever it is cut off; a matter that is sealed meanwhile leaves nothing.
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer, testSpine } from '../../../tests/support/spine.ts';
import { perform } from '../../petitions/acts.ts';
import { registerPetition } from '../../petitions/register/act.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import type { Spine } from '../../petitions/spine.ts';
import { TestClock } from '../../platform/time.ts';
import { type OpenSorter, openSorter, sortAgain, sortPending, startRounds } from '../jobs.ts';
import type { Sorter } from './round.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
const TEXT = '物业公司不维修小区电梯，老人上下楼困难，要求尽快解决。';
let database: TestDatabase;
let spine: Spine;
let open: OpenSorter;
const faults: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
  open = await openSorter(spine, { repeats: true });
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

const sorter = (change: Partial<Sorter> = {}): Sorter => ({
  ...open.sorter,
  onFault: (what, id) => void faults.push(`${what} ${id}`),
  ...change,
});

async function filed(text = TEXT): Promise<string> {
  const body = { text, placeCode: '440106006', petitioner: { name: '陈秀英' } };
  const given = { channel: 'WEB', organ: '440106-petition-bureau', receivedAt: clock.now() } as const;
  const done = await registerPetition(spine, filingFrom(body, given), { kind: 'petitioner' });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.matter.id;
}

const filedMany = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => filed(`${TEXT}第${nth}栋。`)));

async function rounds(ids: readonly string[]): Promise<Map<string, { n: number; fault: string | null }>> {
  const { rows } = await database.pool.query<{ id: string; n: number; fault: string | null }>(
    `select matter_id as id, count(*)::int as n, max(fault) as fault from sorting.proposal
      where matter_id = any($1::uuid[]) group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

const once = (ids: readonly string[]) => new Map(ids.map((id) => [id, { n: 1, fault: null }]));
const byId = (map: ReadonlyMap<string, unknown>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

async function drain(one: Sorter): Promise<void> {
  while ((await sortPending(one, 40)) > 0);
}

/** Of a matter, every row that sorting keeps anywhere. */
async function kept(id: string): Promise<number> {
  const tables = ['proposal', 'automatic', 'fingerprint', 'relation', 'decision', 'routed'];
  const counts = tables.map((table) => `select count(*)::int as n from sorting.${table} where matter_id = $1`);
  const { rows } = await database.pool.query<{ n: number }>(counts.join(' union all '), [id]);
  return rows.reduce((sum, { n }) => sum + n, 0);
}

describe('rounds', () => {
  it('of two sorters at once propose once for each petition', async () => {
    const ids = await filedMany(60);
    const [one, other] = [startRounds(sorter(), { atOnce: 7 }), startRounds(sorter(), { atOnce: 5 })];
    await Promise.all([one.drained(), other.drained()]);
    await Promise.all([one.stop(), other.stop()]);
    expect(byId(await rounds(ids))).toEqual(byId(once(ids)));
  });

  it('that are cut off in the middle lose nothing', async () => {
    const ids = await filedMany(20);
    let cut = false;
    const relate: Sorter['repeats']['relate'] = async (client) => {
      if (!cut) {
        cut = true;
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      }
      return new Map();
    };
    await expect(sortPending(sorter({ repeats: { relate } }), 40)).rejects.toThrow();
    expect((await rounds(ids)).size).toBe(0);
    await drain(sorter());
    expect(byId(await rounds(ids))).toEqual(byId(once(ids)));
  });

  it('go on past a petition that cannot be sorted, and say so of it', async () => {
    const good = await filedMany(3);
    const bad = await filed('有毒的文字');
    const after = await filed();
    const real = open.sorter.proposer();
    const propose: typeof real.propose = (petition) => {
      if (petition.text.includes('有毒')) throw new Error('poison');
      return real.propose(petition);
    };
    await drain(sorter({ proposer: () => ({ ...real, propose }) }));
    const found = await rounds([...good, bad, after]);
    expect(found.get(bad)).toEqual({ n: 1, fault: 'unreadable' });
    expect([...good, after].map((id) => found.get(id)?.fault)).toEqual([null, null, null, null]);
    expect(faults).toContain(`not sorted ${bad}`);
  });

  it('keep what was proposed when the index of repeats fails', async () => {
    const ids = await filedMany(3);
    const relate = async (_client: pg.ClientBase, petitions: readonly { matterId: string }[]) => {
      if (petitions.some((one) => one.matterId === ids[1])) throw new Error('no index');
      return new Map();
    };
    await drain(sorter({ repeats: { relate } }));
    expect(byId(await rounds(ids))).toEqual(byId(once(ids)));
    expect(faults.filter((one) => one.startsWith('repeats'))).toEqual([`repeats not looked up ${ids[1]}`]);
  });

  it('make proposals anew for what nobody triaged', async () => {
    const ids = await filedMany(2);
    await drain(sorter());
    const dispatcher = await demoOfficer(spine, 'dispatcher');
    const body = {
      class: 'APPEAL',
      categoryCode: '0302',
      placeCode: '440106006',
      litigationRelated: false,
      seen: 1,
    } as const;
    expect((await perform(spine, dispatcher, ids[0] ?? '', 'triage', body)).kind).toBe('done');
    await sortAgain(sorter(), { since: new Date(0) });
    const found = await rounds(ids);
    expect([found.get(ids[0] ?? '')?.n, found.get(ids[1] ?? '')?.n]).toEqual([1, 2]);
    await drain(sorter());
  });
});

describe('of what is sealed', () => {
  const accuse = async (id: string) => {
    const dispatcher = await demoOfficer(spine, 'dispatcher');
    const body = {
      class: 'ACCUSATION',
      categoryCode: '1501',
      placeCode: '440106006',
      litigationRelated: false,
      seen: 1,
    } as const;
    return perform(spine, dispatcher, id, 'triage', body);
  };

  it('nothing is left, in no table', async () => {
    const id = await filed();
    await drain(sorter());
    expect(await kept(id)).toBeGreaterThan(1);
    expect((await accuse(id)).kind).toBe('done');
    await drain(sorter());
    expect(await kept(id)).toBe(0);
  });

  it('nothing is written when it is sealed while it is being sorted', async () => {
    const id = await filed();
    const writer = await database.pool.connect();
    await writer.query('begin');
    await writer.query('update petitions.matter set sealed = true where matter_id = $1', [id]);
    const sorting = sortPending(sorter(), 40);
    await waiting();
    await writer.query('commit');
    writer.release();
    await sorting;
    expect(await kept(id)).toBe(0);
  });

  it('nothing is left when it is sealed right behind', async () => {
    const id = await filed();
    let sealing: Promise<unknown> = Promise.resolve();
    const relate: Sorter['repeats']['relate'] = async () => {
      sealing = accuse(id);
      await waiting();
      return new Map();
    };
    await sortPending(sorter({ repeats: { relate } }), 40);
    await sealing;
    await drain(sorter());
    expect(await kept(id)).toBe(0);
  });

  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    for (;;) {
      const { rows } = await database.pool.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
  }
});
