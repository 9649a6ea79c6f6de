// The documents behind hits: a petition's own words and the texts of its files; and whether the pieces do stand in them.
import type pg from 'pg';
import type { Asked } from '../asked.ts';
import { holdsAll, plainly } from '../terms.ts';

/** What is known of a hit before its words are read. */
interface Hit {
  readonly matter_id: string;
  readonly petition_id: string;
  readonly sources: number[];
  readonly sealed: boolean;
}

const WORDS = `select p.petition_id as "petitionId", 0 as source, null as "uploadId", p.title, p.text, p.demand, p.place_detail as "placeDetail"
    from petitions.petition p join unnest($1::uuid[], $2::uuid[]) x(m, p) on p.matter_id = x.m and p.petition_id = x.p
   union all
  select a.petition_id, a.source, a.upload_id, a.name, a.text, '', ''
    from petitions.attachment_text a join unnest($1::uuid[], $2::uuid[]) x(m, p) on a.matter_id = x.m and a.petition_id = x.p`;

/** A document as it is read: the own words of a petition, or of a file. */
export interface FoundDocument {
  readonly petitionId: string;
  readonly source: number;
  readonly uploadId: string | null;
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeDetail: string;
}

/** The documents of hits, by petition. */
export async function documentsOf(pool: pg.Pool, hits: readonly Hit[]): Promise<Map<string, FoundDocument[]>> {
  const open = hits.filter((hit) => !hit.sealed);
  const found = new Map<string, FoundDocument[]>();
  if (open.length === 0) return found;
  const { rows } = await pool.query<FoundDocument>({
    name: 'search-documents',
    text: WORDS,
    values: [open.map((hit) => hit.matter_id), open.map((hit) => hit.petition_id)],
  });
  for (const row of rows) found.set(row.petitionId, [...(found.get(row.petitionId) ?? []), row]);
  return found;
}

const wholeOf = ({ title, text, demand, placeDetail }: FoundDocument): string =>
  plainly(`${title} ${text} ${demand} ${placeDetail}`);

/** Those in which the pieces do stand; what the index alone cannot say. */
export async function compared<H extends Hit>(pool: pg.Pool, hits: readonly H[], { terms }: Asked): Promise<H[]> {
  if (!terms?.compare) return [...hits];
  const documents = await documentsOf(pool, hits);
  return hits.flatMap((hit) => {
    const sources = (documents.get(hit.petition_id) ?? [])
      .filter((one) => hit.sources.includes(one.source) && holdsAll(wholeOf(one), terms.needles))
      .map((one) => one.source);
    return sources.length > 0 ? [{ ...hit, sources }] : [];
  });
}
