// What every official act is: a body, a move of the table, and a pure rule that decides facts or refuses.
import type { ClockBook } from '../deadlines/clock.ts';
import type { OrganRef, Role } from '../organs/contract.ts';
import { decided, type Refusal, type Result, refused } from '../platform/result.ts';
import type { NewFact } from './events.ts';
import { type Move, moveOf } from './lifecycle.ts';
import type { Matter, NamedStaff, Task } from './matter.ts';
import { openTask } from './matter.ts';

/** What rules may ask about organs, places and categories: all in memory, all pure. */
export interface Ground {
  organ(code: string): OrganRef | undefined;
  placeExists(code: string): boolean;
  categoryExists(code: string): boolean;
  /** `inner` is `outer` itself or stands below it on the superior or the sector line. */
  isWithin(inner: string, outer: string): boolean;
  /** The organ and all above it on both lines. */
  linesOf(code: string): ReadonlySet<string>;
  /** The organ above on the sector line, else on the superior line. */
  above(code: string): OrganRef | undefined;
}

/** Someone at work, as rules see them. */
export interface Officer {
  readonly staffId: string;
  readonly name: string;
  readonly organ: OrganRef;
  readonly roles: readonly Role[];
}

/** All a rule may look at beside the matter and the body. */
export interface Setting {
  readonly now: Date;
  readonly ground: Ground;
  readonly clocks: ClockBook;
  /** Staff named in the body, if they are at work in the officer's own organ. */
  readonly colleagues: ReadonlyMap<string, NamedStaff & { readonly roles: readonly Role[] }>;
}

export type Rule<B> = (matter: Matter, body: B, officer: Officer, setting: Setting) => Result<readonly NewFact[]>;

/** The open task of the matter, which every staff act works on. Throws where the state has none: a fault of the fold. */
export function charge(matter: Matter): Task {
  const task = openTask(matter);
  if (!task) throw new Error(`matter ${matter.id} in ${matter.state} has no open task`);
  return task;
}

/**
 * Whether the table of moves lets this officer do the act at all: the state, the organ's charge and the role.
 * Refusals: not-in-this-state, not-your-charge, not-your-role.
 */
export function mayMove(act: string, matter: Matter, officer: Officer): Result<Move> {
  const move = moveOf(act);
  if (move.seat !== 'holder') return refused('not-your-role', { article: move.article });
  if (!move.from.includes(matter.state)) return refused('not-in-this-state', { article: move.article });
  if (matter.holder !== officer.organ.code) return refused('not-your-charge', { article: move.article });
  if (!move.roles.some((role) => officer.roles.includes(role)))
    return refused('not-your-role', { article: move.article });
  return decided(move);
}

/** The colleague of that id with one of the roles. Refusal at the field: not-a-colleague. */
export function colleague(setting: Setting, id: string, roles: readonly Role[], field: string): Result<NamedStaff> {
  const found = setting.colleagues.get(id);
  if (!found || !roles.some((role) => found.roles.includes(role))) return refused('not-a-colleague', { field });
  return decided({ id: found.id, name: found.name });
}

/** The first refusal among checks, or none. */
export const firstRefusal = (...checks: readonly (Refusal | false | undefined)[]): Refusal | undefined =>
  checks.find((check): check is Refusal => Boolean(check));
