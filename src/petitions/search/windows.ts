// Time in windows, the newest first: so many days that some thousand documents lie in the first, each next eight times wider.
import { addDays } from '../../platform/time.ts';
import { dayStart, nextMonth, receivedWithin } from './tags.ts';

/** Documents looked at in the first window, and how much wider each next one is. */
export const FIRST_WINDOW = 3_000;
const WIDER = 8;
const BOUNDED_WINDOWS = 3;

export interface Window {
  readonly tags: string;
  /** Received before that day begins; absent: now. */
  readonly before?: Date;
  readonly since?: Date;
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Up to so many days a window is told by its days, by its months; longer ones by their years. Few tags are quick. */
const DAYS = 20;
const MONTHS = 400;

/** A span in whole days, months or years, by how long it is. The end may lie in the future. */
function rounded(from: string, to: string, width: number): { from: string; until: string } {
  if (width <= DAYS) return { from, until: to };
  if (width > MONTHS) return { from: `${from.slice(0, 4)}-01-01`, until: `${to.slice(0, 4)}-12-31` };
  return { from: `${from.slice(0, 7)}-01`, until: addDays(nextMonth(to), -1) };
}

/**
 * Disjoint windows from the newest day back. `first`: the day of the document that ends the first one, null when there are
 * not so many; `spread`: of how many documents the reader may see one; `floor`: where it is not worth going on in windows. The last one is all that is older.
 */
export function windowsBack(newest: string, first: string | null, floor: string, spread = 1): Window[] {
  const windows: Window[] = [];
  let to = newest;
  let width = first ? (daysBetween(first, newest) + 1) * spread : Number.POSITIVE_INFINITY;
  while (windows.length < BOUNDED_WINDOWS && width < daysBetween(floor, to)) {
    const { from, until } = rounded(addDays(to, 1 - width), to, width);
    windows.push({
      tags: receivedWithin(from, until),
      since: dayStart(from),
      ...(windows.length > 0 && { before: dayStart(addDays(to, 1)) }),
    });
    to = addDays(from, -1);
    width *= WIDER;
  }
  return [...windows, { tags: '', ...(windows.length > 0 && { before: dayStart(addDays(to, 1)) }) }];
}
