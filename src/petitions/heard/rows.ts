// Who hears what happened: rows for the facts that work capabilities listen for, written by the statement of the facts.
import type { ChainedFact, FactType } from '../events.ts';

/** Names of those who hear, by the kind of fact. The house says who; the spine knows none of them. */
export type Hearers = Readonly<Partial<Record<FactType, readonly string[]>>>;

/** One row for each fact and each who hears it. */
export const heardRows = (
  matterId: string,
  facts: readonly ChainedFact[],
  hearers: Hearers | undefined,
): Record<string, unknown>[] =>
  hearers === undefined
    ? []
    : facts.flatMap(({ seq, type }) =>
        (hearers[type] ?? []).map((consumer) => ({ matter_id: matterId, consumer, seq, type })),
      );

export const HEARD_SHAPE = 'matter_id uuid, consumer text, seq int, type text';

/** Part of the append statement, which has the matters written in `m`. */
export const heardSql = (parameter: string): string => `, hd as (
  insert into petitions.heard (matter_id, consumer, seq, type)
  select x.* from jsonb_to_recordset(${parameter}) as x(${HEARD_SHAPE}) where x.matter_id in (select matter_id from m)
)`;
