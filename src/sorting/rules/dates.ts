// Days that a text names, counted from the day it was received, and whether one of them is near.
import { addDays } from '../../platform/time.ts';
import type { ReadText } from './text.ts';

export interface NamedDay {
  readonly day: string;
  readonly at: number;
  readonly end: number;
}

const DATE = /(?:(20\d{2})\s?[年./-]\s?)?(1[0-2]|0?[1-9])\s?[月./-]\s?(3[01]|[12]\d|0?[1-9])\s?(日|号|號)?/gu;
const SOON: readonly (readonly [RegExp, number])[] = [
  [/今晚|今天之内|今日之内/gu, 0],
  [/明天|明日|明早|聽日|听日|明晚/gu, 1],
  [/大后天/gu, 3],
  [/(?<!大)后天|后日/gu, 2],
  [/下周|下星期|下个星期|下礼拜|下个礼拜/gu, 7],
];
const END_OF_MONTH = /(?:本月底|这个月底|月底前|月底之前|本月末)/gu;
/** More days are not read out of one text. */
const MOST = 40;

const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
};

const two = (text: string): string => text.padStart(2, '0');

/** A date of the text; without a year the next one from the day of receipt on. */
function dayOfMatch(match: RegExpMatchArray, received: string): string | undefined {
  const [whole, year, month = '', date = '', sign] = match;
  // 3.15, 4/5: a number, unless a year or 日 says that it is a date.
  if (!year && !sign) return undefined;
  if (!/[月年日号號]/.test(whole) && !year) return undefined;
  const monthDay = `${two(month)}-${two(date)}`;
  const own = Number(received.slice(0, 4));
  const candidates = year ? [year] : [String(own), String(own + 1)];
  return candidates.map((one) => `${one}-${monthDay}`).find((day) => isDay(day) && (year || day >= received));
}

/** The days that a text names, as far as they can be told; the day of receipt is YYYY-MM-DD. */
export function namedDays({ plain }: ReadText, received: string): NamedDay[] {
  const days: NamedDay[] = [];
  const add = (day: string | undefined, match: RegExpMatchArray): void => {
    const at = match.index ?? 0;
    if (day !== undefined && days.length < MOST) days.push({ day, at, end: at + match[0].length });
  };
  for (const match of plain.matchAll(DATE)) add(dayOfMatch(match, received), match);
  for (const [pattern, ahead] of SOON)
    for (const match of plain.matchAll(pattern)) add(addDays(received, ahead), match);
  for (const match of plain.matchAll(END_OF_MONTH)) add(endOfMonth(received), match);
  return days;
}

function endOfMonth(day: string): string {
  const first = addDays(`${day.slice(0, 8)}01`, 31);
  return addDays(`${first.slice(0, 8)}01`, -1);
}

/** How many days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
