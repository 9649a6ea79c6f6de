// However a matter goes through the acts of the law: walks by chance break no guard, take every edge of the table, lose no
// period, and leave a history that folds to the same matter. Each cell of state and act is allowed or refused as the table says.
import { describe, expect, it } from 'vitest';
import { cellSteps } from '../../tests/support/walk/cells.ts';
import { dice } from '../../tests/support/walk/dice.ts';
import { broken } from '../../tests/support/walk/guards.ts';
import { START, tryStep, type Way, walk } from '../../tests/support/walk/pure.ts';
import { STATES } from './contract.ts';
import { genesis, linkHash } from './events.ts';
import { fold } from './fold.ts';
import { MOVES } from './lifecycle.ts';
import type { Matter } from './matter.ts';

/** So many walks at least; and as many more as it takes until every edge of the table was taken, up to the most. */
const LEAST = 1_500;
const MOST = 10_000;
const STEPS = 60;
const KEPT = 200;

interface Walks {
  readonly ways: readonly Way[];
  readonly trouble: readonly string[];
  readonly taken: ReadonlySet<string>;
  /** Some matters in each state that was passed. */
  readonly seen: ReadonlyMap<string, readonly Matter[]>;
}

const EDGES = MOVES.filter(({ act }) => act !== 'register').flatMap(({ act, from }) =>
  from.map((state) => `${act} ${state}`),
);

/** All walks, each beside some of those before it. */
function walkAll(): Walks {
  const ways: Way[] = [];
  const others: Matter[] = [];
  const trouble: string[] = [];
  const taken = new Set<string>();
  const seen = new Map<string, Matter[]>();
  for (let seed = 1; seed <= LEAST || (seed <= MOST && EDGES.some((edge) => !taken.has(edge))); seed++) {
    const one = walk(dice(seed), STEPS, others, taken);
    trouble.push(...broken(one.way.matter, one.way.facts).map((text) => `seed ${seed}: ${text}`));
    ways.push(one.way);
    others[(seed - 1) % KEPT] = one.way.matter;
    for (const [state, matter] of one.seen) {
      const some = seen.get(state) ?? [];
      if (some.length < 3) seen.set(state, [...some, matter]);
    }
  }
  return { ways, trouble, taken, seen };
}

const { ways, trouble, taken, seen } = walkAll();

describe('matters that go by chance', () => {
  it('break no guard', () => {
    expect(trouble.slice(0, 5)).toEqual([]);
  });

  it('leave histories that fold to the same matter, fact linked to fact', () => {
    for (const { matter, facts } of ways.filter((_, index) => index % 10 === 0)) {
      expect(fold(matter.id, facts)).toEqual(matter);
      let before = genesis(matter.id);
      for (const fact of facts) {
        expect(linkHash(before, fact)).toBe(fact.hash);
        before = fact.hash;
      }
    }
  });
});

describe.each(STATES)('in %s', (state) => {
  const acts = MOVES.filter(({ act }) => act !== 'register');

  it.each(acts.filter(({ from }) => from.includes(state)))('$act may be done', ({ act }) => {
    expect(taken.has(`${act} ${state}`)).toBe(true);
  });

  it.each(acts.filter(({ from, seat }) => !from.includes(state) && seat !== 'system'))(
    '$act is refused by name, with its article $article',
    (move) => {
      const matters = seen.get(state) ?? [];
      expect(matters.length).toBeGreaterThan(0);
      for (const matter of matters) {
        for (const step of cellSteps(move, matter, dice(1), START)) {
          const answer = tryStep({ matter, facts: [], headHash: '' }, step, START);
          expect(answer).toEqual({ ok: false, refusal: { code: 'not-in-this-state', article: move.article } });
        }
      }
    },
  );
});
