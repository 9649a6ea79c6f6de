// The rows of what is confirmed without a person: a bureau's rules, the matters they were for, what persons said of those.
import type pg from 'pg';
import type { Triaged } from '../../../petitions/triage/ask.ts';
import type { Confirmable } from '../contract.ts';
import type { AutomaticRule } from './rule.ts';

type Db = pg.Pool | pg.ClientBase;

export interface KeptRule extends AutomaticRule {
  readonly on: boolean;
  readonly setAt: Date;
  readonly setBy: string;
  readonly stoppedAt: Date | null;
}

/** A rule with what came of it since it was set. */
export interface CountedRule extends KeptRule {
  readonly confirmed: number;
  readonly judged: number;
  readonly agreed: number;
}

const RULE = `r.organ, r.category_prefix as "categoryPrefix", r.precision, r.sample_share as "sampleShare", r.is_on as "on",
  r.set_at as "setAt", r.set_by as "setBy", r.stopped_at as "stoppedAt"`;

/** The rules that are on. */
export async function rulesInForce(db: Db): Promise<AutomaticRule[]> {
  const { rows } = await db.query<AutomaticRule>({
    name: 'automatic-rules-in-force',
    text: `select r.organ, r.category_prefix as "categoryPrefix", r.precision, r.sample_share as "sampleShare"
             from sorting.automatic_rule r where r.is_on`,
  });
  return rows;
}

/** All rules, or those of one organ, with what came of them. */
export async function countedRules(db: Db, organ: string | undefined): Promise<CountedRule[]> {
  const { rows } = await db.query<CountedRule>({
    name: 'automatic-rules',
    text: `select ${RULE}, c.confirmed, j.judged, j.agreed
             from sorting.automatic_rule r
             cross join lateral (
               select count(*)::int as confirmed from sorting.automatic a
                where a.organ = r.organ and a.category_prefix = r.category_prefix and a.done_at >= r.set_at
                  and a.refused is null
             ) c
             cross join lateral (
               select count(*)::int as judged, count(*) filter (where a.agreed)::int as agreed from sorting.automatic a
                where a.organ = r.organ and a.category_prefix = r.category_prefix and a.sample
                  and a.decided_at is not null and a.at >= r.set_at
             ) j
            where $1::text is null or r.organ = $1 order by r.organ, r.category_prefix`,
    values: [organ ?? null],
  });
  return rows;
}

/** The rule of that organ and prefix, locked until the transaction ends. */
export async function lockRule(
  client: pg.ClientBase,
  { organ, categoryPrefix }: Pick<AutomaticRule, 'organ' | 'categoryPrefix'>,
): Promise<KeptRule | undefined> {
  const { rows } = await client.query<KeptRule>(
    `select ${RULE} from sorting.automatic_rule r where r.organ = $1 and r.category_prefix = $2 for update`,
    [organ, categoryPrefix],
  );
  return rows[0];
}

/** Sets a rule over what was there; counting begins anew. */
export async function putRule(
  client: pg.ClientBase,
  { organ, categoryPrefix, precision, sampleShare, on, setAt, setBy }: Omit<KeptRule, 'stoppedAt'>,
): Promise<void> {
  await client.query(
    `insert into sorting.automatic_rule (organ, category_prefix, precision, sample_share, is_on, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organ, category_prefix) do update set precision = excluded.precision,
       sample_share = excluded.sample_share, is_on = excluded.is_on, set_at = excluded.set_at, set_by = excluded.set_by,
       stopped_at = null`,
    [organ, categoryPrefix, precision, sampleShare, on, setAt, setBy],
  );
}

/** Switches a rule off because its sample fell short; false when it was off already. */
export async function stopRule(
  client: pg.ClientBase,
  { organ, categoryPrefix }: Pick<AutomaticRule, 'organ' | 'categoryPrefix'>,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update sorting.automatic_rule set is_on = false, stopped_at = $3
      where organ = $1 and category_prefix = $2 and is_on`,
    [organ, categoryPrefix, now],
  );
  return rowCount === 1;
}

/** A matter that a rule is for. */
export interface NewAutomatic {
  readonly matterId: string;
  readonly rule: AutomaticRule;
  readonly model: string;
  readonly said: Confirmable;
  readonly sample: boolean;
}

/** Notes matters that are to be confirmed, or go to a person as a sample; each once. */
export async function noteAutomatic(client: pg.ClientBase, rows: readonly NewAutomatic[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: 'note-automatic',
    text: `insert into sorting.automatic (matter_id, organ, category_prefix, model, precision, said, sample, at)
           select x.*, $2 from jsonb_to_recordset($1) as x(matter_id uuid, organ text, category_prefix text, model text,
             precision double precision, said jsonb, sample boolean)
           on conflict (matter_id) do nothing`,
    values: [
      JSON.stringify(
        rows.map(({ matterId, rule, model, said, sample }) => ({
          matter_id: matterId,
          organ: rule.organ,
          category_prefix: rule.categoryPrefix,
          model,
          precision: rule.precision,
          said,
          sample,
        })),
      ),
      now,
    ],
  });
}

/** What is still to be confirmed. */
export interface ToConfirm {
  readonly matterId: string;
  readonly model: string;
  readonly precision: number;
  readonly said: Confirmable;
  /** Its rule is still on. */
  readonly inForce: boolean;
}

/** Up to `most` matters to be confirmed. */
export async function toConfirm(db: Db, most: number): Promise<ToConfirm[]> {
  const { rows } = await db.query<ToConfirm>({
    name: 'automatic-to-confirm',
    text: `select a.matter_id as "matterId", a.model, a.precision, a.said,
                  exists (select from sorting.automatic_rule r where r.organ = a.organ
                             and r.category_prefix = a.category_prefix and r.is_on) as "inForce"
             from sorting.automatic a
            where not a.sample and a.done_at is null order by a.matter_id limit $1`,
    values: [most],
  });
  return rows;
}

/** Notes that it was confirmed, or why it could not be. */
export async function noteDone(db: Db, matterId: string, now: Date, refused: string | undefined): Promise<void> {
  await db.query({
    name: 'automatic-done',
    text: `update sorting.automatic set done_at = $2, refused = $3 where matter_id = $1 and done_at is null`,
    values: [matterId, now, refused ?? null],
  });
}

/** What persons said of matters that a rule was for (a deeper category of the same branch says the same); the rules whose sample grew by it. */
export async function judge(
  client: pg.ClientBase,
  triages: readonly Triaged[],
): Promise<{ readonly organ: string; readonly categoryPrefix: string }[]> {
  const said = triages
    .filter((one) => one.byPerson)
    .map(({ matterId, at, byPerson: _, ...fields }) => ({ matter_id: matterId, decided_at: at.toISOString(), fields }));
  if (said.length === 0) return [];
  const { rows } = await client.query<{ organ: string; categoryPrefix: string }>({
    name: 'automatic-judge',
    text: `update sorting.automatic a set decided_at = x.decided_at, 
                  agreed = a.said - 'categoryCode' = x.fields - 'categoryCode'
                           and starts_with(x.fields->>'categoryCode', a.said->>'categoryCode')
             from jsonb_to_recordset($1) as x(matter_id uuid, decided_at timestamptz, fields jsonb)
            where a.matter_id = x.matter_id and a.decided_at is null
            returning a.organ, a.category_prefix as "categoryPrefix"`,
    values: [JSON.stringify(said)],
  });
  return rows;
}
