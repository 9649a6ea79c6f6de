// Documents and templates in the database: the rows of a matter, the files that were kept, the book, a new version.
import type pg from 'pg';
import type { DocumentModel } from '../../platform/documents/model.ts';
import type { Db } from '../store.ts';
import { type Template, TemplateBook } from './book.ts';
import type { DocumentKind } from './contract.ts';

export type Format = 'pdf' | 'docx';

/** A document's row: all but its words. */
export interface DocumentRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly organ: string;
  readonly year: number;
  readonly serial: number;
  readonly sealed: Buffer;
  readonly hash: string;
  readonly createdAt: Date;
}

/** A document among those of a matter: its row and what it says. */
export interface OpenedDocument {
  readonly row: DocumentRow;
  readonly model: DocumentModel;
}

const COLUMNS = `document_id as id, seq, kind, organ, year, serial, sealed, hash, created_at as "createdAt"`;

/** The documents of a matter, oldest first. */
export async function documentsOf(db: Db, matterId: string): Promise<DocumentRow[]> {
  const { rows } = await db.query<DocumentRow>(
    `select ${COLUMNS} from petitions.document where matter_id = $1 order by seq, document_id`,
    [matterId],
  );
  return rows;
}

export async function documentOf(db: Db, matterId: string, documentId: string): Promise<DocumentRow | undefined> {
  const { rows } = await db.query<DocumentRow>(
    `select ${COLUMNS} from petitions.document where matter_id = $1 and document_id = $2`,
    [matterId, documentId],
  );
  return rows[0];
}

export interface KeptFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The file that was kept of a document. */
export async function keptFile(
  db: Db,
  matterId: string,
  documentId: string,
  format: Format,
): Promise<KeptFile | undefined> {
  const { rows } = await db.query<KeptFile>(
    `select file_key as key, sha256, bytes from petitions.document_file
      where matter_id = $1 and document_id = $2 and format = $3`,
    [matterId, documentId, format],
  );
  return rows[0];
}

/** Notes a kept file. Whoever was first wins: the same document gives the same file. */
export async function keepFile(
  db: Db,
  matterId: string,
  documentId: string,
  format: Format,
  file: KeptFile,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into petitions.document_file (matter_id, document_id, format, file_key, sha256, bytes, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [matterId, documentId, format, file.key, file.sha256, file.bytes, now],
  );
}

export interface StoredTemplate extends Template {
  readonly reason: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

/** Every version of every kind's template, oldest first. */
export async function loadTemplates(db: Db): Promise<StoredTemplate[]> {
  const { rows } = await db.query<StoredTemplate>(
    `select kind, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", title, body, red_head as "redHead", prefix, reason,
            created_by as "createdBy", created_at as "createdAt"
       from petitions.document_template order by kind, valid_from`,
  );
  return rows;
}

async function loadPrefixes(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.query<{ organ: string; prefix: string }>(
    'select organ, prefix from petitions.document_prefix',
  );
  return new Map(rows.map(({ organ, prefix }) => [organ, prefix]));
}

/** The book of templates, which can be read again while it is used. */
export class LiveTemplates extends TemplateBook {
  readonly #db: pg.Pool;
  #reading: Promise<void> = Promise.resolve();

  constructor(db: pg.Pool) {
    super();
    this.#db = db;
  }

  /** Reads the tables again: one reading after the other, so that the last one told is the last one read. */
  reload(): Promise<void> {
    const next = this.#reading.then(async () => {
      this.replace(await loadTemplates(this.#db), await loadPrefixes(this.#db));
    });
    this.#reading = next.catch(() => undefined);
    return next;
  }
}

/** The book as the database has it now. */
export async function liveTemplates(db: pg.Pool): Promise<LiveTemplates> {
  const book = new LiveTemplates(db);
  await book.reload();
  return book;
}

/** Adds versions; one that stands on its day already stays. The kinds that were added. */
export async function addTemplates(
  db: Db,
  templates: readonly (Template & { readonly reason?: string; readonly createdBy?: string })[],
  now: Date,
): Promise<string[]> {
  const column = <K extends keyof Template>(key: K) => templates.map((one) => one[key]);
  const { rows } = await db.query<{ kind: string }>(
    `insert into petitions.document_template (kind, valid_from, title, body, red_head, prefix, reason, created_by, created_at)
     select *, $9 from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::bool[], $6::text[], $7::text[], $8::text[])
         on conflict do nothing returning kind`,
    [
      column('kind'),
      column('validFrom'),
      column('title'),
      column('body'),
      column('redHead'),
      column('prefix'),
      templates.map(({ reason }) => reason ?? ''),
      templates.map(({ createdBy }) => createdBy ?? null),
      now,
    ],
  );
  return rows.map(({ kind }) => kind);
}

/** Removes a version of a kind. */
export async function removeTemplate(db: Db, kind: DocumentKind, validFrom: string): Promise<void> {
  await db.query('delete from petitions.document_template where kind = $1 and valid_from = $2', [kind, validFrom]);
}

/** What an organ's numbers begin with from now on; empty: its short name again. */
export async function putPrefix(db: Db, organ: string, prefix: string): Promise<void> {
  if (prefix === '') await db.query('delete from petitions.document_prefix where organ = $1', [organ]);
  else
    await db.query(
      `insert into petitions.document_prefix (organ, prefix) values ($1, $2)
           on conflict (organ) do update set prefix = excluded.prefix`,
      [organ, prefix],
    );
}

/** One writer of templates at a time, until the transaction ends; readers are not held up. */
export async function lockTemplates(client: pg.ClientBase): Promise<void> {
  await client.query('lock table petitions.document_template in share row exclusive mode');
}
