// A walk by the rules alone: no database, no HTTP; histories that grow as the law allows.

import { mayMove } from '../../../src/petitions/act.ts';
import type { Channel } from '../../../src/petitions/contract.ts';
import { givesPaper, paperOf } from '../../../src/petitions/documents/of-fact.ts';
import type { PaperContext } from '../../../src/petitions/documents/paper.ts';
import { type ChainedFact, chain, digest, genesis, type NewFact } from '../../../src/petitions/events.ts';
import { evolve, unborn } from '../../../src/petitions/fold.ts';
import { lapse } from '../../../src/petitions/lapse/rule.ts';
import { moveOf } from '../../../src/petitions/lifecycle.ts';
import { type Actor, firstPetition, type Matter } from '../../../src/petitions/matter.ts';
import { mayRead, scopeOf } from '../../../src/petitions/policy.ts';
import { register } from '../../../src/petitions/register/rule.ts';
import { PETITIONER_RULES, RULES } from '../../../src/petitions/rules.ts';
import { completeWithdrawal } from '../../../src/petitions/withdraw/rule.ts';
import { decided, type Result, refused } from '../../../src/platform/result.ts';
import { clocks, ground, settingAt } from '../ground.ts';
import { BUREAU, pureCast } from './cast.ts';
import type { Dice } from './dice.ts';
import { nextStep, type Step } from './walk.ts';

export interface Way {
  readonly matter: Matter;
  readonly facts: readonly ChainedFact[];
  readonly headHash: string;
}

export const START = new Date('2025-03-03T01:00:00Z');
/** The working calendar ends with 2026: walks end before. */
const LAST = Date.parse('2026-10-15T00:00:00Z');

const ID = '00000000-0000-7000-8000-';
const idOf = (n: number): string => ID + String(n).padStart(12, '0');

/** The documents that would follow, by kind, so that service can be recorded. */
function withPapers(matter: Matter, fact: NewFact, at: Date): NewFact {
  if (!givesPaper(fact.type)) return fact;
  const context: PaperContext = {
    matter,
    at,
    organName: (code) => code,
    petitioner: undefined,
    demand: '诉求',
    numberOf: () => '文号',
    statement: '声明',
  };
  const paper = paperOf({ type: fact.type, data: fact.data }, context);
  const documents = paper && [{ id: idOf(matter.documents.length + 1), kind: paper.kind, hash: digest(paper.fields) }];
  return documents ? ({ ...fact, data: { ...fact.data, documents } } as NewFact) : fact;
}

export function onward(way: Way, facts: readonly NewFact[], now: Date, by: Actor): Way {
  const papered = facts.map((fact) => withPapers(way.matter, fact, now));
  const chained = chain(papered, { version: way.matter.version, headHash: way.headHash }, now.toISOString(), by);
  return {
    matter: chained.reduce(evolve, way.matter),
    facts: [...way.facts, ...chained],
    headHash: chained.at(-1)?.hash ?? way.headHash,
  };
}

let numbers = 0;
/** A new matter at the bureau. */
export function arrived(sealed: boolean, organ: string = BUREAU, channel: Channel = 'WEB', now: Date = START): Way {
  numbers += 1;
  const filing = {
    channel,
    title: '外墙脱落',
    text: '外墙脱落',
    demand: '',
    placeCode: '440106',
    anonymous: false,
    petitioners: [{ name: '陈秀英' }],
    people: 1,
    keepConfidential: false,
    reportsWrongdoing: sealed,
    receivedAt: now,
    organ,
  } as const;
  const number = String(4_426_000_000_000 + numbers);
  const facts = register(filing, { petitionId: 'p', number, contentHash: 'c' }, clocks, now);
  const id = `m${numbers}`;
  return onward({ matter: unborn(id), facts: [], headHash: genesis(id) }, facts, now, { kind: 'petitioner' });
}

/** What time brings about: the lapse of windows, the end of a cooling time. */
function byTime(way: Way, now: Date): { way: Way; act: string } | undefined {
  for (const [act, decide] of [
    ['lapse', lapse],
    ['complete-withdrawal', completeWithdrawal],
  ] as const) {
    if (!moveOf(act).from.includes(way.matter.state)) continue;
    const facts = decide(way.matter, now);
    if (facts.ok) return { way: onward(way, facts.value, now, { kind: 'system' }), act };
  }
  return undefined;
}

/** The act by the table and its rule: facts, or the refusal. */
export function tryStep(
  way: Way,
  step: Exclude<Step, { by: 'time' }>,
  now: Date,
  other?: Matter,
): Result<readonly NewFact[]> {
  const { matter } = way;
  if (step.by === 'petitioner') {
    const move = moveOf(step.act);
    if (!move.from.includes(matter.state)) return refused('not-in-this-state', { article: move.article });
    const statement = 'text' in step.body ? { id: idOf(matter.version), hash: 'h' } : undefined;
    const rule = PETITIONER_RULES[step.act];
    const setting = { now, ground, clocks, ...(statement && { statement }) };
    return rule ? rule(matter, step.body as never, setting) : refused('not-in-this-state', { article: move.article });
  }
  if (!mayRead(scopeOf(step.officer, ground), matter)) return refused('unknown');
  const move = mayMove(step.act, matter, step.officer);
  if (!move.ok) return move;
  const cast = pureCast(step.officer.organ.code);
  const colleagues = [cast.worker, cast.second, cast.leader, cast.reviewer];
  const people = colleagues.map(({ staffId, name, organ, roles }) => ({ id: staffId, name, organ: organ.code, roles }));
  const setting = { ...settingAt(now, ...colleagues), people, ...(other && { other }) };
  const rule = RULES[step.act];
  return rule ? rule(matter, step.body as never, step.officer, setting) : decided([]);
}

export interface Walked {
  readonly way: Way;
  readonly refusals: ReadonlySet<string>;
  /** A matter in each state that was passed. */
  readonly seen: ReadonlyMap<string, Matter>;
}

const actorOf = (step: Exclude<Step, { by: 'time' }>): Actor =>
  step.by === 'petitioner'
    ? { kind: 'petitioner' }
    : { kind: 'staff', id: step.officer.staffId, name: step.officer.name, organ: step.officer.organ.code };

/** What one step leads to, or the name of its refusal. */
function stepped(way: Way, step: Step, at: Date, other: Matter | undefined): { way: Way; act: string } | string {
  if (step.by === 'time') return byTime(way, at) ?? 'nothing-due';
  const facts = tryStep(way, step, at, other);
  return facts.ok ? { way: onward(way, facts.value, at, actorOf(step)), act: step.act } : facts.refusal.code;
}

/** Walks one matter through `steps` tries, each a while after the one before; edges taken (act, state) are noted in `taken`. */
export function walk(dice: Dice, steps: number, others: readonly Matter[], taken: Set<string>): Walked {
  let way = arrived(dice.once(10), dice.once(20) ? '440106-discipline' : BUREAU, dice.pick(['WEB', 'LETTER', 'VISIT']));
  let now = START.getTime();
  const refusals = new Set<string>();
  const seen = new Map<string, Matter>();
  for (let n = 0; n < steps && now < LAST; n++) {
    now += dice.below(dice.once(20) ? 40 * 86_400_000 : 60 * 3_600_000);
    const other = others.length > 0 ? dice.pick(others) : undefined;
    const otherNumber = other && firstPetition(other).number;
    const from = way.matter.state;
    seen.set(from, way.matter);
    const step = nextStep({ matter: way.matter, now: new Date(now), dice, cast: pureCast, taken, otherNumber });
    const led = stepped(way, step, new Date(now), other);
    if (typeof led === 'string') refusals.add(led);
    else {
      taken.add(`${led.act} ${from}`);
      way = led.way;
    }
  }
  seen.set(way.matter.state, way.matter);
  return { way, refusals, seen };
}
