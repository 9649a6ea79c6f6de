// However a matter goes through the acts that the law allows, one organ at most owes the next step, no period is lost,
// nothing reaches the accused, and the history says it all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocks, ground, officerOf, settingAt } from '../../tests/support/ground.ts';
import { accept } from './accept/rule.ts';
import { mayMove, type Officer, type Rule, type Setting } from './act.ts';
import { close } from './close/rule.ts';
import { CLASSES, type StaffAct } from './contract.ts';
import { assign, refer } from './dispatch/rule.ts';
import { evaluate } from './evaluate/rule.ts';
import { type ChainedFact, chain, genesis, linkHash, type NewFact } from './events.ts';
import { evolve, fold, unborn } from './fold.ts';
import { moveOf } from './lifecycle.ts';
import { type Matter, openTask } from './matter.ts';
import { register } from './register/rule.ts';
import { draftReply, returnDraft, signReply } from './reply/rule.ts';
import { takeReceipt } from './take-receipt/rule.ts';
import { triage } from './triage/rule.ts';

const RULES: Readonly<Partial<Record<StaffAct, Rule<never>>>> = {
  triage,
  refer,
  assign,
  'take-receipt': takeReceipt,
  accept,
  'draft-reply': draftReply,
  'return-draft': returnDraft,
  'sign-reply': signReply,
  close,
};
const ACTS = Object.keys(RULES) as StaffAct[];
const BUREAU = '440106-petition-bureau';
const ORGANS = [
  BUREAU,
  '4401-petition-bureau',
  '44-petition-bureau',
  '440106-housing',
  '4401-housing',
  '440106-discipline',
  '440106-court',
  '440106-police',
];

const worker = (organ: string): Officer =>
  officerOf(organ, 'clerk', 'triage-clerk', 'dispatcher', 'acceptance-clerk', 'handler', 'discipline-receiver');
const leader = (organ: string): Officer => officerOf(organ, 'organ-leader', 'responsible-leader');

/** One try: some officer, some act, some body. Mostly of the organ that has the matter, so that ways become long. */
const step = fc.record({
  act: fc.oneof({ arbitrary: fc.constant('next' as const), weight: 3 }, fc.constantFrom(...ACTS, 'evaluate' as const)),
  elsewhere: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  organ: fc.constantFrom(...ORGANS),
  to: fc.constantFrom(...ORGANS),
  leads: fc.boolean(),
  hours: fc.integer({ min: 0, max: 400 }),
  class: fc.constantFrom(...CLASSES),
  litigation: fc.boolean(),
  accused: fc.option(fc.constantFrom(...ORGANS)),
  support: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function bodyOf(one: Step, matter: Matter, now: Date): object {
  const day = new Date(now.getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  const named = { handlerId: worker(matter.holder).staffId, responsibleLeaderId: leader(matter.holder).staffId };
  return {
    seen: matter.version,
    class: one.class,
    categoryCode: '0301',
    placeCode: '440106',
    litigationRelated: one.litigation,
    ...(one.accused && { accusedOrganCode: one.accused }),
    organCode: one.to,
    reportDueDay: day,
    reportContents: '办结情况',
    procedure: 'PETITION_PROCEDURE',
    ...named,
    claims: '诉求',
    facts: '事实',
    reasons: '理由',
    conclusion: one.support ? 'SUPPORT' : 'NOT_SUPPORT',
    opinion: '意见',
    legalBasis: '依据',
    remedy: '复查',
    ...(one.support && { executeBy: day }),
    reason: '请补充',
    note: '已办',
    executionEvidence: '验收单',
  };
}

/** What is usually done in a state. */
const NEXT: Readonly<Partial<Record<Matter['state'], StaffAct>>> = {
  REGISTERED: 'triage',
  TRIAGE: 'refer',
  DISPATCHED: 'take-receipt',
  AT_ORGAN: 'accept',
  ACCEPTED: 'draft-reply',
  OPINION_DRAFTED: 'sign-reply',
  REPLIED: 'close',
};

interface Way {
  readonly matter: Matter;
  readonly facts: readonly ChainedFact[];
  readonly headHash: string;
}

function onward(way: Way, facts: readonly NewFact[], now: Date): Way {
  const chained = chain(facts, { version: way.matter.version, headHash: way.headHash }, now.toISOString(), {
    kind: 'staff',
    id: 'x',
    name: 'x',
  });
  return {
    matter: chained.reduce(evolve, way.matter),
    facts: [...way.facts, ...chained],
    headHash: chained.at(-1)?.hash ?? way.headHash,
  };
}

const START = new Date('2026-03-02T01:00:00Z');

function registered(sealed: boolean): Way {
  const facts = register(
    {
      channel: 'WEB',
      title: '外墙脱落',
      text: '外墙脱落',
      demand: '',
      placeCode: '440106',
      anonymous: true,
      petitioners: [],
      people: 1,
      keepConfidential: false,
      reportsWrongdoing: sealed,
      receivedAt: START,
      organ: BUREAU,
    },
    { petitionId: 'p', number: '4426000000018', contentHash: 'c' },
    clocks,
    START,
  );
  return onward({ matter: unborn('m'), facts: [], headHash: genesis('m') }, facts, START);
}

/** Tries one step; what it led to, or undefined when it was refused. */
function tried(way: Way, one: Step, now: Date): { way: Way; act: string } | undefined {
  const { matter } = way;
  const act = one.act === 'next' ? NEXT[matter.state] : one.act;
  if (!act) return undefined;
  if (act === 'evaluate') {
    const judged = evaluate(matter, { bureau: 'SATISFIED', organ: 'BASICALLY' }, settingAt(now));
    return judged.ok ? { way: onward(way, judged.value, now), act } : undefined;
  }
  const organ = one.elsewhere ? one.organ : matter.holder;
  const officer = (one.act === 'next' ? act === 'sign-reply' : one.leads) ? leader(organ) : worker(organ);
  if (!mayMove(act, matter, officer).ok) return undefined;
  const setting: Setting = settingAt(now, worker(organ), leader(organ));
  const facts = RULES[act]?.(matter, bodyOf(one, matter, now) as never, officer, setting);
  return facts?.ok ? { way: onward(way, facts.value, now), act } : undefined;
}

interface Taken {
  readonly before: Way;
  readonly after: Way;
  readonly act: string;
}

/** A random way: every step that was allowed. */
function walk(sealed: boolean, steps: readonly Step[]): Taken[] {
  const taken: Taken[] = [];
  let way = registered(sealed);
  let now = START;
  for (const one of steps) {
    now = new Date(now.getTime() + one.hours * 3_600_000);
    const done = tried(way, one, now);
    if (!done) continue;
    taken.push({ before: way, after: done.way, act: done.act });
    way = done.way;
  }
  return taken;
}

const ways = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 15, maxLength: 40 }))
  .map(([sealed, steps]) => walk(sealed, steps));
const onEveryWay = (claim: (taken: Taken) => void): void =>
  fc.assert(
    fc.property(ways, (way) => {
      way.forEach(claim);
    }),
    { numRuns: 120 },
  );

describe('on every way through the allowed acts', () => {
  it('the ways are worth walking: all acts are done, and some matters are closed', () => {
    const acts = new Set(
      fc
        .sample(ways, { numRuns: 300, seed: 1 })
        .flat()
        .map((taken) => taken.act),
    );
    expect([...acts].sort()).toEqual([...ACTS, 'evaluate'].sort());
  });

  it('one task at most is open, it is the holder’s, and only a closed matter has none', () => {
    onEveryWay(({ after: { matter } }) => {
      expect(matter.tasks.filter((task) => !task.doneAt)).toHaveLength(matter.state === 'CLOSED' ? 0 : 1);
      if (matter.state !== 'CLOSED') expect(openTask(matter)?.organ).toBe(matter.holder);
    });
  });

  it('the matter moves as the table of moves says', () => {
    onEveryWay(({ before, after, act }) => {
      const move = moveOf(act);
      expect(move.from).toContain(before.matter.state);
      expect(after.matter.state).toBe(move.to === 'unchanged' ? before.matter.state : move.to);
    });
  });

  it('folding the history in one go gives what step by step gave', () => {
    onEveryWay(({ after }) => expect(fold('m', after.facts)).toEqual(after.matter));
  });

  it('the chain holds from the first fact to the last', () => {
    onEveryWay(({ after }) => {
      let before = genesis('m');
      for (const fact of after.facts) {
        expect(fact.hash).toBe(linkHash(before, fact));
        before = fact.hash;
      }
    });
  });

  it('no period that was started is lost, moved, or met twice', () => {
    const clocksOf = (matter: Matter) =>
      matter.tasks.flatMap((task) => task.clocks.map((clock) => ({ ...clock, task: task.no })));
    onEveryWay(({ before, after }) => {
      for (const clock of clocksOf(before.matter)) {
        const { metAt, task, ...kept } = clock;
        // A report that is still owed goes on with the matter to the next organ; every other period stays where it ran.
        const stays = metAt || clock.timer !== 'T-ASSIGN' ? { ...kept, task, ...(metAt && { metAt }) } : kept;
        expect(clocksOf(after.matter)).toContainEqual(expect.objectContaining(stays));
      }
    });
  });

  it('an act starts only the periods that the table of moves names', () => {
    const timers = (matter: Matter) => matter.tasks.flatMap((task) => task.clocks.map((clock) => clock.timer));
    onEveryWay(({ before, after, act }) => {
      const started = timers(after.matter).filter((timer) => !timers(before.matter).includes(timer));
      expect(moveOf(act).starts ?? []).toEqual(expect.arrayContaining(started));
    });
  });

  it('nothing is sent to the accused organ or its units, sealed or not', () => {
    onEveryWay(({ before, after }) => {
      const { accusedOrgan, holder } = before.matter;
      const sent = after.matter.holder !== holder;
      if (accusedOrgan && sent) expect(ground.isWithin(after.matter.holder, accusedOrgan)).toBe(false);
    });
  });

  it('what was sealed stays sealed, and an accusation goes to discipline or a bureau only', () => {
    onEveryWay(({ before, after, act }) => {
      if (before.matter.sealed) expect(after.matter.sealed).toBe(true);
      if (after.matter.class === 'ACCUSATION' && (act === 'refer' || act === 'assign')) {
        expect(['DISCIPLINE', 'PETITION_BUREAU']).toContain(ground.organ(after.matter.holder)?.type);
      }
    });
  });

  it('an answer is signed by another than who drafted it, and served before it is closed', () => {
    onEveryWay(({ before, after, act }) => {
      if (act === 'sign-reply') expect(after.matter.opinion?.service).toBeDefined();
      if (act === 'close') expect(before.matter.opinion?.service).toBeDefined();
    });
  });

  it('the petitioner judges once, and no official act changes it', () => {
    onEveryWay(({ before, after, act }) => {
      if (before.matter.evaluation) {
        expect(act).not.toBe('evaluate');
        expect(after.matter.evaluation).toEqual(before.matter.evaluation);
      }
    });
  });
});
