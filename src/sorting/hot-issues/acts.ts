// Keeps the counts of weeks and their hot issues up to date: this week and the last one anew each time, older ones once.
import type pg from 'pg';
import { holdOpen } from '../../petitions/heard/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { staleWeeks, unmarkStale } from '../stale/store.ts';
import { addWeeks, weekAt, weekSpan } from '../weeks.ts';
import { type Cell, countCells, hoursOf, passedOf } from './cells.ts';
import { issuesOf, weeksBefore } from './issues.ts';
import { lockCounting, type NewIssue, replaceCounts, replaceIssues, weekRows } from './store.ts';
import { countedWeek } from './week.ts';

/** Triage goes on after a week's end: it stays as it is when so many days have passed. */
const SETTLING_DAYS = 7;
const DAY_MS = 86_400_000;
/** Counted for comparison: the weeks before this one, the same week of last year and the weeks before it. */
const WEEKS_KEPT = 61;
/** Weeks of the past that one round counts at most: the rest is for the next rounds. */
const PAST_AT_ONCE = 10;

export interface CountedWeeks {
  readonly weeks: readonly string[];
  readonly issues: number;
}

const isSettled = (week: string, now: Date): boolean =>
  now.getTime() >= weekSpan(week).to.getTime() + SETTLING_DAYS * DAY_MS;

/** Writes counts and issues of a week; of the issues' matters those that are not sealed by now. */
async function keep(
  pool: pg.Pool,
  week: string,
  cells: ReadonlyMap<string, Cell>,
  issues: readonly NewIssue[],
  counted: Parameters<typeof replaceCounts>[3],
): Promise<void> {
  await withTransaction(pool, async (client) => {
    await lockCounting(client);
    await replaceCounts(client, week, cells, counted);
    const ids = issues.flatMap(({ members }) => members.map(({ matterId }) => matterId));
    const open = ids.length > 0 ? await holdOpen(client, [...new Set(ids)]) : new Set<string>();
    const clear = issues.map((issue) => ({ ...issue, members: issue.members.filter((one) => open.has(one.matterId)) }));
    await replaceIssues(client, week, clear);
  });
}

/** Counts one week anew, finds its issues and keeps both; how many issues. */
export async function countWeek({ pool, directory, clock }: Spine, week: string): Promise<number> {
  const now = clock.now();
  const { from, to } = weekSpan(week);
  const matters = await countedWeek(pool, from, new Date(Math.min(to.getTime(), now.getTime())));
  const cells = countCells(matters);
  const before = (await weekRows(pool, weeksBefore(week))).map((row) => row.hours);
  const passed = passedOf(before, from, now);
  const placeNames = (code: string): string => directory.place(code)?.fullName ?? '';
  const issues = await issuesOf(pool, week, cells, { passed, now, placeNames });
  const counted = { hours: hoursOf(matters, from), matters: matters.length, settled: isSettled(week, now), now };
  await keep(pool, week, cells, issues, counted);
  return issues.length;
}

/** Weeks that are to be counted now, the oldest first: those never counted, those not settled, those no longer true. */
async function due(spine: Spine, pastAtOnce: number): Promise<{ week: string; upTo?: number }[]> {
  const last = weekAt(spine.clock.now());
  const all = Array.from({ length: WEEKS_KEPT + 1 }, (_, at) => addWeeks(last, -at));
  const known = new Map((await weekRows(spine.pool, all)).map((row) => [row.week, row]));
  const unsettled = all.filter((week) => known.get(week)?.settled === false || week === last);
  const missing = all.filter((week) => week !== last && !known.has(week)).slice(0, pastAtOnce);
  const stale = new Map((await staleWeeks(spine.pool, 'HOT_ISSUES')).map(({ week, upTo }) => [week, upTo]));
  const counted = new Set((await weekRows(spine.pool, [...stale.keys()])).map((row) => row.week));
  for (const [week, upTo] of stale) if (!counted.has(week)) await unmarkStale(spine.pool, 'HOT_ISSUES', week, upTo);
  return [...new Set([...unsettled, ...missing, ...counted])].sort().map((week) => {
    const upTo = stale.get(week);
    return { week, ...(upTo !== undefined && { upTo }) };
  });
}

/**
 * Brings counts and issues up to date: this week and those before it that have not settled, weeks in which a matter was sealed, and
 * some of the past that was never counted. What has settled stays as it is, however often this runs.
 */
export async function countHotIssues(
  spine: Spine,
  { signal, pastAtOnce = PAST_AT_ONCE }: { signal?: AbortSignal | undefined; pastAtOnce?: number } = {},
): Promise<CountedWeeks> {
  const weeks: string[] = [];
  let issues = 0;
  for (const { week, upTo } of await due(spine, pastAtOnce)) {
    if (signal?.aborted) break;
    issues += await countWeek(spine, week);
    if (upTo !== undefined) await unmarkStale(spine.pool, 'HOT_ISSUES', week, upTo);
    weeks.push(week);
  }
  return { weeks, issues };
}
