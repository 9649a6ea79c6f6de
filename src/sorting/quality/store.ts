// The SQL of kept quality: a week's decisions as they count, and the rows of a week put in the place of those before.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import type { DecisionKey, DecisionRow } from '../learn/store.ts';
import { weekSpan } from '../weeks.ts';
import type { CountedDecision, ScopeTally, WeekTally } from './tally.ts';

type Db = pg.Pool | pg.ClientBase;

type PagedDecision = CountedDecision & DecisionKey & Pick<DecisionRow, 'matterId'>;

/** One page of the decisions of a week, without triages that were superseded; `after` is the last of the page before. */
export async function decisionsOfWeek(
  db: Db,
  week: string,
  after: DecisionKey | undefined,
  most: number,
): Promise<PagedDecision[]> {
  const { from, to } = weekSpan(week);
  const { rows } = await db.query<PagedDecision>({
    name: 'decisions-of-week',
    text: `select d.matter_id as "matterId", d.seq, d.kind, d.organ, d.automatic, d.sample, d.fields, d.decided_at as "decidedAt",
                  d.kind = 'DISPATCHED' and exists (select from sorting.decision r
                    where r.matter_id = d.matter_id and r.seq > d.seq and r.kind = 'RETURNED'
                      and (r.fields->0->>'dispatch')::int = d.seq) as returned
             from sorting.decision d
            where d.decided_at >= $1 and d.decided_at < $2
              and ($3::timestamptz is null or (d.decided_at, d.matter_id, d.seq) < ($3, $4::uuid, $5::int))
              and not (d.kind = 'TRIAGED' and exists (select from sorting.decision l
                    where l.matter_id = d.matter_id and l.seq > d.seq and l.kind = 'TRIAGED'))
            order by d.decided_at desc, d.matter_id desc, d.seq desc limit $6`,
    values: [from, to, after?.decidedAt ?? null, after?.matterId ?? null, after?.seq ?? null, most],
  });
  return rows;
}

type Row = Record<string, string | number>;

/** The rows of one kind of figure: the scope, the key's parts by name, the counts. */
function rowsOf<C extends object>(
  scopes: ReadonlyMap<string, ScopeTally>,
  of: (tally: ScopeTally) => ReadonlyMap<string, C>,
  keys: readonly string[],
): Row[] {
  return [...scopes].flatMap(([scope, tally]) =>
    [...of(tally)].map(([key, counts]) => {
      const parts = key.split(' ');
      return { scope, ...Object.fromEntries(keys.map((name, at) => [name, parts[at] ?? ''])), ...counts };
    }),
  );
}

const TABLES = [
  {
    table: 'quality_week',
    columns: 'scope text, field text, category text, decided int, correct int, wrong int, abstained int',
    rows: (scopes: ReadonlyMap<string, ScopeTally>) => rowsOf(scopes, (one) => one.fields, ['field', 'category']),
  },
  {
    table: 'quality_bin',
    columns: 'scope text, field text, bin smallint, n int, correct int, confidence double precision',
    rows: (scopes: ReadonlyMap<string, ScopeTally>) => rowsOf(scopes, (one) => one.bins, ['field', 'bin']),
  },
  {
    table: 'quality_pair',
    columns: 'scope text, field text, proposed text, decided text, n int',
    rows: (scopes: ReadonlyMap<string, ScopeTally>) =>
      rowsOf(scopes, (one) => one.pairs, ['field', 'proposed', 'decided']),
  },
  {
    table: 'quality_return',
    columns: 'scope text, sent_to text, way text, dispatched int, returned int',
    rows: (scopes: ReadonlyMap<string, ScopeTally>) => rowsOf(scopes, (one) => one.returns, ['sent_to', 'way']),
  },
  {
    table: 'quality_automatic',
    columns: 'scope text, confirmed int, samples int, agreed int',
    rows: (scopes: ReadonlyMap<string, ScopeTally>) =>
      [...scopes].map(([scope, { automatic }]) => ({ scope, ...automatic })),
  },
] as const;

/** Names of the columns of a shape. */
const namesOf = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');

const ONE_AT_A_TIME = 'sorting quality';

/** Puts the figures of a week in the place of those before, all of them or none. */
export function replaceWeek(pool: pg.Pool, week: string, { scopes }: WeekTally): Promise<void> {
  return withTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [ONE_AT_A_TIME]);
    for (const { table, columns, rows } of TABLES) {
      const names = namesOf(columns);
      await client.query(`delete from sorting.${table} where week = $1`, [week]);
      await client.query(
        `insert into sorting.${table} (week, ${names}) select $1, ${names} from jsonb_to_recordset($2) as x(${columns})`,
        [week, JSON.stringify(rows(scopes))],
      );
    }
  });
}
