// The petitioner's documents over HTTP: the list, and each as PDF. The query code opens them.
import { Type } from 'typebox';
import { DocumentList } from '../petitions/documents/contract.ts';
import { type Archive, isForPetitioner, openDocuments, sendDocument } from '../petitions/documents/file.ts';
import { documentItem } from '../petitions/documents/item.ts';
import type { App } from '../platform/http/type.ts';
import { matterByCode } from './query.ts';
import type { PortalSetting } from './routes.ts';

const tags = ['portal'];
const Numbered = Type.Object({ number: Type.String({ maxLength: 40 }) });
const DocumentOf = Type.Object({ number: Type.String({ maxLength: 40 }), document: Type.String({ format: 'uuid' }) });
const CodeHeader = Type.Object({ 'x-query-code': Type.Optional(Type.String({ maxLength: 40 })) });

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
    '/api/portal/petitions/:number/documents/:document.pdf',
    { schema: { tags, summary: 'A document as PDF', params: DocumentOf, headers: CodeHeader } },
    async (request, reply) => {
      const loaded = await matterByCode(spine, secrets, request, request.params.number);
      return sendDocument(archive, loaded, { id: request.params.document, format: 'pdf' }, reply, isForPetitioner);
    },
  );
}
