// A document as a file: opened from its row, rendered when first asked for, the PDF then kept as it was served.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DocumentModel } from '../../platform/documents/model.ts';
import { disposition } from '../../platform/files/http.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { notFound } from '../../platform/http/problem.ts';
import type { Reply } from '../../platform/http/type.ts';
import { firstPetition } from '../matter.ts';
import type { Spine } from '../spine.ts';
import type { Loaded } from '../store.ts';
import { numbered } from './compose.ts';
import { documentKinds } from './contract.ts';
import { receiptDocument } from './receipt.ts';
import { documentHash, openDocument, openFile, sealFile } from './sealed.ts';
import {
  type DocumentRow,
  documentOf,
  documentsOf,
  type Format,
  type KeptFile,
  keepFile,
  keptFile,
  type OpenedDocument,
} from './store.ts';

/** Where documents and their files are. */
export type Archive = Pick<Spine, 'pool' | 'keys' | 'clock' | 'directory' | 'templates'> & {
  readonly files: FileStore;
};

const MIME: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const FILE_BYTES_AT_MOST = 50 * 1024 * 1024;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The document of a row, with its number. Throws when it is not what was entered. */
function modelOf({ keys }: Archive, { matter, key }: Loaded, row: DocumentRow): DocumentModel {
  const model = openDocument(keys, key, matter.id, row.id, row.sealed);
  if (documentHash(model) !== row.hash) throw new Error(`document ${row.id} is not what its row says`);
  return numbered(model, row.year, row.serial);
}

/** The kept file, if it is still there and whole. */
async function readKept(
  archive: Archive,
  { matter, key }: Loaded,
  id: string,
  kept: KeptFile,
): Promise<Buffer | undefined> {
  if (!(await archive.files.has(kept.key))) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of archive.files.open(kept.key)) chunks.push(chunk as Buffer);
  const file = openFile(archive.keys, key, matter.id, id, Buffer.concat(chunks));
  if (sha256(file) !== kept.sha256) throw new Error(`the file of document ${id} is not the one that was kept`);
  return file;
}

async function keep(archive: Archive, { matter, key }: Loaded, id: string, file: Buffer): Promise<void> {
  const sealed = sealFile(archive.keys, key, matter.id, id, file);
  const stored = await archive.files.put(Readable.from([sealed]), { maxBytes: FILE_BYTES_AT_MOST });
  if (!stored.ok) throw new Error(`the file of document ${id} was not kept: ${stored.refusal.code}`);
  const kept = { key: stored.value.key, sha256: sha256(file), bytes: file.length };
  await keepFile(archive.pool, matter.id, id, 'pdf', kept, archive.clock.now());
}

async function pdfOf(archive: Archive, loaded: Loaded, row: DocumentRow): Promise<Buffer> {
  const kept = await keptFile(archive.pool, loaded.matter.id, row.id, 'pdf');
  const file = kept && (await readKept(archive, loaded, row.id, kept));
  if (file) return file;
  const { renderPdf } = await import('../../platform/documents/pdf.ts');
  const pdf = await renderPdf(modelOf(archive, loaded, row));
  if (!kept) await keep(archive, loaded, row.id, pdf);
  return pdf;
}

/** The file of a document; of the receipt, which no row keeps, made anew each time. */
async function fileOf(
  archive: Archive,
  loaded: Loaded,
  { row, model }: OpenedDocument,
  format: Format,
): Promise<Buffer> {
  if (format === 'docx') return (await import('../../platform/documents/docx.ts')).renderDocx(model);
  if (row.kind === 'RECEIPT') return (await import('../../platform/documents/pdf.ts')).renderPdf(model);
  return pdfOf(archive, loaded, row);
}

/** The documents of a matter, opened, oldest first: the receipt, then those of the acts. */
export async function openDocuments(archive: Archive, loaded: Loaded): Promise<OpenedDocument[]> {
  const [rows, receipt] = await Promise.all([
    documentsOf(archive.pool, loaded.matter.id),
    receiptDocument(archive, loaded),
  ]);
  return [...(receipt ? [receipt] : []), ...rows.map((row) => ({ row, model: modelOf(archive, loaded, row) }))];
}

/** One document of a matter, opened; undefined when it has none of that id. */
export async function openOne(archive: Archive, loaded: Loaded, id: string): Promise<OpenedDocument | undefined> {
  if (id === firstPetition(loaded.matter).id) return receiptDocument(archive, loaded);
  const row = await documentOf(archive.pool, loaded.matter.id, id);
  return row && { row, model: modelOf(archive, loaded, row) };
}

/** Whether a document is the petitioner's to read; reports between organs are not. */
export const isForPetitioner = ({ kind }: DocumentRow): boolean => documentKinds[kind].addressee !== 'recipient';

/** Sends a document of the matter as a file; 404 when it has none of that id, or `may` says no. The caller let the reader in. */
export async function sendDocument(
  archive: Archive,
  loaded: Loaded,
  asked: { readonly id: string; readonly format: Format },
  reply: Reply,
  may: (row: DocumentRow) => boolean = () => true,
): Promise<Reply> {
  const opened = await openOne(archive, loaded, asked.id);
  if (!opened || !may(opened.row)) throw notFound();
  const { number, title } = opened.model;
  const file = await fileOf(archive, loaded, opened, asked.format);
  const name = `${title} ${number ?? ''}.${asked.format}`;
  return reply
    .headers({
      'content-type': MIME[asked.format],
      'content-length': file.length,
      'content-disposition': disposition(asked.format === 'pdf' ? 'inline' : 'attachment', name),
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'private, no-store',
    })
    .send(file);
}
