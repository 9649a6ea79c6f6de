// Calls that travel together: nobody waits without need, nobody fails for another, nobody gets another's answer.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gather } from './gather.ts';

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)));

it('goes alone and at once when nothing is under way, and together when something is', async () => {
  const groups: (readonly number[])[] = [];
  const double = gather<number, number>(
    (items) => {
      groups.push(items);
      return later(items.map((item) => item * 2));
    },
    { atOnce: 1, most: 3 },
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map((item) => double(item)))).toEqual([2, 4, 6, 8, 10, 12]);
  expect(groups).toEqual([[1], [2, 3, 4], [5, 6]]);
});

it('gives each call its own answer, whatever comes when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(20), { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (items, atOnce, most) => {
        const answer = gather<number, string>((group) => later(group.map((item) => `#${item}`)), {
          atOnce,
          most,
          key: String,
        });
        expect(await Promise.all(items.map((item) => answer(item)))).toEqual(items.map((item) => `#${item}`));
      },
    ),
  );
});

it('never has two of the same key in one group', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 40 }), async (items) => {
      const call = gather<number, number>(
        (group) => {
          expect(new Set(group).size).toBe(group.length);
          return later([...group]);
        },
        { atOnce: 2, most: 8, key: String },
      );
      expect(await Promise.all(items.map((item) => call(item)))).toEqual(items);
    }),
  );
});

it('lets a bad item fail alone', async () => {
  const call = gather<number, number>(
    async (group) => {
      await later(undefined);
      if (group.includes(13)) throw new Error('thirteen');
      return group;
    },
    { atOnce: 1, most: 10 },
  );
  const results = await Promise.allSettled([1, 2, 13, 4].map((item) => call(item)));
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

it('does not try again what may have been done: a broken connection fails the whole group', async () => {
  let runs = 0;
  const call = gather<number, number>(
    async () => {
      runs++;
      await later(undefined);
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    },
    { atOnce: 1, most: 10 },
  );
  const results = await Promise.allSettled([1, 2, 3].map((item) => call(item)));
  expect(results.every((result) => result.status === 'rejected')).toBe(true);
  expect(runs).toBe(2);
});
