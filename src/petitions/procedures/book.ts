// The catalogue of other lawful ways (R22 art. 31(1)–(5)) in memory: dated versions, and which of them fits a matter. Pure.
import type { LengthUnit } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Procedure } from '../contract.ts';

/** A dated version of a way; in force from `validFrom` until the next one of the same way is. */
export interface Way {
  readonly way: string;
  readonly validFrom: string;
  readonly procedure: Procedure;
  /** Only for matters of these categories; null: for all. */
  readonly categoryPrefix: string | null;
  readonly name: string;
  readonly nameEn: string;
  /** Who conducts it: the kind of receiver. */
  readonly receiver: string;
  readonly receiverEn: string;
  readonly legalBasis: string;
  /** The period that the law of the way gives; null: none. */
  readonly length: number | null;
  readonly unit: LengthUnit | null;
  /** From this day on the way is not taken any more. */
  readonly retired: boolean;
}

/** What rules and forms ask. */
export interface Procedures {
  /** The ways in force on a day, one version of each. */
  waysOn(day: string): readonly Way[];
}

export class ProcedureBook implements Procedures {
  #versions: readonly Way[] = [];

  constructor(versions: readonly Way[] = []) {
    this.replace(versions);
  }

  replace(versions: readonly Way[]): void {
    this.#versions = [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  }

  waysOn(day: string): readonly Way[] {
    const last = new Map<string, Way>();
    for (const one of this.#versions) if (one.validFrom <= day) last.set(one.way, one);
    return [...last.values()].filter((one) => !one.retired);
  }
}

const fits = (way: Way, category: string | undefined): boolean =>
  way.categoryPrefix === null || (category?.startsWith(way.categoryPrefix) ?? false);

/** The ways of a procedure for a matter of that category, those made for the category first. */
export const waysFor = (book: Procedures, procedure: Procedure, category: string | undefined, day: string): Way[] =>
  book
    .waysOn(day)
    .filter((one) => one.procedure === procedure && fits(one, category))
    .sort((a, b) => (b.categoryPrefix ?? '').length - (a.categoryPrefix ?? '').length || a.way.localeCompare(b.way));

/**
 * The way that was named; where none was, the only one there is. Refusals: procedure-way-unknown (of that procedure none is
 * called so today), procedure-way-missing (there are several to choose from).
 */
export function chosenWay(
  book: Procedures,
  wanted: { readonly procedure: Procedure; readonly way: string | undefined },
  category: string | undefined,
  day: string,
): Result<Way | undefined> {
  const field = 'way';
  if (wanted.way !== undefined) {
    const named = book.waysOn(day).find((one) => one.way === wanted.way && one.procedure === wanted.procedure);
    return named ? decided(named) : refused('procedure-way-unknown', { article: 'R22 31(1)-(5)', field });
  }
  const [only, ...others] = waysFor(book, wanted.procedure, category, day).filter((one) => one.length !== null);
  return others.length === 0 ? decided(only) : refused('procedure-way-missing', { article: 'R22 31(1)-(5)', field });
}
