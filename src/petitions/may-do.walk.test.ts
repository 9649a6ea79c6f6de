// What is offered is what the rule accepts: an offered act is refused only for what was filled in, and nothing that the rule
// accepts is withheld. On matters that went by chance, for everybody who has something to do with them.
import { describe, expect, it } from 'vitest';
import { clocks, ground } from '../../tests/support/ground.ts';
import { staffBody } from '../../tests/support/walk/bodies.ts';
import { PARTS, type Part, pureCast } from '../../tests/support/walk/cast.ts';
import { dice } from '../../tests/support/walk/dice.ts';
import { tryStep, walk } from '../../tests/support/walk/pure.ts';
import type { Officer } from './act.ts';
import type { StaffAct } from './contract.ts';
import { firstPetition, type Matter } from './matter.ts';
import { mayDo } from './may-do.ts';
import { mayRead, scopeOf } from './policy.ts';
import { RULES } from './rules.ts';

const WALKS = 260;
const BODIES = 6;
const HOUR_MS = 3_600_000;

/** Matters in every state, and some other matters that bodies may name. */
function passed(): { matters: readonly Matter[]; others: readonly Matter[] } {
  const others: Matter[] = [];
  const taken = new Set<string>();
  const matters: Matter[] = [];
  for (let seed = 1; seed <= WALKS; seed++) {
    const { way, seen } = walk(dice(seed), 60, others, taken);
    others[(seed - 1) % 100] = way.matter;
    matters.push(...[...seen.values()].filter((_, index) => (index + seed) % 3 === 0));
  }
  return { matters, others };
}

const lastInstant = ({ tasks, documents }: Matter): number =>
  Math.max(
    ...tasks
      .flatMap((task) => [task.receivedAt, task.takenAt ?? '', task.doneAt ?? ''])
      .map((at) => Date.parse(at) || 0),
    ...documents.map((one) => Date.parse(one.at)),
  );

const around = (matter: Matter): readonly Officer[] =>
  [...new Set([matter.holder, ...matter.tasks.map((task) => task.organ), '4401-petition-bureau'])].flatMap((organ) =>
    (Object.keys(PARTS) as Part[])
      .map((part) => pureCast(organ)[part])
      .filter((officer) => mayRead(scopeOf(officer, ground), matter)),
  );

const { matters, others } = passed();

/** How the rule answers some bodies: whether it accepts one, and what it refuses with no field that could be mended. */
function answered(matter: Matter, officer: Officer, act: StaffAct, now: Date) {
  const flat = new Set<string>();
  for (let seed = 1; seed <= BODIES; seed++) {
    const chance = dice(seed * 7919 + matter.version);
    const other = chance.pick(others);
    const otherNumber = firstPetition(other).number;
    const scene = { matter, officer, now, dice: chance, cast: pureCast, taken: new Set<string>(), otherNumber };
    const step = { by: 'staff', act, officer, body: staffBody(act, scene) } as const;
    const answer = tryStep({ matter, facts: [], headHash: '' }, step, now, other);
    if (answer.ok) return { accepted: true, flat };
    if (!answer.refusal.field) flat.add(answer.refusal.code);
  }
  return { accepted: false, flat };
}

/** What is wrong with what this officer is offered. */
function wrongFor(matter: Matter, officer: Officer, now: Date): string[] {
  const offered = new Set(mayDo(matter, officer, { now, clocks, ground }).map((one) => one.act));
  return (Object.keys(RULES) as StaffAct[]).flatMap((act) => {
    const { accepted, flat } = answered(matter, officer, act, now);
    if (offered.has(act)) return [...flat].map((code) => `${act} is offered in ${matter.state}: ${code}`);
    return accepted ? [`${act} is withheld in ${matter.state} (${matter.class})`] : [];
  });
}

describe('what may be done', () => {
  it('is what the rule accepts, and all of it', () => {
    const wrong = matters.flatMap((matter) => {
      const now = new Date(lastInstant(matter) + HOUR_MS);
      return around(matter).flatMap((officer) => wrongFor(matter, officer, now));
    });
    expect([...new Set(wrong)].sort()).toEqual([]);
  }, 60_000);
});
