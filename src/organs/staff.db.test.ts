// Seeding and staff acts on a real PostgreSQL: reference data, demo accounts, province staff, administrators.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { withTransaction } from '../platform/db/connect.ts';
import { stopwatch, TestClock } from '../platform/time.ts';
import { addStaff, disableStaff, firstAdministrator, removeDemo, setPassword } from './acts.ts';
import { activeAdministrators, credentialOf, demoAccounts, staffIdentity, staffNames, staffOfOrgan } from './ask.ts';
import { ROLES } from './contract.ts';
import { loadDirectory } from './directory.ts';
import { listChanges, listStaff } from './lists.ts';
import { DEMO_PASSWORD, seedDemo } from './seed/demo.ts';
import { seedProvince } from './seed/province.ts';
import { seedReference } from './seed/reference.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
const context = { actor: 'test', now: clock.now() };
const hash = async (password: string) => `hash of ${password}`;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('DELETE FROM organs.staff');
  await withTransaction(database.pool, (client) => seedReference(client, context));
});
afterAll(() => database.drop());

describe('the reference data', () => {
  it('is there once, however often it is seeded', async () => {
    expect(await withTransaction(database.pool, (client) => seedReference(client, context))).toBe(0);
    const { rows } = await database.pool.query(
      `SELECT (SELECT count(*)::int FROM organs.place WHERE level = 4) AS towns,
              (SELECT count(*)::int FROM organs.category WHERE level = 2) AS categories,
              (SELECT count(*)::int FROM organs.place WHERE code LIKE '4419%') AS dongguan`,
    );
    expect(rows[0]).toEqual({ towns: 1757, categories: 118, dongguan: 37 });
  });

  it('loads into memory quickly and is whole', async () => {
    const elapsed = stopwatch();
    const directory = await loadDirectory(database.pool);
    expect(elapsed()).toBeLessThan(2_000);
    expect(directory.competentOrgans('0309', '440106006')[0]?.code).toBe('440106-housing');
    await database.pool.query(`UPDATE organs.organ SET short_name = 'X' WHERE code = '440106-housing'`);
    await directory.reload();
    expect(directory.organ('440106-housing')?.shortName).toBe('X');
  });
});

/** Beside one for each role: the second reviewer, the province's dispatcher, and who answers and reviews on the government's line. */
const BESIDE = 5;

describe('demo accounts', () => {
  it('sign in with the shared password, one for each role, and are listed', async () => {
    const added = await withTransaction(database.pool, (client) => seedDemo(client, { hash, now: context.now }));
    expect(added).toBe(ROLES.length + BESIDE);
    const listed = await demoAccounts(database.pool);
    expect(listed.map((one) => one.login)).toEqual(expect.arrayContaining([...ROLES]));
    const credential = await credentialOf(database.pool, ' Handler ');
    expect(credential?.passwordHash).toBe(`hash of ${DEMO_PASSWORD}`);
    expect(await staffIdentity(database.pool, credential?.staffId ?? '')).toMatchObject({
      login: 'handler',
      roles: ['handler'],
      organ: { code: '440106-housing', level: 3, placeCode: '440106' },
      mustChangePassword: false,
    });
  });

  it('are gone with one act, do not come back, and leave room for the first administrator', async () => {
    const handler = (await credentialOf(database.pool, 'handler'))?.staffId ?? '';
    const administrator = { hash, oneTimePassword: 'once-only' };
    const first = () => withTransaction(database.pool, (client) => firstAdministrator(client, context, administrator));
    expect(await first()).toBe(false);
    const removed = await withTransaction(database.pool, (client) => removeDemo(client, context));
    expect(removed).toHaveLength(ROLES.length + BESIDE);
    expect(await demoAccounts(database.pool)).toEqual([]);
    expect(await credentialOf(database.pool, 'handler')).toBeUndefined();
    expect(await staffIdentity(database.pool, handler)).toBeUndefined();
    expect((await staffNames(database.pool, [handler])).size).toBe(1);
    expect(await withTransaction(database.pool, (client) => seedDemo(client, { hash, now: context.now }))).toBe(0);
    expect(await Promise.all([first(), first()])).toContain(true);
    expect(await activeAdministrators(database.pool)).toHaveLength(1);
    expect((await credentialOf(database.pool, 'admin'))?.mustChangePassword).toBe(true);
  });
});

describe('staff', () => {
  const wanted = {
    login: 'Chen.Test',
    name: '陈测试',
    organCode: '440106-housing',
    post: '科员',
    roles: ['handler'],
  } as const;

  it('are invited, let in by a password, and shut out at once', async () => {
    const added = await withTransaction(database.pool, (client) => addStaff(client, context, wanted));
    const staffId = added.ok ? added.value.staffId : '';
    expect(await credentialOf(database.pool, 'chen.test')).toBeUndefined();
    const set = { staffId, passwordHash: 'h', mustChange: false };
    expect(await withTransaction(database.pool, (client) => setPassword(client, context, set))).toMatchObject({
      ok: true,
    });
    expect((await staffIdentity(database.pool, staffId))?.name).toBe('陈测试');
    expect((await staffOfOrgan(database.pool, '440106-housing', 'handler')).map((one) => one.staffId)).toEqual([
      staffId,
    ]);
    await withTransaction(database.pool, (client) => disableStaff(client, context, staffId));
    expect(await staffIdentity(database.pool, staffId)).toBeUndefined();
    expect(await withTransaction(database.pool, (client) => setPassword(client, context, set))).toMatchObject({
      refusal: { code: 'staff-disabled' },
    });
    const changes = await listChanges(database.pool, { subject: staffId });
    expect(changes.map((one) => one.what)).toEqual(['staff-disabled', 'password-set', 'staff-added']);
  });

  it.each([
    [{ login: 'a b' }, 'login-malformed'],
    [{ login: 'chen.test' }, 'login-taken'],
    [{ name: ' ' }, 'name-missing'],
    [{ organCode: 'nowhere' }, 'organ-unknown'],
    [{ roles: [] }, 'roles-missing'],
  ])('are refused with %o', async (change, code) => {
    const result = await withTransaction(database.pool, (client) =>
      addStaff(client, context, { ...wanted, ...change }),
    );
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });

  it('keep the last administrator', async () => {
    const [last = ''] = await activeAdministrators(database.pool);
    const result = await withTransaction(database.pool, (client) => disableStaff(client, context, last));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'last-administrator' } });
  });
});

describe('the staff of a province', () => {
  it('are 16,300 on five levels, added once, listed page by page', async () => {
    const seen: number[] = [];
    const seed = () =>
      withTransaction(database.pool, (client) =>
        seedProvince(client, { now: context.now, onProgress: (done) => seen.push(done) }),
      );
    const counts = await seed();
    expect(counts).toMatchObject({ total: 16_300, added: 16_300 });
    expect(Object.values(counts.byLevel).every((count) => count > 0)).toBe(true);
    expect(seen.at(-1)).toBe(16_300);
    expect((await seed()).added).toBe(0);
    const first = await listStaff(database.pool, { organPrefix: '4401', status: 'INVITED', limit: 20 });
    const second = await listStaff(database.pool, {
      organPrefix: '4401',
      status: 'INVITED',
      limit: 20,
      after: first.next ?? '',
    });
    expect(first.items).toHaveLength(20);
    expect(first.items.at(-1)?.login.localeCompare(second.items[0]?.login ?? '', 'en')).toBeLessThan(1);
    expect(new Set([...first.items, ...second.items].map((one) => one.staffId)).size).toBe(40);
  });
});
