// The SQL of the auditor's log: entries of the audit trail by what was asked, newest first, keyset-paged. Each way to ask
// (time, action, actor, organ, matter) has its index in the order of the page.
import type pg from 'pg';
import { endOfDay, startOfDay } from '../../platform/time.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { readNumber } from '../numbers.ts';
import type { AuditQuery } from './contract.ts';
import type { AuditScope } from './scope.ts';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly organ_code: string | null;
  readonly action: string;
  readonly object: string | null;
  readonly reason: string | null;
  readonly number: string | null;
}

/** Values of a query and their places in it. */
class Values {
  readonly all: unknown[] = [];
  add(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

/** Staff of that login or name; an actor without an account is called by the command ('cli'). */
async function actorIds(pool: pg.Pool, actor: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select id::text as id from organs.staff_public where login = lower($1) or name = $1 limit 200',
    [actor.trim()],
  );
  return rows.map(({ id }) => id);
}

async function objectOf(pool: pg.Pool, typed: string): Promise<string | undefined> {
  const number = readNumber(typed);
  if (!number) return undefined;
  const { rows } = await pool.query<{ id: string }>('select matter_id as id from petitions.number where number = $1', [
    number,
  ]);
  return rows[0] && `matter:${rows[0].id}`;
}

/** The conditions on an entry `a`; undefined: what was asked for does not exist. */
async function conditionsOf(pool: pg.Pool, query: AuditQuery, values: Values): Promise<string[] | undefined> {
  const found: string[] = [];
  if (query.action) found.push(`a.action = ${values.add(query.action)}`);
  if (query.from) found.push(`a.at >= ${values.add(startOfDay(query.from))}`);
  if (query.to) found.push(`a.at < ${values.add(endOfDay(query.to))}`);
  if (query.actor) {
    const ids = await actorIds(pool, query.actor);
    if (ids.length === 0) return undefined;
    found.push(`a.actor_id = any(${values.add(ids)})`);
  }
  if (query.number) {
    const object = await objectOf(pool, query.number);
    if (!object) return undefined;
    found.push(`a.object = ${values.add(object)}`);
  }
  const after = readCursor(query.after, ['instant', 'count']);
  if (after) found.push(`(a.at, a.id) < (${values.add(after[0])}::timestamptz, ${values.add(after[1])}::bigint)`);
  return found;
}

/** What is sealed is shown to few, and never where the reader or the reader's line is accused. */
const sealedCondition = ({ sealed, lines, staffId }: AuditScope, values: Values): string =>
  `not exists (select from petitions.matter m where m.matter_id = a.matter_id and m.sealed and
     (not ${values.add(sealed)}::boolean or m.accused_organ = any(${values.add(lines)}::text[])
      or m.barred_organs && ${values.add(lines)}::text[] or ${values.add(staffId)}::text = any(m.barred_staff)))`;

/** Which organs to look at: one that was asked for, those of the region, or all. Undefined: none of them. */
function organsOf(scope: AuditScope, asked: string | undefined): readonly string[] | 'all' | undefined {
  if (!asked) return scope.organs ?? 'all';
  return !scope.organs || scope.organs.includes(asked) ? [asked] : undefined;
}

/** One page of the log, and the cursor of the next. */
export async function auditPage(
  pool: pg.Pool,
  scope: AuditScope,
  query: AuditQuery,
): Promise<{ rows: AuditRow[]; next?: string }> {
  const values = new Values();
  const organs = organsOf(scope, query.organ);
  const conditions = organs && (await conditionsOf(pool, query, values));
  if (!organs || !conditions) return { rows: [] };
  const limit = query.limit ?? 50;
  if (organs !== 'all') conditions.push(`a.organ_code collate "C" = any(${values.add(organs)}::text[])`);
  const narrow = [...conditions, sealedCondition(scope, values)].join(' and ');
  const { rows } = await pool.query<AuditRow>(
    `select a.id::text as id, a.at, a.actor_kind, a.actor_id, a.actor_name, a.organ_code, a.action, a.object, a.reason,
            m.number
       from platform.audit_entry a left join petitions.matter m on m.matter_id = a.matter_id
      where ${narrow} order by a.at desc, a.id desc limit ${values.add(limit + 1)}`,
    values.all,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    ...(rows.length > limit && last && { next: writeCursor([last.at.toISOString(), Number(last.id)]) }),
  };
}
