// What was written down can be neither changed nor moved, cut or reordered without the chain telling.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedFact, chain, clean, cleanText, digest, genesis, linkHash, type NewFact } from './events.ts';
import type { Actor } from './matter.ts';

const AT = '2026-03-02T01:00:00.000Z';
const by: Actor = { kind: 'staff', id: 'a', name: '何伟强', organ: '440106-housing' };
const text = fc.string({ unit: 'binary', maxLength: 12 });
const newFact = fc.record({
  type: fc.constant('draft-returned' as const),
  data: fc.record({ task: fc.nat(9), reason: text }),
});
const history = fc.array(newFact, { minLength: 2, maxLength: 6 });

const chained = (facts: readonly NewFact[], id = 'm') => chain(facts, { version: 0, headHash: genesis(id) }, AT, by);

/** What check-history does. */
function whole(id: string, facts: readonly ChainedFact[]): boolean {
  let before = genesis(id);
  return facts.every((fact, index) => {
    const good = fact.seq === index + 1 && linkHash(before, fact) === fact.hash;
    before = fact.hash;
    return good;
  });
}

/** As it comes back from the database: through JSON, with the keys in any order. */
const stored = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(stored) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(value)) as object)
      .reverse()
      .map(([key, one]) => [key, stored(one)]),
  ) as T;
};

describe('a history', () => {
  it('is whole when it comes back from the database, whatever words are in it', () => {
    fc.assert(
      fc.property(history, (facts) => {
        expect(whole('m', stored(chained(facts)))).toBe(true);
      }),
    );
  });

  it('is the same appended in one go and step by step', () => {
    fc.assert(
      fc.property(history, fc.nat(), (facts, at) => {
        const cut = 1 + (at % (facts.length - 1));
        const first = chained(facts.slice(0, cut));
        const end = { version: first.length, headHash: first.at(-1)?.hash ?? '' };
        expect([...first, ...chain(facts.slice(cut), end, AT, by)]).toEqual(chained(facts));
      }),
    );
  });

  it('shows any change of what was done, when, by whom', () => {
    const changes: readonly ((fact: ChainedFact) => object)[] = [
      (fact) => ({ data: { ...fact.data, task: 99 } }),
      (fact) => ({ data: { ...fact.data, more: null } }),
      () => ({ at: '2026-03-02T01:00:00.001Z' }),
      () => ({ by: { ...by, name: '他人' } }),
      () => ({ type: 'closed' }),
      () => ({ hash: digest('something else') }),
      (fact) => ({ seq: fact.seq + 1 }),
    ];
    fc.assert(
      fc.property(history, fc.nat(), fc.constantFrom(...changes), (facts, at, change) => {
        const good = chained(facts);
        const bent = good.map((fact, index) =>
          index === at % good.length ? ({ ...fact, ...change(fact) } as ChainedFact) : fact,
        );
        expect(whole('m', bent)).toBe(false);
      }),
    );
  });

  it('shows a fact that was taken out, put in twice or moved, and does not fit another matter', () => {
    fc.assert(
      fc.property(history, fc.nat(), (facts, at) => {
        const good = chained(facts);
        const one = at % (good.length - 1);
        expect(whole('m', good.toSpliced(one, 1))).toBe(false);
        expect(whole('m', good.toSpliced(one, 0, good[one] as ChainedFact))).toBe(false);
        expect(whole('m', good.toSpliced(one, 2, good[one + 1] as ChainedFact, good[one] as ChainedFact))).toBe(false);
        expect(whole('another', good)).toBe(false);
      }),
    );
  });
});

describe('text', () => {
  it('is cleaned once and for all: PostgreSQL and JSON keep it as it is', () => {
    fc.assert(
      fc.property(text, (one) => {
        const kept = cleanText(one);
        expect(cleanText(kept)).toBe(kept);
        expect(JSON.parse(JSON.stringify(kept))).toBe(kept);
        expect(kept.includes('\u0000')).toBe(false);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
    expect(cleanText('一行\r\n二行\r三行\t\u0007')).toBe('一行\n二行\n三行\t');
  });

  it('is cleaned wherever it stands, and what is undefined is left out', () => {
    expect(clean({ a: ['x\u0000', { b: 'y\ud800', c: undefined }], n: 1, z: null })).toEqual({
      a: ['x', { b: 'y\ufffd' }],
      n: 1,
      z: null,
    });
  });
});
