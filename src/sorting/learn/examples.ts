// Examples from history: the office's own confirmed decisions with their petitions' words, newest first, spread over categories.
import type pg from 'pg';
import { type OpenPetition, openPetitions } from '../../petitions/heard/ask.ts';
import type { FieldDecision } from './decision.ts';
import { labelOf } from './questions.ts';
import { confirmedBefore, type DecisionRow } from './store.ts';

/** A decided matter and its first petition. */
export interface Lesson {
  readonly petition: OpenPetition;
  readonly fields: readonly FieldDecision[];
  readonly decidedAt: Date;
}

export interface LessonLimits {
  /** Matters learnt from at most. */
  readonly most: number;
  /** Of one category of the deepest level at most; so that what is frequent leaves room for what is rare. */
  readonly mostOfCategory: number;
  /** Decisions looked at at most, the newest. */
  readonly mostRead: number;
}

export const LESSON_LIMITS: LessonLimits = { most: 20_000, mostOfCategory: 400, mostRead: 500_000 };

const PAGE = 5_000;
const TEXTS_AT_ONCE = 500;

/** Chooses rows as they come, the newest first, until there are enough of their category. */
class Choice {
  readonly chosen: DecisionRow[] = [];
  readonly #counts = new Map<string, number>();
  readonly #limits: LessonLimits;
  constructor(limits: LessonLimits) {
    this.#limits = limits;
  }
  get isFull(): boolean {
    return this.chosen.length >= this.#limits.most;
  }
  offer(row: DecisionRow): void {
    const category =
      labelOf('category3', row.fields) ?? labelOf('category2', row.fields) ?? labelOf('category1', row.fields);
    if (category === undefined || this.isFull) return;
    const there = this.#counts.get(category) ?? 0;
    if (there >= this.#limits.mostOfCategory) return;
    this.#counts.set(category, there + 1);
    this.chosen.push(row);
  }
}

async function chosenRows(pool: pg.Pool, limits: LessonLimits): Promise<{ rows: DecisionRow[]; read: number }> {
  const choice = new Choice(limits);
  let before: DecisionRow | undefined;
  let read = 0;
  while (!choice.isFull && read < limits.mostRead) {
    const page = await confirmedBefore(pool, before, Math.min(PAGE, limits.mostRead - read));
    for (const row of page) choice.offer(row);
    before = page.at(-1);
    read += page.length;
    if (!before || page.length < PAGE) break;
  }
  return { rows: choice.chosen, read };
}

/** The lessons of the house, the earliest decided first, and among how many decisions they were chosen. */
export async function lessons(
  pool: pg.Pool,
  limits: LessonLimits = LESSON_LIMITS,
): Promise<{ lessons: Lesson[]; read: number }> {
  const { rows, read } = await chosenRows(pool, limits);
  const found: Lesson[] = [];
  for (let at = 0; at < rows.length; at += TEXTS_AT_ONCE) {
    const some = rows.slice(at, at + TEXTS_AT_ONCE);
    const petitions = new Map<string, OpenPetition>();
    const open = await openPetitions(
      pool,
      some.map(({ matterId }) => matterId),
    );
    for (const one of open) {
      const there = petitions.get(one.matterId);
      if (!there || one.receivedAt < there.receivedAt) petitions.set(one.matterId, one);
    }
    for (const { matterId, fields, decidedAt } of some) {
      const petition = petitions.get(matterId);
      if (petition) found.push({ petition, fields, decidedAt });
    }
  }
  found.sort(
    (a, b) => a.decidedAt.getTime() - b.decidedAt.getTime() || (a.petition.matterId < b.petition.matterId ? -1 : 1),
  );
  return { lessons: found, read };
}
