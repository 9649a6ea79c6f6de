// The SQL of the urgent desk: what an organ was told of, newest first, keyset-paged over partial indexes; marking as seen.
import type pg from 'pg';
import type { UrgentQuery } from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Scope } from '../policy.ts';
import type { UrgentScope } from './policy.ts';

export interface UrgentRow {
  readonly matter_id: string;
  readonly report_no: number;
  readonly reported_by: string;
  readonly reported_at: Date;
  readonly last_at: Date;
  readonly follow_ups: number;
  readonly closed_at: Date | null;
  readonly seen_at: Date | null;
  readonly number: string;
  readonly state: string;
  readonly sealed: boolean;
  readonly place_code: string;
}

const COLUMNS = `u.matter_id, u.report_no, u.reported_by, u.reported_at, u.last_at, u.follow_ups, u.closed_at, u.seen_at,
       m.number, m.state, m.sealed, m.place_code`;

/** The SQL side of mayReadReport; parameters 1 to 4 are the organ, its lines, the officer, and whether sealed ones are read. */
const READABLE = `u.organ = $1 and (m.accused_organ is null or not (m.accused_organ = any($2::text[])))
       and (m.barred_organs && $2::text[]) is not true and (m.barred_staff @> array[$3::text]) is not true
       and ($4::boolean or not m.sealed)`;

type Who = { readonly scope: Scope; readonly reads: UrgentScope };
const values = ({ scope, reads }: Who): unknown[] => [scope.organ, [...scope.lines], scope.staffId, reads.sealed];

/** One page, and the cursor of the next. */
export async function urgentPage(
  pool: pg.Pool,
  who: Who,
  { which = 'open', after, limit = 50 }: UrgentQuery,
): Promise<{ rows: UrgentRow[]; next: string | undefined }> {
  const keys = readCursor(after, ['instant', 'id', 'count']) ?? [null, null, null];
  const { rows } = await pool.query<UrgentRow>(
    `select ${COLUMNS} from petitions.urgent u join petitions.matter m using (matter_id)
      where ${READABLE} and u.closed_at is ${which === 'open' ? 'null' : 'not null'}
        and ($5::timestamptz is null or (u.reported_at, u.matter_id, u.report_no) < ($5, $6::uuid, $7::int))
      order by u.reported_at desc, u.matter_id desc, u.report_no desc limit $8`,
    [...values(who), ...keys, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last;
  return {
    rows: page,
    next: more ? writeCursor([last.reported_at.toISOString(), last.matter_id, last.report_no]) : undefined,
  };
}

/** Open reports that nobody of the organ has looked at since they last changed. */
export async function unseenCount(pool: pg.Pool, who: Who): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from petitions.urgent u join petitions.matter m using (matter_id)
      where ${READABLE} and u.closed_at is null and u.seen_at is null`,
    values(who),
  );
  return rows[0]?.n ?? 0;
}

/** The organ's row of a report; undefined when it was not told. */
export async function urgentRow(
  pool: pg.Pool,
  organ: string,
  matterId: string,
  report: number,
): Promise<UrgentRow | undefined> {
  const { rows } = await pool.query<UrgentRow>(
    `select ${COLUMNS} from petitions.urgent u join petitions.matter m using (matter_id)
      where u.matter_id = $2 and u.report_no = $3 and u.organ = $1`,
    [organ, matterId, report],
  );
  return rows[0];
}

/** Seen as it was at `lastAt`; when something new came in between, that is still unseen. */
export async function markSeen(
  pool: pg.Pool,
  { organ, staffId }: { organ: string; staffId: string },
  row: Pick<UrgentRow, 'matter_id' | 'report_no' | 'last_at'>,
  now: Date,
): Promise<void> {
  await pool.query(
    `update petitions.urgent set seen_at = $5, seen_by = $6
      where matter_id = $2 and report_no = $3 and organ = $1 and last_at = $4 and seen_at is null`,
    [organ, row.matter_id, row.report_no, row.last_at, now, staffId],
  );
}
