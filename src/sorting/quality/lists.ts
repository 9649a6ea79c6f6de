// The SQL of the quality page: kept figures of one scope over some weeks, summed. Nothing is counted among decisions.
import type pg from 'pg';

export interface FieldRow {
  readonly week: string;
  readonly field: string;
  readonly category: string;
  readonly decided: number;
  readonly correct: number;
  readonly wrong: number;
  readonly abstained: number;
}
export interface BinRow {
  readonly field: string;
  readonly bin: number;
  readonly n: number;
  readonly correct: number;
  readonly confidence: number;
}
export interface PairRow {
  readonly field: string;
  readonly proposed: string;
  readonly decided: string;
  readonly n: number;
}
/** Of one way to all organs (`sentTo` empty), or of all ways to one organ (`way` empty). */
export interface ReturnRow {
  readonly sentTo: string;
  readonly way: string;
  readonly dispatched: number;
  readonly returned: number;
}
export interface AutomaticRow {
  readonly confirmed: number;
  readonly samples: number;
  readonly agreed: number;
}

export interface KeptQuality {
  readonly fields: readonly FieldRow[];
  readonly bins: readonly BinRow[];
  readonly pairs: readonly PairRow[];
  readonly returns: readonly ReturnRow[];
  readonly automatic: AutomaticRow;
}

const WHERE = 'where week = any($1::date[]) and scope = $2';
const MOST_PAIRS = 50;
/** Organs to which most came back. */
const MOST_ORGANS = 20;

/** What is kept of a scope in these weeks. `least`: pairs that were fewer are not read. */
export async function keptQuality(
  pool: pg.Pool,
  weeks: readonly string[],
  scope: string,
  least: number,
): Promise<KeptQuality> {
  const ask = async <R extends pg.QueryResultRow>(name: string, text: string, more: unknown[] = []): Promise<R[]> =>
    (await pool.query<R>({ name: `quality-${name}`, text, values: [weeks, scope, ...more] })).rows;
  const [fields, bins, pairs, returns, automatic] = await Promise.all([
    ask<FieldRow>(
      'fields',
      `select week, field, category, decided, correct, wrong, abstained from sorting.quality_week ${WHERE} order by week`,
    ),
    ask<BinRow>(
      'bins',
      `select field, bin, sum(n)::int as n, sum(correct)::int as correct, sum(confidence) as confidence
         from sorting.quality_bin ${WHERE} group by field, bin order by field, bin`,
    ),
    ask<PairRow>(
      'pairs',
      `select field, proposed, decided, sum(n)::int as n from sorting.quality_pair ${WHERE}
        group by field, proposed, decided having sum(n) >= $3 order by n desc, field, proposed, decided limit ${MOST_PAIRS}`,
      [least],
    ),
    ask<ReturnRow>(
      'returns',
      `with most as (
         select sent_to from sorting.quality_return ${WHERE} and returned > 0 and sent_to <> ''
          group by sent_to order by sum(returned) desc, sent_to limit ${MOST_ORGANS})
       select '' as "sentTo", way, sum(dispatched)::int as dispatched, sum(returned)::int as returned
         from sorting.quality_return ${WHERE} and sent_to = '' group by way
       union all
       select sent_to, '', sum(dispatched)::int, sum(returned)::int
         from sorting.quality_return ${WHERE} and sent_to = any(array(select sent_to from most)) group by sent_to`,
    ),
    ask<AutomaticRow>(
      'automatic',
      `select coalesce(sum(confirmed), 0)::int as confirmed, coalesce(sum(samples), 0)::int as samples,
              coalesce(sum(agreed), 0)::int as agreed from sorting.quality_automatic ${WHERE}`,
    ),
  ]);
  return { fields, bins, pairs, returns, automatic: automatic[0] ?? { confirmed: 0, samples: 0, agreed: 0 } };
}
