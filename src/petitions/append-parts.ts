// What some appends write beside facts, tasks and clocks: documents, the petitioner's words, who is told, what is awaited, messages.
import { documentRows, documentsSql } from './documents/rows.ts';
import { awaitedChange } from './due/awaited.ts';
import { heardRows, heardSql } from './heard/rows.ts';
import type { Append } from './kept.ts';
import { furtherRows, furtherSql, toldRows, toldSql } from './urgent/rows.ts';

interface Part {
  readonly name: string;
  readonly rows: (append: Append) => readonly Record<string, unknown>[];
  /** Parts of a statement that has the matters written in `m`; `parameter`: where the rows stand as JSON. */
  readonly sql: (parameter: string) => string;
}

const inserted = (name: string, table: string, columns: string, values: string, shape: string) => (parameter: string) =>
  `, ${name} as (
  insert into ${table} (${columns})
  select ${values} from jsonb_to_recordset(${parameter}) as x(${shape}) where x.matter_id in (select matter_id from m)
)`;

const awaitedSql = (parameter: string): string => `, aw as materialized (
  select x.* from jsonb_to_recordset(${parameter}) as x(matter_id uuid, act text, due_at timestamptz)
   where x.matter_id in (select matter_id from m)
), ad as (
  delete from petitions.awaited a using aw where a.matter_id = aw.matter_id and aw.act is null
), ai as (
  insert into petitions.awaited (matter_id, act, due_at) select matter_id, act, due_at from aw where act is not null
  on conflict (matter_id) do update set act = excluded.act, due_at = excluded.due_at
)`;

const at = ({ facts }: Append): string | undefined => facts.at(-1)?.at;

const PARTS: readonly Part[] = [
  {
    name: 'documents',
    rows: ({ after, facts, documents = [] }) => documentRows(after.id, documents, facts),
    sql: documentsSql,
  },
  {
    name: 'statements',
    rows: (append) =>
      (append.statements ?? []).map(({ id, act, hash, sealed }) => ({
        matter_id: append.after.id,
        statement_id: id,
        seq: append.before.matter.version + 1,
        act,
        sealed: sealed.toString('base64'),
        hash,
        said_at: at(append),
      })),
    sql: inserted(
      'st',
      'petitions.statement',
      'matter_id, statement_id, seq, act, sealed, hash, said_at',
      `matter_id, statement_id, seq, act, decode(sealed, 'base64'), hash, said_at`,
      'matter_id uuid, statement_id uuid, seq int, act text, sealed text, hash text, said_at timestamptz',
    ),
  },
  { name: 'told', rows: ({ after, facts }) => toldRows(after.id, facts), sql: toldSql },
  { name: 'further', rows: ({ after, facts }) => furtherRows(after.id, facts), sql: furtherSql },
  { name: 'heard', rows: ({ after, facts, hearers }) => heardRows(after.id, facts, hearers), sql: heardSql },
  { name: 'awaited', rows: ({ before, after }) => awaitedChange(before.matter, after), sql: awaitedSql },
  {
    name: 'messages',
    rows: (append) =>
      (append.messages ?? []).map(({ id, kind, organ, sealed }) => ({
        matter_id: append.after.id,
        message_id: id,
        kind,
        organ: organ ?? null,
        sealed: sealed?.toString('base64') ?? null,
        created_at: at(append),
      })),
    sql: inserted(
      'ms',
      'petitions.message',
      'matter_id, message_id, kind, organ, sealed, created_at',
      `matter_id, message_id, kind, organ, decode(sealed, 'base64'), created_at`,
      'matter_id uuid, message_id uuid, kind text, organ text, sealed text, created_at timestamptz',
    ),
  },
];

/** The parts that these appends need, with their rows; most need none or one. */
export function partsOf(appends: readonly Append[]): { name: string; sql: Part['sql']; rows: readonly object[] }[] {
  return PARTS.map(({ name, sql, rows }) => ({ name, sql, rows: appends.flatMap((one) => [...rows(one)]) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
