// Tags: what stands in the index beside a text's characters, so that the index itself applies rights, filters and time.
// They only narrow down what is looked at; what is shown is judged by the matter's row as it is now.
import { addDays, dayOf, startOfDay } from '../../platform/time.ts';
import { type Matter, nextClock, type PetitionRecord } from '../matter.ts';
import { gramsOf } from './terms.ts';

/** What a document's tags are made of. */
export interface Tagged {
  readonly placeCode: string;
  readonly categoryCode: string | null;
  readonly channel: string;
  readonly state: string;
  readonly holder: string;
  /** Every organ that has or had a charge. */
  readonly organs: readonly string[];
  /** When the next open charge is due; null when nothing is. */
  readonly dueAt: Date | null;
  readonly receivedAt: Date;
}

/** Lengths of codes that are tags: province, city, county, street; levels of categories. */
const PLACE_LENGTHS = [2, 4, 6, 9];
const CATEGORY_LENGTHS = [2, 4, 6];

const TIME = {
  day: (day: string) => `@d${day}`,
  month: (day: string) => `@m${day.slice(0, 7)}`,
  year: (day: string) => `@y${day.slice(0, 4)}`,
};
const DUE = {
  day: (day: string) => `@u${day}`,
  month: (day: string) => `@v${day.slice(0, 7)}`,
  year: (day: string) => `@x${day.slice(0, 4)}`,
};
type Spans = typeof TIME;

const prefixes = (letter: string, code: string, lengths: readonly number[]): string[] =>
  [...new Set([...lengths.filter((length) => length < code.length), code.length])].map(
    (length) => `@${letter}${code.slice(0, length)}`,
  );

const daysOf = (spans: Spans, day: string): string[] => [spans.day(day), spans.month(day), spans.year(day)];

/** The last day in time of something that is due at that instant. */
const dueDayOf = (dueAt: Date): string => dayOf(new Date(dueAt.getTime() - 1));

/** The tags of a document. */
export function tagsOf(one: Tagged): string[] {
  return [
    ...prefixes('p', one.placeCode, PLACE_LENGTHS),
    ...(one.categoryCode ? prefixes('k', one.categoryCode, CATEGORY_LENGTHS) : []),
    `@h${one.channel}`,
    `@s${one.state}`,
    `@w${one.holder}`,
    ...new Set(one.organs.map((organ) => `@o${organ}`)),
    ...daysOf(TIME, dayOf(one.receivedAt)),
    ...(one.dueAt ? daysOf(DUE, dueDayOf(one.dueAt)) : []),
  ];
}

/** What the tags of a matter's petition are made of, from its fold. */
export const taggedOf = (matter: Matter, petition: Pick<PetitionRecord, 'receivedAt'>): Tagged => {
  const due = matter.tasks
    .filter((task) => !task.doneAt)
    .flatMap((task) => nextClock(task)?.dueAt ?? [])
    .map((at) => Date.parse(at));
  return {
    placeCode: matter.placeCode,
    categoryCode: matter.categoryCode ?? null,
    channel: matter.petitions[0]?.channel ?? '',
    state: matter.state,
    holder: matter.holder,
    organs: matter.tasks.map((task) => task.organ),
    dueAt: due.length > 0 ? new Date(Math.min(...due)) : null,
    receivedAt: new Date(petition.receivedAt),
  };
};

/** Everything of a document that stands in the index. */
export const lexemesOf = (text: string, tagged: Tagged): string[] => [...gramsOf(text), ...tagsOf(tagged)];

const quoted = (tag: string): string => `'${tag.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Any of these tags, as part of a tsquery. */
const anyOf = (tags: readonly string[]): string => `(${tags.map(quoted).join(' | ')})`;

export const tagQuery = {
  /** Nothing where no tag has codes of that length. */
  place: (prefix: string): string => (PLACE_LENGTHS.includes(prefix.length) ? anyOf([`@p${prefix}`]) : ''),
  category: (prefix: string): string => (CATEGORY_LENGTHS.includes(prefix.length) ? anyOf([`@k${prefix}`]) : ''),
  channel: (channel: string): string => anyOf([`@h${channel}`]),
  state: (state: string): string => anyOf([`@s${state}`]),
  holder: (organ: string): string => anyOf([`@w${organ}`]),
  organ: (organ: string): string => anyOf([`@o${organ}`]),
  /** A region, or charges of the organ. A province is everything: its tag would only be read in vain. */
  regionOrOrgan: (region: string, organ: string): string => {
    if (region.length <= 2 || !PLACE_LENGTHS.includes(region.length)) return '';
    return anyOf([`@p${region}`, `@o${organ}`]);
  },
};

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
const firstOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`;
/** The first day of the month after. */
export const nextMonth = (day: string): string => firstOfMonth(addDays(firstOfMonth(day), 31));
const nextYear = (day: string): string => firstOfYear(addDays(firstOfYear(day), 366));

/** The days from the one to the other, both included, as whole years, months and days. */
function spansBetween(spans: Spans, from: string, to: string): string[] {
  const tags: string[] = [];
  for (let day = from; day <= to; ) {
    const [year, month] = [nextYear(day), nextMonth(day)];
    if (day === firstOfYear(day) && addDays(year, -1) <= to) {
      tags.push(spans.year(day));
      day = year;
    } else if (day === firstOfMonth(day) && addDays(month, -1) <= to) {
      tags.push(spans.month(day));
      day = month;
    } else {
      tags.push(spans.day(day));
      day = addDays(day, 1);
    }
  }
  return tags;
}

/** Longer spans than this are not worth their tags: then time is judged by the rows. */
const MOST_TAGS = 120;

const within = (spans: Spans, from: string, to: string): string => {
  if (from > to) return '';
  const tags = spansBetween(spans, from, to);
  return tags.length > MOST_TAGS ? '' : anyOf(tags);
};

/** Received between these days, both included. */
export const receivedWithin = (from: string, to: string): string => within(TIME, from, to);

/** Years before this there is nothing electronic that could be due. */
const FIRST_DUE = '2000-01-01';

/** Due between these days; without a first day, from the beginning. */
export const dueWithin = (from: string | undefined, to: string): string => within(DUE, from ?? FIRST_DUE, to);

/** The instant a day begins, for the rows. */
export const dayStart = (day: string): Date => startOfDay(day);
