// Documents over HTTP, for officers: the list of a matter's documents, and each of them as PDF or DOCX. Reading is noted down.
import { Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import type { Uploads } from '../../platform/files/uploads.ts';
import { notFound } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import type { Officer } from '../act.ts';
import { requireOfficer } from '../officer.ts';
import { mayRead, scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { type Loaded, loadNamed } from '../store.ts';
import { DocumentList } from './contract.ts';
import { type Archive, openDocuments, sendDocument } from './file.ts';
import { officersItem } from './item.ts';
import type { Format } from './store.ts';

const MATTER_ID = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{13})$';
const MatterId = Type.Object({ id: Type.String({ pattern: MATTER_ID }) });
const DocumentId = Type.Object({ id: Type.String({ pattern: MATTER_ID }), document: Type.String({ format: 'uuid' }) });
const tags = ['documents'];

/** The matter, if this officer may read it; 404 else, without a hint whether it exists. */
async function readable(spine: Spine, officer: Officer, id: string): Promise<Loaded> {
  const loaded = await loadNamed(spine, id);
  if (!loaded || !mayRead(scopeOf(officer, groundOf(spine.directory)), loaded.matter)) throw notFound();
  return loaded;
}

/** A document names the petitioner in full, as the page of the matter does not: who opened it is written down first. */
const noteReading = (spine: Spine, officer: Officer, { matter }: Loaded, document: string, request: Request) =>
  recordAudit(spine.pool, {
    at: spine.clock.now(),
    actorKind: 'staff',
    actorId: officer.staffId,
    actorName: officer.name,
    organCode: officer.organ.code,
    action: 'document-read',
    object: `matter:${matter.id}`,
    details: { document },
    ipHash: spine.keys.mac('ip', request.ip),
  });

function fileRoute(app: App, spine: Spine & SignIn, archive: Archive, format: Format): void {
  app.get(
    `/api/matters/:id/documents/:document.${format}`,
    { schema: { tags, summary: `A document as ${format.toUpperCase()}`, params: DocumentId } },
    async (request, reply) => {
      const officer = await requireOfficer(spine, request);
      const loaded = await readable(spine, officer, request.params.id);
      await noteReading(spine, officer, loaded, request.params.document, request);
      return sendDocument(archive, loaded, { id: request.params.document, format }, reply);
    },
  );
}

/** Routes under /api/matters/{id}/documents. */
export function documentRoutes(app: App, spine: Spine & SignIn, { files }: Uploads): void {
  const archive: Archive = { ...spine, files };
  app.get(
    '/api/matters/:id/documents',
    { schema: { tags, summary: 'The documents of a matter', params: MatterId, response: { 200: DocumentList } } },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      const loaded = await readable(spine, officer, request.params.id);
      const opened = await openDocuments(archive, loaded);
      return { items: opened.map((one) => officersItem(spine, loaded, one, request)) };
    },
  );
  for (const format of ['pdf', 'docx'] as const) fileRoute(app, spine, archive, format);
}
