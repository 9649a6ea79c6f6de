// One made-up matter's life: steps of a way, each decided by the real rule of its act and chained to the one before. Pure.
import type { Role } from '../../organs/contract.ts';
import type { Result } from '../../platform/result.ts';
import { organRefusal } from '../accused/guard.ts';
import { mayMove, type PetitionerRule, type Rule } from '../act.ts';
import type { PetitionerAct, StaffAct } from '../contract.ts';
import { type ChainedFact, type Fact, genesis, linkHash, type NewFact } from '../events.ts';
import type { StatementRef } from '../facts/parts.ts';
import { evolve, unborn } from '../fold.ts';
import { lapse } from '../lapse/rule.ts';
import { moveOf } from '../lifecycle.ts';
import type { Actor, Matter } from '../matter.ts';
import { repeatRefusal } from '../repeat/rule.ts';
import { PETITIONER_RULES, RULES } from '../rules.ts';
import { statementHash } from '../statements.ts';
import { completeWithdrawal } from '../withdraw/rule.ts';
import type { Dice } from './dice.ts';
import type { Province, Worker } from './province.ts';

interface Work {
  readonly by: 'staff';
  readonly act: StaffAct;
  readonly at: number;
  readonly organ: string;
  readonly body: object;
  /** Who must not be the one (who drafted, who triaged). */
  readonly except?: readonly (string | undefined)[];
}

/** What happens next, and when. */
export type Step =
  | Work
  | { readonly by: 'petitioner'; readonly act: PetitionerAct; readonly at: number; readonly body: object }
  | { readonly by: 'time'; readonly at: number };

/** A way through the procedure; it looks at the matter between its steps. */
export type Way = Generator<Step, unknown, void>;

/** Words of the petitioner that came with an act. */
export interface Said {
  readonly id: string;
  readonly act: PetitionerAct;
  readonly text: string;
  readonly hash: string;
  readonly seq: number;
  readonly at: string;
}

export interface LifeInput {
  readonly province: Province;
  readonly dice: Dice;
  /** For ids of what the petitioner says. */
  readonly ids: Dice;
  readonly id: string;
  /** Without, facts are not chained: for looking at the matter alone. */
  readonly hashed: boolean;
  /** The earlier matter that this one repeats, as it is at that time. */
  readonly earlierAt: (at: number) => Matter | undefined;
}

const PETITIONER: Actor = { kind: 'petitioner' };
const SYSTEM: Actor = { kind: 'system' };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export class Life {
  readonly province: Province;
  readonly dice: Dice;
  readonly facts: ChainedFact[] = [];
  readonly said: Said[] = [];
  /** How the matter was after each step; only where facts are not chained. */
  readonly passed: { readonly at: number; readonly matter: Matter }[] = [];
  readonly #ids: Dice;
  readonly #hashed: boolean;
  readonly #earlierAt: LifeInput['earlierAt'];
  #headHash: string;
  #matter: Matter;
  #now = 0;
  #way: Way | undefined;
  #next: Step | undefined;

  constructor({ province, dice, ids, id, hashed, earlierAt }: LifeInput) {
    this.province = province;
    this.dice = dice;
    this.#ids = ids;
    this.#hashed = hashed;
    this.#earlierAt = earlierAt;
    this.#headHash = hashed ? genesis(id) : '';
    this.#matter = unborn(id);
  }

  get matter(): Matter {
    return this.#matter;
  }

  /** Whether it is written; else only looked at, and what is said in it does not matter. */
  get isTold(): boolean {
    return this.#hashed;
  }

  get headHash(): string {
    return this.#headHash;
  }

  earlierAt(at: number): Matter | undefined {
    return this.#earlierAt(at);
  }

  /** At work, so many working days from now; never before now. */
  work(days: number): number {
    const at = this.province.days.after(this.#now, Math.round(days), 8.6 + this.dice.next() * 8.8);
    return at > this.#now ? at : this.#now + this.dice.between(4, 40) * MINUTE_MS;
  }

  /** At home, so many days from now. */
  home(days: number): number {
    return this.#now + Math.floor((days + this.dice.next()) * DAY_MS) + MINUTE_MS;
  }

  /** The first facts, and the way from there. */
  begin(facts: readonly NewFact[], at: number, by: Actor, way: Way): void {
    this.#append(facts, at, by);
    this.#way = way;
  }

  /** Takes the steps of its way that lie before `until`; later ones wait. Throws where a rule refuses: a way that is no way. */
  live(until: number): void {
    while (this.#way) {
      this.#next ??= this.#step();
      if (!this.#next || this.#next.at >= until) return;
      const step = this.#next;
      this.#next = undefined;
      if (!this.#take(step)) this.#way = undefined;
    }
  }

  #step(): Step | undefined {
    const next = this.#way?.next();
    if (!next || next.done) this.#way = undefined;
    return next && !next.done ? next.value : undefined;
  }

  /** One step; whether the way goes on after it. */
  #take(step: Step): boolean {
    const now = new Date(step.at);
    if (step.by === 'petitioner') this.#say(step, now);
    else if (step.by === 'time') {
      const over = lapse(this.#matter, now);
      this.#append(this.#decided(over.ok ? over : completeWithdrawal(this.#matter, now), 'time'), step.at, SYSTEM);
    } else return this.#work(step, now);
    return true;
  }

  #work(step: Work, now: Date): boolean {
    const officer = this.province.someone(step.organ, moveOf(step.act).roles, this.dice, step.except);
    if (!officer) throw new Error(`generate: nobody at ${step.organ} may ${step.act}`);
    const facts = this.#act(step, officer, now);
    const refusal = facts.ok ? undefined : facts.refusal.code;
    // What it repeats went through all three levels meanwhile; or is pending below: then it rests.
    if (refusal === 'terminated-before') return this.#noLonger(step, now);
    if (refusal === 'pending-below') return false;
    this.#append(this.#decided(facts, step.act), step.at, officer.actor);
    return true;
  }

  #noLonger(step: Work, now: Date): false {
    const act = 'no-longer-accept';
    const officer = this.province.someone(step.organ, moveOf(act).roles, this.dice);
    const reason = this.province.words.of('act/no-longer')[0];
    const body = { otherNumber: this.#matter.repeatOf?.number, reason };
    if (officer) {
      const facts = this.#act({ ...step, act, body }, officer, now);
      this.#append(this.#decided(facts, act), step.at, officer.actor);
    }
    return false;
  }

  #decided(result: Result<readonly NewFact[]>, act: string): readonly NewFact[] {
    if (result.ok) return result.value;
    throw new Error(`generate: ${act} in ${this.#matter.state} is refused: ${JSON.stringify(result.refusal)}`);
  }

  #act(step: Work, officer: Worker, now: Date): Result<readonly NewFact[]> {
    const { province } = this;
    const move = mayMove(step.act, this.#matter, officer);
    if (!move.ok) return move;
    const body = { seen: this.#matter.version, ...step.body };
    const earlier = this.#matter.repeatOf && this.#earlierAt(step.at);
    const named = 'otherNumber' in body ? this.#earlierAt(step.at) : undefined;
    const setting = {
      now,
      ground: province.ground,
      clocks: province.clocks,
      procedures: province.procedures,
      colleagues: province.colleaguesAt(officer.organ.code),
      people: [],
      ...(named && { other: named }),
      ...(earlier && { earlier }),
    };
    const refusal =
      organRefusal(this.#matter, body, province.ground) ??
      repeatRefusal(step.act, this.#matter, body, officer, setting);
    if (refusal) return { ok: false, refusal };
    return (RULES[step.act] as Rule<never>)(this.#matter, body as never, officer, setting);
  }

  #say({ act, at, body }: Extract<Step, { by: 'petitioner' }>, now: Date): void {
    const text: unknown = Reflect.get(body, 'text');
    const statement: StatementRef | undefined =
      typeof text === 'string' ? { id: this.#ids.id(at), hash: statementHash(text, []) } : undefined;
    const { ground, clocks } = this.province;
    const rule = PETITIONER_RULES[act] as PetitionerRule<never>;
    const facts = rule(this.#matter, body as never, { now, ground, clocks, ...(statement && { statement }) });
    if (statement && typeof text === 'string')
      this.said.push({ ...statement, act, text, seq: this.#matter.version + 1, at: now.toISOString() });
    this.#append(this.#decided(facts, act), at, PETITIONER);
  }

  #append(facts: readonly NewFact[], at: number, by: Actor): void {
    const end = { version: this.#matter.version, headHash: this.#headHash };
    const instant = new Date(at).toISOString();
    const chained = facts.map((fact, nth): ChainedFact => {
      const full: Fact = { ...fact, seq: end.version + nth + 1, at: instant, by };
      if (this.#hashed) end.headHash = linkHash(end.headHash, full);
      return { ...full, hash: end.headHash };
    });
    this.#matter = chained.reduce(evolve, this.#matter);
    this.#headHash = chained.at(-1)?.hash ?? this.#headHash;
    this.#now = at;
    if (this.#hashed) this.facts.push(...chained);
    else this.passed.push({ at, matter: this.#matter });
  }

  /** Somebody of that organ, by role; undefined when there is nobody. */
  staff(organ: string, roles: readonly Role[], except: readonly (string | undefined)[] = []): string | undefined {
    return this.province.someone(organ, roles, this.dice, except)?.staffId;
  }
}

/** What is written of a life. */
export type Written = Pick<Life, 'matter' | 'facts' | 'headHash' | 'said'>;

/** The same life of another matter: its own first fact, then the same acts on the same days. Nothing may have been said in it. */
export function alike(leader: Written, id: string, first: Fact): Written {
  let before = genesis(id);
  const facts = leader.facts.map((fact, nth): ChainedFact => {
    const full = nth === 0 ? first : fact;
    before = linkHash(before, full);
    return { ...full, hash: before };
  });
  const petition = first.type === 'registered' ? [first.data.petition] : [];
  return { matter: { ...leader.matter, id, petitions: petition }, facts, headHash: before, said: [] };
}
