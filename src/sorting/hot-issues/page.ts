// Hot issues as they are shown: with names in the reader's language, and of the petitions behind only what the reader may read.
import type { Directory } from '../../organs/directory.ts';
import { readArrivalCursor, readableAmong, writeArrivalCursor } from '../../petitions/arrivals/ask.ts';
import { categoryPath, placeOf, type Reader } from '../../petitions/names.ts';
import type { Spine } from '../../petitions/spine.ts';
import { addDays } from '../../platform/time.ts';
import { weekName } from '../weeks.ts';
import type { HotIssue, HotIssuePetitions, HotIssues } from './contract.ts';
import { LEAST_PEOPLE } from './growth.ts';
import { countedWeeks, type IssueRow, issuesIn, type MemberRow, membersAfter } from './lists.ts';

export interface IssuesAsked {
  /** Within it and below; inside the reader's own region. */
  readonly place: string;
  readonly category: string;
  /** The Monday of the week; missing: the latest. */
  readonly week?: string;
}

const issueOf = (directory: Directory, reader: Reader, row: IssueRow): HotIssue => ({
  id: row.id,
  place: placeOf(directory, row.place),
  categoryCode: row.category,
  categoryPath: categoryPath(directory, row.category, reader),
  matters: row.matters,
  people: row.people,
  texts: row.texts,
  before: row.data.before.map((one) => ({ ...one })),
  expected: row.expected,
  ratio: row.people / row.expected,
  score: row.score,
  chance: row.chance,
  words: row.data.words.map((one) => ({ ...one })),
  ...(row.data.lastYear !== undefined && { lastYear: row.data.lastYear }),
});

/** The issues of a week; undefined where that week was not counted. */
export async function hotIssues(
  { pool, directory }: Pick<Spine, 'pool' | 'directory'>,
  { place, category, week }: IssuesAsked,
  reader: Reader,
): Promise<HotIssues | undefined> {
  const known = await countedWeeks(pool);
  const weeks = known.map((one) => weekName(one.week));
  const shown = week ? known.find((one) => one.week === week) : known[0];
  if (!shown) return week ? undefined : { weeks, items: [] };
  const rows = await issuesIn(pool, { week: shown.week, place, category, least: LEAST_PEOPLE });
  const passed = rows[0]?.data.passed;
  return {
    week: weekName(shown.week),
    from: shown.week,
    to: addDays(shown.week, 6),
    computedAt: shown.countedAt.toISOString(),
    weeks,
    items: rows.map((row) => issueOf(directory, reader, row)),
    ...(passed !== undefined && { passed }),
  };
}

/** Who asks. */
type Officer = Parameters<typeof readableAmong>[1];

const EXCERPT = 60;
const PAGE = 100;

type Item = HotIssuePetitions['items'][number];
type Shown = { readonly item: Item; readonly row: MemberRow };

/** Of some members those that the officer may read. */
async function shownOf(spine: Spine, officer: Officer, rows: readonly MemberRow[]): Promise<Shown[]> {
  const ids = rows.map(({ matterId }) => matterId);
  const readable = await readableAmong(spine, officer, ids);
  return rows.flatMap((row) => {
    const found = readable.get(row.matterId);
    if (!found) return [];
    const { text, placeCode, ...rest } = found;
    const excerpt = text.replace(/\s+/g, ' ').slice(0, EXCERPT);
    const item = {
      ...rest,
      excerpt,
      place: placeOf(spine.directory, placeCode),
      receivedAt: row.receivedAt.toISOString(),
    };
    return [{ item, row }];
  });
}

/** One page of the petitions behind an issue that the officer may read, the newest first. */
export async function issuePetitions(
  spine: Spine,
  officer: Officer,
  issueId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<HotIssuePetitions> {
  const shown: Shown[] = [];
  let last: MemberRow | undefined = readArrivalCursor(after);
  // One more than is shown: whether another page follows is told by what may be read, not by what is there.
  while (shown.length <= limit) {
    const page = await membersAfter(spine.pool, issueId, last, PAGE);
    shown.push(...(await shownOf(spine, officer, page)));
    last = page.at(-1);
    if (!last || page.length < PAGE) break;
  }
  const items = shown.slice(0, limit).map(({ item }) => item);
  const end = shown[limit - 1]?.row;
  return { items, ...(shown.length > limit && end && { next: writeArrivalCursor(end.receivedAt, end.matterId) }) };
}
