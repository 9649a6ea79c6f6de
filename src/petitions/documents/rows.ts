// A document's row and its number, as the statement that appends the facts writes them: no gap, no second round trip.
import { dayOf } from '../../platform/time.ts';
import type { ChainedFact } from '../events.ts';

/** A document to be written with the facts; its number is given by the statement that writes it. */
export interface NewDocument {
  readonly documentId: string;
  readonly kind: string;
  readonly seq: number;
  readonly organ: string;
  readonly templateFrom: string;
  readonly sealed: Buffer;
  readonly hash: string;
}

/** Documents with the year of their act, in which they are numbered. */
export function documentRows(
  matterId: string,
  documents: readonly NewDocument[],
  facts: readonly ChainedFact[],
): Record<string, unknown>[] {
  return documents.map((one) => {
    const at = facts.find((fact) => fact.seq === one.seq)?.at ?? facts.at(-1)?.at ?? '';
    return {
      matter_id: matterId,
      document_id: one.documentId,
      seq: one.seq,
      kind: one.kind,
      organ: one.organ,
      year: Number(dayOf(new Date(at)).slice(0, 4)),
      template_from: one.templateFrom,
      sealed: one.sealed.toString('base64'),
      hash: one.hash,
      created_at: at,
    };
  });
}

/**
 * Parts of a statement that has the matters written in `m`: numbers the documents of those alone, organ by organ and kind
 * by kind, always in the same order, so that two such statements wait for each other and never for ever.
 * `parameter`: where the rows stand as JSON.
 */
export const documentsSql = (parameter: string): string => `, w as materialized (
  select x.*, row_number() over (partition by organ, year, kind order by matter_id, seq, document_id) as nth,
         count(*) over (partition by organ, year, kind) as many
    from json_to_recordset(${parameter}) as x(matter_id uuid, document_id uuid, seq int, kind text, organ text, year int,
         template_from date, sealed text, hash text, created_at timestamptz)
   where x.matter_id in (select matter_id from m)
), n as (
  insert into petitions.document_number as n (organ, year, kind, last)
  select organ, year, kind, many from w where nth = 1 order by organ, year, kind
  on conflict (organ, year, kind) do update set last = n.last + excluded.last
  returning organ, year, kind, last
), d as (
  insert into petitions.document (matter_id, document_id, seq, kind, organ, year, serial, template_from, sealed, hash, created_at)
  select w.matter_id, w.document_id, w.seq, w.kind, w.organ, w.year, n.last - w.many + w.nth, w.template_from,
         decode(w.sealed, 'base64'), w.hash, w.created_at
    from w join n using (organ, year, kind)
)`;
