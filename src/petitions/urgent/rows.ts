// Who was told of an urgent report, as the statement that appends the facts writes it: derived from the facts alone.
import type { ChainedFact } from '../events.ts';

type Row = Record<string, unknown>;

/** A row for each recipient of a new report. */
export const toldRows = (matterId: string, facts: readonly ChainedFact[]): Row[] =>
  facts.flatMap(({ type, at, data }) =>
    type === 'urgent-reported'
      ? data.recipients.map((organ) => ({
          organ,
          matter_id: matterId,
          report_no: data.report,
          reported_by: data.organ,
          reported_at: at,
        }))
      : [],
  );

/** What a follow-up or the closing changes of the rows of its report. */
export const furtherRows = (matterId: string, facts: readonly ChainedFact[]): Row[] =>
  facts.flatMap(({ type, at, data }) =>
    type === 'urgent-followed-up' || type === 'urgent-closed'
      ? [{ matter_id: matterId, report_no: data.report, at, closes: type === 'urgent-closed' }]
      : [],
  );

/** Parts of a statement that has the matters written in `m`; `parameter`: where the rows stand as JSON. */
export const toldSql = (parameter: string): string => `, ut as (
  insert into petitions.urgent (organ, matter_id, report_no, reported_by, reported_at, last_at)
  select x.organ, x.matter_id, x.report_no, x.reported_by, x.reported_at, x.reported_at
    from jsonb_to_recordset(${parameter}) as x(organ text, matter_id uuid, report_no int, reported_by text, reported_at timestamptz)
   where x.matter_id in (select matter_id from m)
)`;

/** What is new is unseen again, by every recipient. */
export const furtherSql = (parameter: string): string => `, uf as (
  update petitions.urgent u set last_at = x.at, follow_ups = u.follow_ups + case when x.closes then 0 else 1 end,
         closed_at = case when x.closes then x.at else u.closed_at end, seen_at = null, seen_by = null
    from jsonb_to_recordset(${parameter}) as x(matter_id uuid, report_no int, at timestamptz, closes boolean)
   where u.matter_id = x.matter_id and u.report_no = x.report_no and x.matter_id in (select matter_id from m)
)`;
