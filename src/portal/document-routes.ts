// The petitioner's documents over HTTP: the list, each to be read on a page, and each as PDF. The query code opens them.
// What is signed is shown at once, served or not: an answer is never hidden, and only service makes its periods begin.
import { Type } from 'typebox';
import { type DocumentItem, DocumentList } from '../petitions/documents/contract.ts';
import { type Archive, isForPetitioner, openDocuments, openOne, sendDocument } from '../petitions/documents/file.ts';
import { documentItem, type OpenedDocument } from '../petitions/documents/item.ts';
import { notFound } from '../platform/http/problem.ts';
import type { App } from '../platform/http/type.ts';
import { DocumentPage } from './document-contract.ts';
import { matterByCode } from './query.ts';
import type { PortalSetting } from './routes.ts';

const tags = ['portal'];
const Numbered = Type.Object({ number: Type.String({ maxLength: 40 }) });
const DocumentOf = Type.Object({ number: Type.String({ maxLength: 40 }), document: Type.String({ format: 'uuid' }) });
const CodeHeader = Type.Object({ 'x-query-code': Type.Optional(Type.String({ maxLength: 40 })) });

/** What the paper says, without what only the printer needs. */
function pageOf({ model }: OpenedDocument, item: DocumentItem): DocumentPage {
  const { addressee, blocks, enclosures, signer, date, notes } = model;
  return {
    ...item,
    signer,
    date,
    blocks: [...blocks] as DocumentPage['blocks'],
    ...(addressee && { addressee }),
    ...(enclosures && { enclosures: { label: enclosures.label, items: [...enclosures.items] } }),
    ...(notes && { notes: [...notes] }),
  };
}

/** Routes under /api/portal/petitions/{number}/documents. */
export function portalDocumentRoutes(app: App, setting: Pick<PortalSetting, 'spine' | 'secrets' | 'uploads'>): void {
  const { spine, secrets, uploads } = setting;
  const archive: Archive = { ...spine, files: uploads.files };
  app.get(
    '/api/portal/petitions/:number/documents',
    {
      schema: {
        tags,
        summary: "The petitioner's documents",
        params: Numbered,
        headers: CodeHeader,
        response: { 200: DocumentList },
      },
    },
    async (request) => {
      const loaded = await matterByCode(spine, secrets, request, request.params.number);
      const opened = await openDocuments(archive, loaded);
      const own = opened.filter(({ row }) => isForPetitioner(row));
      return { items: own.map((one) => documentItem(spine, loaded, one, request)) };
    },
  );
  app.get(
    '/api/portal/petitions/:number/documents/:document',
    {
      schema: {
        tags,
        summary: 'A document to be read on a page',
        params: DocumentOf,
        headers: CodeHeader,
        response: { 200: DocumentPage },
      },
    },
    async (request) => {
      const loaded = await matterByCode(spine, secrets, request, request.params.number);
      const opened = await openOne(archive, loaded, request.params.document);
      if (!opened || !isForPetitioner(opened.row)) throw notFound();
      return pageOf(opened, documentItem(spine, loaded, opened, request));
    },
  );
  app.get(
    '/api/portal/petitions/:number/documents/:document.pdf',
    { schema: { tags, summary: 'A document as PDF', params: DocumentOf, headers: CodeHeader } },
    async (request, reply) => {
      const loaded = await matterByCode(spine, secrets, request, request.params.number);
      return sendDocument(archive, loaded, { id: request.params.document, format: 'pdf' }, reply, isForPetitioner);
    },
  );
}
