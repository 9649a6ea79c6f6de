// The citizen portal over HTTP: places, files, filing, progress, evaluation. No sign-in; the query code opens a petition.
import { Type } from 'typebox';
import { PlaceRef } from '../organs/contract.ts';
import { placeRef } from '../organs/directory.ts';
import { PlaceQuery, placesFor } from '../organs/directory-routes.ts';
import { registerPetition } from '../petitions/register/act.ts';
import { filingFrom, filingKeyOf } from '../petitions/register/filing.ts';
import { receiptOf } from '../petitions/register/receipt.ts';
import type { Spine } from '../petitions/spine.ts';
import { sendUpload } from '../platform/files/http.ts';
import { uploadRoutes } from '../platform/files/routes.ts';
import { findUpload, MAX_FILE_BYTES, MAX_FILES, type Uploads } from '../platform/files/uploads.ts';
import { notFound, orProblem, refusalProblem } from '../platform/http/problem.ts';
import type { App, Request } from '../platform/http/type.ts';
import type { Secrets } from '../platform/secrets.ts';
import { Filed, PlaceHits, PortalFiling, PortalInfo, Progress, Uploaded } from './contract.ts';
import { earlierRoutes } from './earlier-routes.ts';
import { countFiling, countUpload } from './limits.ts';
import { petitionerRoutes } from './petitioner-routes.ts';
import { progressOf } from './progress.ts';
import { matterByCode } from './query.ts';

export interface PortalSetting {
  readonly spine: Spine;
  readonly secrets: Secrets;
  readonly uploads: Uploads;
  readonly demo: boolean;
  /** Telephone shown on every page. */
  readonly hotline: string;
}

const tags = ['portal'];
const Number_ = Type.Object({ number: Type.String({ maxLength: 40 }) });
const FileOf = Type.Object({ number: Type.String({ maxLength: 40 }), file: Type.String({ format: 'uuid' }) });
const Code = Type.Object({ code: Type.String({ pattern: '^\\d{2,9}$' }) });
const CodeHeader = Type.Object({ 'x-query-code': Type.Optional(Type.String({ maxLength: 40 })) });

async function file(setting: PortalSetting, request: Request, body: PortalFiling): Promise<Filed> {
  const { spine } = setting;
  await countFiling(setting, request);
  const bureau = spine.directory.petitionBureauOf(body.placeCode);
  if (!bureau) throw refusalProblem({ code: 'unknown-place', field: 'placeCode' }, 'petitions');
  const filing = filingFrom(body, { channel: 'WEB', organ: bureau.code, receivedAt: spine.clock.now() });
  const key = filingKeyOf(request, body.attachments);
  const registered = orProblem(await registerPetition(spine, filing, { kind: 'petitioner' }, key), 'petitions');
  return { number: registered.number, queryCode: registered.queryCode, receipt: receiptOf(spine, registered) };
}

function placeRoutes(app: App, { spine, demo, hotline }: PortalSetting): void {
  app.get(
    '/api/portal/info',
    { schema: { tags, summary: 'What the first page names', response: { 200: PortalInfo } } },
    async () => ({
      demo,
      hotline,
      maxFiles: MAX_FILES,
      maxFileBytes: MAX_FILE_BYTES,
    }),
  );
  app.get(
    '/api/portal/places',
    { schema: { tags, summary: 'Places by typing', querystring: PlaceQuery, response: { 200: PlaceHits } } },
    async (request) => ({ items: placesFor(spine.directory, request.query.q, request.query.limit) }),
  );
  app.get(
    '/api/portal/places/:code',
    { schema: { tags, summary: 'A place by its code', params: Code, response: { 200: PlaceRef } } },
    async (request) => {
      const place = spine.directory.place(request.params.code);
      if (!place) throw notFound();
      return placeRef(place);
    },
  );
}

/** Routes under /api/portal. */
export async function portalRoutes(app: App, setting: PortalSetting): Promise<void> {
  const { spine, secrets, uploads } = setting;
  placeRoutes(app, setting);
  await uploadRoutes(app, {
    base: '/api/portal/attachments',
    tags,
    uploaded: Uploaded,
    uploads,
    clock: spine.clock,
    allow: (request) => countUpload(setting, request),
  });
  app.post(
    '/api/portal/petitions',
    { schema: { tags, summary: 'File a petition', body: PortalFiling, response: { 201: Filed } } },
    async (request, reply) => reply.code(201).send(await file(setting, request, request.body)),
  );
  app.get(
    '/api/portal/petitions/:number',
    {
      schema: {
        tags,
        summary: 'Progress, with the query code',
        params: Number_,
        headers: CodeHeader,
        response: { 200: Progress },
      },
    },
    async (request) => {
      const { matter } = await matterByCode(spine, secrets, request, request.params.number);
      return progressOf(spine, matter, request);
    },
  );
  app.get(
    '/api/portal/petitions/:number/attachments/:file',
    { schema: { tags, summary: 'A file of the petition', params: FileOf, headers: CodeHeader } },
    async (request, reply) => {
      const { matter, key } = await matterByCode(spine, secrets, request, request.params.number);
      const own = [matter.petitions[0]?.id, ...matter.statements.map((one) => one.id)];
      const claimedBy = (await findUpload(uploads.pool, request.params.file))?.claimedBy;
      return sendUpload(uploads, request.params.file, own.find((one) => one === claimedBy) ?? '', reply, key);
    },
  );
  petitionerRoutes(app, setting);
  earlierRoutes(app, setting);
}
