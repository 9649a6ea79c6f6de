// What the spine needs from the house to work: database, clock, keys, and the ground it stands on.
import type pg from 'pg';
import type { ClockBook } from '../deadlines/clock.ts';
import type { ReminderPoints } from '../deadlines/reminders.ts';
import { type Directory, organRef } from '../organs/directory.ts';
import type { Organ } from '../organs/model.ts';
import type { Clock } from '../platform/time.ts';
import type { Ground } from './act.ts';
import type { Templates } from './documents/book.ts';
import type { Hearers } from './heard/rows.ts';
import type { Procedures } from './procedures/book.ts';

/** The installation's keys, by purpose. */
export interface Keys {
  mac(purpose: string, data: string): Buffer;
  seal(purpose: string, plaintext: string, aad: string): Buffer;
  open(purpose: string, sealed: Buffer, aad: string): string;
}

export interface Spine {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly directory: Directory;
  /** Periods, calendar, and when those who owe something are reminded; as the tables are now. */
  readonly clocks: ClockBook & { readonly reminders: ReminderPoints };
  readonly templates: Templates;
  /** The catalogue of other lawful ways. */
  readonly procedures: Procedures;
  /** Who hears of what happens (heard/); nobody, where nothing is said. */
  readonly hearers?: Hearers;
}

function linesOf(directory: Directory, code: string): ReadonlySet<string> {
  const lines = new Set([code]);
  for (const one of lines) {
    const organ = directory.organ(one);
    for (const above of [organ?.superiorCode, organ?.sectorCode]) if (above) lines.add(above);
  }
  return lines;
}

const ref = (organ: Organ | undefined) => organ && organRef(organ);

/** What rules may ask, answered by the directory. */
export const groundOf = (directory: Directory): Ground => ({
  organ: (code) => ref(directory.organ(code)),
  placeExists: (code) => directory.place(code) !== undefined,
  categoryExists: (code) => directory.category(code) !== undefined,
  isWithin: (inner, outer) => linesOf(directory, inner).has(outer),
  linesOf: (code) => linesOf(directory, code),
  linesUp: (code) => [
    ...new Map(
      [directory.superior(code), directory.sector(code)].flatMap((one) =>
        one ? [[one.code, organRef(one)] as const] : [],
      ),
    ).values(),
  ],
  lineUp: (code, line) => ref(line === 'SUPERIOR' ? directory.superior(code) : directory.sector(code)),
  above: (code) => ref(directory.sector(code) ?? directory.superior(code)),
  successorsOf: (code, day) => directory.successors(code, day).map(organRef),
});
