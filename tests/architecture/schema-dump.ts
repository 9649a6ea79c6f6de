// The schema as text, read from the catalog: the same on every PostgreSQL from 15 to 18, so that a change shows as a diff.
import type pg from 'pg';

/** Ours: all but PostgreSQL's own and the job queue's, which its package brings. */
const OURS = `nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker')`;

const TABLES = `
select c.oid::int as oid, n.nspname as schema, c.relname as name, c.relkind as kind, array_to_string(c.reloptions, ', ') as options,
       obj_description(c.oid) as comment, case c.relkind when 'v' then pg_get_viewdef(c.oid) end as view
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') order by 2, 3`;

const COLUMNS = `
select a.attrelid::int as table, a.attname as name,
       format_type(a.atttypid, a.atttypmod)
       || case when a.attcollation <> t.typcollation then ' collate "' || l.collname || '"' else '' end
       || case when a.attnotnull then ' not null' else '' end
       || case when a.attidentity = 'a' then ' generated always as identity'
               when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as definition
  from pg_attribute a join pg_type t on t.oid = a.atttypid join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_collation l on l.oid = a.attcollation
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`;

// Since 18 "not null" is a constraint too; it stands with its column.
const CONSTRAINTS = `
select k.conrelid::int as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
 where ${OURS} and k.contype in ('c', 'f', 'p', 'u', 'x') order by 1, k.contype desc, 2`;

const INDEXES = `
select i.indrelid::int as table, c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
 where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
 order by 1, 2`;

const TRIGGERS = `
select t.tgrelid::int as table, t.tgname as name, pg_get_triggerdef(t.oid) as definition
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
 where ${OURS} and not t.tgisinternal order by 1, 2`;

const FUNCTIONS = `
select n.nspname as schema, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
       pg_get_function_result(p.oid) as result, l.lanname as language, p.prosrc as body
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
 where ${OURS} order by 1, 2`;

interface Table {
  oid: number;
  schema: string;
  name: string;
  kind: string;
  options: string | null;
  comment: string | null;
  view: string | null;
}
interface Part {
  table: number;
  name: string;
  definition: string;
}

const HEAD = `-- The schema after all migrations, for reading and for seeing a change. Nothing runs this file.
-- Renew it after a new migration: npx vitest run --project db tests/architecture/schema.db.test.ts -u
`;

/** Before 16, columns of a view's only table are written with its name before them. */
function viewBody(definition: string): string {
  const tables = [...definition.matchAll(/(?:FROM|JOIN) \(*\w+\.(\w+)/g)].map(([, table]) => String(table));
  const plain = tables.reduce((text, table) => text.replace(new RegExp(`\\b${table}\\.(?=\\w)`, 'g'), ''), definition);
  return plain.replace(/\s+/g, ' ').trim();
}

/** What was made with `or` in another order, or with other line ends, reads the same. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The whole schema as text. */
export async function dumpSchema(pool: pg.Pool): Promise<string> {
  const parts = async (query: string): Promise<Part[]> => (await pool.query<Part>(query)).rows;
  const [columns, constraints, indexes, triggers] = await Promise.all(
    [COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS].map(parts),
  );
  const of = (all: Part[] | undefined, table: Table): Part[] => (all ?? []).filter((one) => one.table === table.oid);

  const table = (one: Table): string => {
    const name = `${one.schema}.${one.name}`;
    if (one.view !== null) return `create view ${name} as\n  ${viewBody(one.view)}\n`;
    const inside = [
      ...of(columns, one).map((column) => `  ${column.name} ${column.definition}`),
      ...of(constraints, one).map((constraint) => `  constraint ${constraint.name} ${constraint.definition}`),
    ].join(',\n');
    const options = one.options ? ` with (${one.options})` : '';
    const comment = one.comment ? `-- ${oneLine(one.comment)}\n` : '';
    const after = [...of(indexes, one), ...of(triggers, one)]
      .map(({ definition }) => `${oneLine(definition)};\n`)
      .join('');
    return `${comment}create table ${name} (\n${inside}\n)${options};\n${after}`;
  };

  const tables = (await pool.query<Table>(TABLES)).rows;
  const functions = (await pool.query<Record<'schema' | 'name' | 'result' | 'language' | 'body', string>>(FUNCTIONS))
    .rows;
  const function_ = (one: (typeof functions)[number]): string =>
    `create function ${one.schema}.${one.name} returns ${one.result} language ${one.language} as $$${one.body}$$;\n`;
  return [HEAD, ...functions.map(function_), ...tables.map(table)].join('\n');
}
