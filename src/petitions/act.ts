// What every official act is: a body, a move of the table, and a pure rule that decides facts or refuses.
import type { ClockBook } from '../deadlines/clock.ts';
import type { OrganRef, Role } from '../organs/contract.ts';
import { decided, type Refusal, type Result, refused } from '../platform/result.ts';
import type { NewFact } from './events.ts';
import type { StatementRef } from './facts/parts.ts';
import type { ReviewLine } from './facts/review.ts';
import { type Move, moveOf, type Seat } from './lifecycle.ts';
import { handlingTask, type Matter, type NamedStaff, openTask, type Task, type TaskKind } from './matter.ts';
import type { Procedures } from './procedures/book.ts';

/** What rules may ask about organs, places and categories: all in memory, all pure. */
export interface Ground {
  organ(code: string): OrganRef | undefined;
  placeExists(code: string): boolean;
  categoryExists(code: string): boolean;
  /** `inner` is `outer` itself or stands below it on the superior or the sector line. */
  isWithin(inner: string, outer: string): boolean;
  /** The organ and all above it on both lines. */
  linesOf(code: string): ReadonlySet<string>;
  /** The organs one level up: on the superior line, then on the sector line. */
  linesUp(code: string): readonly OrganRef[];
  /** The organ one level up on that line. */
  lineUp(code: string, line: ReviewLine): OrganRef | undefined;
  /** The organ above on the sector line, else on the superior line. */
  above(code: string): OrganRef | undefined;
  /** Who goes on with the powers of an organ that was split, merged or abolished; empty while it goes on itself. */
  successorsOf(code: string, day: string): readonly OrganRef[];
}

/** Someone at work, as rules see them. */
export interface Officer {
  readonly staffId: string;
  readonly name: string;
  readonly organ: OrganRef;
  readonly roles: readonly Role[];
}

/** Someone at work at whatever organ. */
export interface Somebody extends NamedStaff {
  readonly organ: string;
  readonly roles: readonly Role[];
}

/** All a rule may look at beside the matter and the body. */
export interface Setting {
  readonly now: Date;
  readonly ground: Ground;
  readonly clocks: ClockBook;
  /** The catalogue of other lawful ways. */
  readonly procedures?: Procedures;
  /** Staff named in the body, if they are at work in the officer's own organ. */
  readonly colleagues: ReadonlyMap<string, NamedStaff & { readonly roles: readonly Role[] }>;
  /** Staff of any organ whom the act is about: bearers of the names of accused persons, or who is to be let in. */
  readonly people?: readonly Somebody[];
  /** The other matter that the body names by a petition's number; undefined when there is none, or none to be seen. */
  readonly other?: Matter;
  /** The earlier matter of the same person that this one was found to repeat, as it is now. */
  readonly earlier?: Matter;
  /** The proof of service that was uploaded for this act, with the hash of what it holds. */
  readonly attachment?: { readonly id: string; readonly hash: string };
}

/** What the petitioner's own rules may look at. `statement`: the words that came with the act, stored beside history. */
export type PetitionerSetting = Pick<Setting, 'now' | 'ground' | 'clocks'> & { readonly statement?: StatementRef };

export type PetitionerRule<B> = (matter: Matter, body: B, setting: PetitionerSetting) => Result<readonly NewFact[]>;

export type Rule<B> = (matter: Matter, body: B, officer: Officer, setting: Setting) => Result<readonly NewFact[]>;

/** The open task of the matter, which every staff act works on. Throws where the state has none: a fault of the fold. */
export function charge(matter: Matter): Task {
  const task = openTask(matter);
  if (!task) throw new Error(`matter ${matter.id} in ${matter.state} has no open task`);
  return task;
}

/** Whether the officer's organ sits in the seat of the move. */
const SEATS: Readonly<Record<Seat, (matter: Matter, organ: OrganRef) => boolean>> = {
  holder: (matter, organ) => matter.holder === organ.code,
  handling: (matter, organ) => handlingTask(matter)?.organ === organ.code,
  assisting: (matter, organ) => openBeside(matter, 'ASSIST', organ.code) !== undefined,
  reporting: (matter, organ) => openBeside(matter, 'URGENT', organ.code) !== undefined,
  disputing: (matter, organ) => matter.dispute?.organs.includes(organ.code) ?? false,
  issuer: (matter, organ) => matter.tasks.some((task) => task.organ === organ.code),
  region: (matter, organ) => organ.type === 'PETITION_BUREAU' && matter.placeCode.startsWith(organ.placeCode ?? ''),
  petitioner: () => false,
  system: () => false,
};

/** The open task of that kind beside the way: an assisting organ's, or that of an urgent report. */
export const openBeside = (matter: Matter, kind: TaskKind, organ: string): Task | undefined =>
  matter.tasks.findLast((task) => task.kind === kind && task.organ === organ && !task.doneAt);

/**
 * Whether the table of moves lets this officer do the act at all: the state, the organ's seat and the role; and nobody who
 * was recused. Refusals: not-in-this-state, not-your-charge, not-your-role, recusal-decided-before.
 */
export function mayMove(act: string, matter: Matter, officer: Officer): Result<Move> {
  const move = moveOf(act);
  const { article } = move;
  if (move.seat === 'petitioner' || move.seat === 'system') return refused('not-your-role', { article });
  if (!move.from.includes(matter.state)) return refused('not-in-this-state', { article });
  if (!SEATS[move.seat](matter, officer.organ)) return refused('not-your-charge', { article });
  if (!move.roles.some((role) => officer.roles.includes(role))) return refused('not-your-role', { article });
  if (isRecused(matter, officer.staffId))
    return refused('recusal-decided-before', { article: 'R22 28', details: { name: officer.name } });
  return decided(move);
}

/** Whether it was decided that this person keeps out of the matter: then they do nothing in it, whatever their post. */
const isRecused = ({ recusals = [] }: Matter, staffId: string): boolean =>
  recusals.some((one) => one.decided && one.staff.id === staffId);

/** The colleague of that id with one of the roles. Refusal at the field: not-a-colleague. */
export function colleague(setting: Setting, id: string, roles: readonly Role[], field: string): Result<NamedStaff> {
  const found = setting.colleagues.get(id);
  if (!found || !roles.some((role) => found.roles.includes(role))) return refused('not-a-colleague', { field });
  return decided({ id: found.id, name: found.name });
}

/** The first refusal among checks, or none. */
export const firstRefusal = (...checks: readonly (Refusal | false | undefined)[]): Refusal | undefined =>
  checks.find((check): check is Refusal => Boolean(check));
