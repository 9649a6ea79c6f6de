// The SQL of reading hot issues: of a week within a region, one of them, and the matters behind it by receipt.
import type pg from 'pg';
import type { IssueData } from './store.ts';

export interface IssueRow {
  readonly id: string;
  readonly week: string;
  readonly place: string;
  readonly category: string;
  readonly matters: number;
  readonly people: number;
  readonly texts: number;
  readonly expected: number;
  readonly score: number;
  readonly chance: number;
  readonly data: IssueData;
}

const COLUMNS = 'id, week, place, category, matters, people, texts, expected, score, chance, data';
const MOST = 100;
const MOST_WEEKS = 60;

/** Issues of a week in a place and all within it, the strongest first. */
export async function issuesIn(
  pool: pg.Pool,
  { week, place, category, least }: { week: string; place: string; category: string; least: number },
): Promise<IssueRow[]> {
  const { rows } = await pool.query<IssueRow>({
    name: 'hot-issues',
    text: `select ${COLUMNS} from sorting.hot_issue
            where week = $1 and place like $2 || '%' and category like $3 || '%' and people >= $4
            order by score desc, id limit ${MOST}`,
    values: [week, place, category, least],
  });
  return rows;
}

/** One issue; undefined where none has that id. */
export async function issueOfId(pool: pg.Pool, id: string): Promise<IssueRow | undefined> {
  const { rows } = await pool.query<IssueRow>({
    name: 'hot-issue',
    text: `select ${COLUMNS} from sorting.hot_issue where id = $1`,
    values: [id],
  });
  return rows[0];
}

/** The weeks that were counted, the newest first, and when. */
export async function countedWeeks(pool: pg.Pool): Promise<{ week: string; countedAt: Date }[]> {
  const { rows } = await pool.query<{ week: string; countedAt: Date }>({
    name: 'hot-issue-weeks',
    text: `select week, counted_at as "countedAt" from sorting.week order by week desc limit ${MOST_WEEKS}`,
  });
  return rows;
}

export interface MemberRow {
  readonly matterId: string;
  readonly receivedAt: Date;
}

/** Matters behind an issue, the newest first, after the last of the page before. */
export async function membersAfter(
  pool: pg.Pool,
  issueId: string,
  after: MemberRow | undefined,
  most: number,
): Promise<MemberRow[]> {
  const { rows } = await pool.query<MemberRow>({
    name: 'hot-issue-members',
    text: `select matter_id as "matterId", received_at as "receivedAt" from sorting.hot_issue_matter
            where issue_id = $1 and ($2::timestamptz is null or (received_at, matter_id) < ($2, $3::uuid))
            order by received_at desc, matter_id desc limit $4`,
    values: [issueId, after?.receivedAt ?? null, after?.matterId ?? null, most],
  });
  return rows;
}
