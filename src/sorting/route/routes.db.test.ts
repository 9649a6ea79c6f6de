// Learning where matters go from real acts: counted once however often it is heard, uncounted when it came back or was sealed.
import { describe, expect, test } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';
import { directory } from '../../../tests/support/ground.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { learnAllRoutes, learnRoutes } from './acts.ts';
import { routeCounts } from './store.ts';

const api = deskApi();

const learn = (...ids: string[]): Promise<void> =>
  withTransaction(api.database.pool, (client) => learnRoutes(client, directory, ids));

/** All counts by category, place, kind of organ: kept and returned. */
async function counts(): Promise<Record<string, [number, number]>> {
  const rows = await routeCounts(api.database.pool);
  return Object.fromEntries(
    rows.map((one) => [
      `${one.categoryCode} ${one.placeCode} ${one.organKind} ${one.organLevel}`,
      [one.kept, one.returned],
    ]),
  );
}

describe('a dispatch', () => {
  test('is counted for the kind of organ it went to, once however often it is heard', async () => {
    const { matter } = await api.made('received');
    await learn(matter.id);
    const first = await counts();
    expect(Object.values(first)).toEqual([[1, 0]]);
    expect(Object.keys(first)[0]).toMatch(/^\d{4,6} 440106 housing 3$/);
    await Promise.all([learn(matter.id), learn(matter.id)]);
    expect(await counts()).toEqual(first);
  });

  test('that came back counts as returned', async () => {
    const before = Object.values(await counts())[0] ?? [0, 0];
    const { matter } = await api.made('objected');
    await learn(matter.id);
    expect(Object.values(await counts())).toEqual([[before[0] + 1, before[1]]]);
    const decided = await api.post(matter.id, 'decide-objection', 'dispatcher', {
      seen: matter.version,
      decision: 'AGREE',
      reason: '应由街道办理',
    });
    expect([decided.status, decided.json.code]).toEqual([200, undefined]);
    await learn(matter.id);
    expect(Object.values(await counts())).toEqual([[before[0], before[1] + 1]]);
  });

  test('of an accusation is not counted, and a matter that is sealed later is uncounted', async () => {
    const before = await counts();
    const accusation = await api.made('registered', { reportsWrongdoing: true });
    await learn(accusation.matter.id);
    expect(await counts()).toEqual(before);
    const { matter } = await api.made('received');
    await learn(matter.id);
    expect(await counts()).not.toEqual(before);
    await api.database.pool.query('update petitions.matter set sealed = true where matter_id = $1', [matter.id]);
    expect(await counts()).toEqual(before);
    await learn(matter.id);
    expect(await counts()).toEqual(before);
  });

  test('of nobody teaches nothing', async () => {
    const before = await counts();
    await learn();
    await learn('00000000-0000-7000-8000-000000000000');
    expect(await counts()).toEqual(before);
  });

  test('that nobody heard is learned from the histories of all', async () => {
    const before = await counts();
    await api.made('received');
    expect(await counts()).toEqual(before);
    expect(await learnAllRoutes(api.database.pool, directory)).toBeGreaterThanOrEqual(3);
    const [kept = 0] = Object.values(await counts())[0] ?? [];
    expect(kept).toBe((Object.values(before)[0]?.[0] ?? 0) + 1);
  });
});
