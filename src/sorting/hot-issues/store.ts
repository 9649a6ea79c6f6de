// The SQL of hot issues: counts kept by week, issues of a week put in the place of those before, what was proposed of arrivals.
import type pg from 'pg';
import type { Cell } from './cells.ts';
import type { Past } from './growth.ts';
import type { GrowingWord } from './words.ts';

type Db = pg.Pool | pg.ClientBase;

export interface ProposedPlace {
  readonly matterId: string;
  readonly category: string | null;
  readonly place: string | null;
}

/** Category and place as they were proposed last for these matters; of those where nothing was sure enough, null. */
export async function proposedOf(db: Db, matterIds: readonly string[]): Promise<ProposedPlace[]> {
  const { rows } = await db.query<ProposedPlace>({
    name: 'proposed-category-place',
    text: `select distinct on (matter_id) matter_id as "matterId", data->'category'->>'value' as category,
                  data->'place'->>'value' as place
             from sorting.proposal where matter_id = any($1::uuid[]) order by matter_id, made_at desc, round desc`,
    values: [matterIds],
  });
  return rows;
}

export interface WeekRow {
  readonly week: string;
  readonly matters: number;
  readonly hours: readonly number[];
  readonly settled: boolean;
}

/** What is known of these weeks; those that were never counted are missing. */
export async function weekRows(db: Db, weeks: readonly string[]): Promise<WeekRow[]> {
  const { rows } = await db.query<WeekRow>({
    name: 'weeks-counted',
    text: 'select week, matters, hours, settled from sorting.week where week = any($1::date[]) order by week',
    values: [weeks],
  });
  return rows;
}

/** Puts a week's counts in the place of those before. */
export async function replaceCounts(
  client: pg.ClientBase,
  week: string,
  cells: ReadonlyMap<string, Cell>,
  { hours, matters, settled, now }: { hours: readonly number[]; matters: number; settled: boolean; now: Date },
): Promise<void> {
  const rows = [...cells.values()].map(({ place, category, matters: own, people }) => ({
    place,
    category,
    matters: own.length,
    people,
  }));
  await client.query('delete from sorting.week_count where week = $1', [week]);
  await client.query(
    `insert into sorting.week_count (week, place, category, matters, people)
     select $1, x.* from jsonb_to_recordset($2) as x(place text, category text, matters int, people int)`,
    [week, JSON.stringify(rows)],
  );
  await client.query(
    `insert into sorting.week (week, matters, hours, settled, counted_at) values ($1, $2, $3, $4, $5)
     on conflict (week) do update set matters = excluded.matters, hours = excluded.hours, settled = excluded.settled,
       counted_at = excluded.counted_at`,
    [week, matters, hours, settled, now],
  );
}

/** People of every cell in these weeks, each list in the order of the weeks; by `place category`. */
export async function peopleBefore(db: Db, weeks: readonly string[]): Promise<Map<string, number[]>> {
  const { rows } = await db.query<{ week: string; place: string; category: string; people: number }>({
    name: 'people-before',
    text: 'select week, place, category, people from sorting.week_count where week = any($1::date[])',
    values: [weeks],
  });
  const cells = new Map<string, number[]>();
  for (const { week, place, category, people } of rows) {
    const key = `${place} ${category}`;
    const list = cells.get(key) ?? new Array<number>(weeks.length).fill(0);
    list[weeks.indexOf(week)] = people;
    cells.set(key, list);
  }
  return cells;
}

export interface NewIssue {
  readonly id: string;
  readonly place: string;
  readonly category: string;
  readonly matters: number;
  readonly people: number;
  readonly texts: number;
  readonly expected: number;
  readonly score: number;
  readonly chance: number;
  readonly data: IssueData;
  readonly members: readonly { readonly matterId: string; readonly receivedAt: Date }[];
}

export interface IssueData {
  readonly before: readonly { readonly week: string; readonly people: number }[];
  readonly lastYear?: NonNullable<Past['lastYear']>['people'];
  readonly passed: number;
  readonly words: readonly GrowingWord[];
}

/** The ids of a week's issues, by `place category`: an issue that stays keeps its id. */
export async function issueIds(db: Db, week: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; key: string }>(
    `select id, place || ' ' || category as key from sorting.hot_issue where week = $1`,
    [week],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Puts a week's issues in the place of those before. The caller holds the members open, so that none is sealed meanwhile. */
export async function replaceIssues(client: pg.ClientBase, week: string, issues: readonly NewIssue[]): Promise<void> {
  await client.query(
    `with gone as (select id from sorting.hot_issue where week = $1)
     delete from sorting.hot_issue_matter m using gone where m.issue_id = gone.id`,
    [week],
  );
  await client.query('delete from sorting.hot_issue where week = $1', [week]);
  await client.query(
    `insert into sorting.hot_issue (week, id, place, category, matters, people, texts, expected, score, chance, data)
     select $1, x.* from jsonb_to_recordset($2) as x(id uuid, place text, category text, matters int, people int, texts int,
       expected double precision, score double precision, chance double precision, data jsonb)`,
    [week, JSON.stringify(issues.map(({ members: _, ...row }) => row))],
  );
  const members = issues.flatMap(({ id, members: own }) => own.map((one) => ({ issue_id: id, ...one })));
  await client.query(
    `insert into sorting.hot_issue_matter (issue_id, matter_id, received_at)
     select x.* from jsonb_to_recordset($1) as x(issue_id uuid, "matterId" uuid, "receivedAt" timestamptz)`,
    [JSON.stringify(members)],
  );
}

const ONE_AT_A_TIME = 'sorting hot issues';

/** Until the transaction ends nobody else counts. */
export const lockCounting = async (client: pg.ClientBase): Promise<void> =>
  void (await client.query('select pg_advisory_xact_lock(hashtext($1))', [ONE_AT_A_TIME]));
