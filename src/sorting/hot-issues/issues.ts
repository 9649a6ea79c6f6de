// From a week's cells to its issues: what grew, the words that make it, how many different texts, the matters behind.
import type pg from 'pg';
import { newestArrivals } from '../../petitions/arrivals/ask.ts';
import { openPetitions } from '../../petitions/heard/ask.ts';
import { newId } from '../../platform/ids.ts';
import { type Features, featuresOf } from '../classify/features.ts';
import { nearGroups } from '../classify/near.ts';
import { addWeeks, weekName, weekSpan, yearBefore } from '../weeks.ts';
import { type Cell, type Counted, cellKey } from './cells.ts';
import { type Grown, grownCells, LEAST_WEEKS, type Past, WEEKS_BEFORE, withoutEchoes } from './growth.ts';
import { issueIds, type NewIssue, peopleBefore, weekRows } from './store.ts';
import { growingWords, wordSet } from './words.ts';

/** Kept of a week at most. */
const MOST_ISSUES = 200;
/** Texts read of an issue, and of the weeks before it. */
const MOST_TEXTS = 300;

/** The weeks before a week, the oldest first. */
export const weeksBefore = (week: string): string[] =>
  Array.from({ length: WEEKS_BEFORE }, (_, at) => addWeeks(week, at - WEEKS_BEFORE));

/** Those of these weeks that were counted and in which anything came: before the first petition there is nothing to compare with. */
async function knownOf(pool: pg.Pool, weeks: readonly string[]): Promise<string[]> {
  return (await weekRows(pool, weeks)).filter(({ matters }) => matters > 0).map(({ week }) => week);
}

interface LastYear {
  readonly own: ReadonlyMap<string, readonly number[]>;
  readonly before: ReadonlyMap<string, readonly number[]>;
  readonly weeks: number;
}

/** Counts around the same week of last year; undefined where too few of its weeks were counted. */
async function lastYearOf(pool: pg.Pool, week: string): Promise<LastYear | undefined> {
  const same = yearBefore(week);
  const known = await knownOf(pool, [...weeksBefore(same), same]);
  const before = known.filter((one) => one !== same);
  if (!known.includes(same) || before.length < LEAST_WEEKS) return undefined;
  return { own: await peopleBefore(pool, [same]), before: await peopleBefore(pool, before), weeks: before.length };
}

const seasonIn = (lastYear: LastYear, key: string): NonNullable<Past['lastYear']> => ({
  people: lastYear.own.get(key)?.[0] ?? 0,
  mean: (lastYear.before.get(key) ?? []).reduce((a, b) => a + b, 0) / lastYear.weeks,
});

/** Every cell of this week or the weeks before with its past; undefined where too few weeks were counted. */
async function withPasts(pool: pg.Pool, week: string, cells: ReadonlyMap<string, Cell>) {
  const weeks = await knownOf(pool, weeksBefore(week));
  if (weeks.length < LEAST_WEEKS) return undefined;
  const [before, lastYear] = [await peopleBefore(pool, weeks), await lastYearOf(pool, week)];
  const keys = new Set([...cells.keys(), ...before.keys()]);
  const all = [...keys].map((key): readonly [Cell, Past] => {
    const [place = '', category = ''] = key.split(' ');
    const past = {
      before: before.get(key) ?? new Array<number>(weeks.length).fill(0),
      ...(lastYear && { lastYear: seasonIn(lastYear, key) }),
    };
    return [cells.get(key) ?? { place, category, matters: [], people: 0 }, past];
  });
  return { weeks, all };
}

/** One matter of each person, the newest first. */
function onePerPerson(matters: readonly Counted[]): Counted[] {
  const persons = new Map<number, Counted>();
  for (const one of matters) persons.set(one.person, one);
  return [...persons.values()].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
}

interface Wording {
  readonly words: NewIssue['data']['words'];
  readonly texts: number;
}

/** Read between two questions to the database: so long nothing else is done in this process. */
const TEXTS_AT_ONCE = 50;

interface Read {
  readonly words: Set<string>;
  readonly features: Features;
}

/** The words of these matters' texts, a few at a time. */
async function readTexts(pool: pg.Pool, matterIds: readonly string[]): Promise<Read[]> {
  const read: Read[] = [];
  for (let at = 0; at < matterIds.length; at += TEXTS_AT_ONCE)
    for (const { title, text, demand } of await openPetitions(pool, matterIds.slice(at, at + TEXTS_AT_ONCE))) {
      const whole = `${text}\n${demand}`;
      read.push({
        words: wordSet(`${title}\n${whole}`),
        features: { ...featuresOf({ title, text: whole }), words: [] },
      });
    }
  return read;
}

const wordsIn = (texts: readonly Read[]): Set<string>[] => texts.map(({ words }) => words);

/** What is told in this issue and was not told so before, and in how many different texts. */
async function wordingOf(
  pool: pg.Pool,
  { place, category, matters }: Cell,
  weeks: readonly string[],
  placeNames: string,
): Promise<Wording> {
  const some = onePerPerson(matters).slice(0, MOST_TEXTS);
  const now = await readTexts(
    pool,
    some.map(({ matterId }) => matterId),
  );
  const span = { from: weekSpan(weeks[0] ?? '').from, to: weekSpan(weeks.at(-1) ?? '').to };
  const before = await readTexts(pool, await newestArrivals(pool, { ...span, place, category, most: MOST_TEXTS }));
  const isOwnName = (word: string): boolean => placeNames.includes(word);
  const groups = nearGroups(now.map(({ features }) => features));
  return { words: growingWords(wordsIn(now), wordsIn(before), weeks.length, isOwnName), texts: new Set(groups).size };
}

/** The part of a share that is rounded for keeping. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function issueOf(
  { cell, past, expected, score, chance }: Grown<Cell>,
  { words, texts }: Wording,
  { id, weeks, passed }: { id: string; weeks: readonly string[]; passed: number },
): NewIssue {
  return {
    id,
    place: cell.place,
    category: cell.category,
    matters: cell.matters.length,
    people: cell.people,
    texts,
    expected: rounded(expected, 3),
    score: rounded(score, 3),
    chance,
    data: {
      before: weeks.map((week, at) => ({ week: weekName(week), people: past.before[at] ?? 0 })),
      passed: rounded(passed, 4),
      words,
      ...(past.lastYear && { lastYear: past.lastYear.people }),
    },
    members: cell.matters.map(({ matterId, receivedAt }) => ({ matterId, receivedAt })),
  };
}

/** The issues of a week, the strongest first; none where too few weeks before it were counted. */
export async function issuesOf(
  pool: pg.Pool,
  week: string,
  cells: ReadonlyMap<string, Cell>,
  { passed, now, placeNames }: { passed: number; now: Date; placeNames: (code: string) => string },
): Promise<NewIssue[]> {
  const known = await withPasts(pool, week, cells);
  if (!known || passed <= 0) return [];
  const { weeks, all } = known;
  const grown = withoutEchoes(grownCells(all, passed)).slice(0, MOST_ISSUES);
  const ids = await issueIds(pool, week);
  const issues: NewIssue[] = [];
  for (const one of grown) {
    const wording = await wordingOf(pool, one.cell, weeks, placeNames(one.cell.place));
    const id = ids.get(cellKey(one.cell.place, one.cell.category)) ?? newId(now);
    issues.push(issueOf(one, wording, { id, weeks, passed }));
  }
  return issues;
}
