// A matter over HTTP: its page, one address for each official act, revealing a petitioner, its files.
import { Type } from 'typebox';
import type { SignIn } from '../organs/sign-in.ts';
import { recordAudit } from '../platform/audit/audit.ts';
import { sendUpload } from '../platform/files/http.ts';
import { findUpload, type Uploads } from '../platform/files/uploads.ts';
import { notFound } from '../platform/http/problem.ts';
import type { App, Request } from '../platform/http/type.ts';
import type { Officer } from './act.ts';
import { perform } from './acts.ts';
import { ACT_BODIES, ActDone, MatterView, RevealBody, Revealed, type StaffAct } from './contract.ts';
import type { Loaded } from './kept.ts';
import { moveOf } from './lifecycle.ts';
import type { Matter } from './matter.ts';
import { answered, requireOfficer } from './officer.ts';
import { outlineView } from './outline.ts';
import { openPetitioners } from './petitioners.ts';
import { mayKnowOf, mayRead, scopeOf } from './policy.ts';
import { RULES } from './rules.ts';
import { groundOf, type Spine } from './spine.ts';
import { loadNamed } from './store.ts';
import { matterView } from './view.ts';

const MATTER_ID = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{13})$';
/** A matter by its id or by the number of one of its petitions. */
const MatterId = Type.Object({ id: Type.String({ pattern: MATTER_ID }) });
const FileId = Type.Object({ id: Type.String({ pattern: MATTER_ID }), file: Type.String({ format: 'uuid' }) });

/** The matter, if this officer may read it; 404 else, without a hint whether it exists. */
async function readable(spine: Spine, officer: Officer, id: string): Promise<Loaded> {
  const loaded = await loadNamed(spine, id);
  if (!loaded || !mayRead(scopeOf(officer, groundOf(spine.directory)), loaded.matter)) throw notFound();
  return loaded;
}

type Looked = { readonly action: string; readonly reason?: string; readonly details?: Record<string, unknown> };

/** Written down before anything is shown. */
const noteLook = (spine: Spine, officer: Officer, request: Request, matter: Matter, looked: Looked): Promise<void> =>
  recordAudit(spine.pool, {
    at: spine.clock.now(),
    actorKind: 'staff',
    actorId: officer.staffId,
    actorName: officer.name,
    organCode: officer.organ.code,
    object: `matter:${matter.id}`,
    ipHash: spine.keys.mac('ip', request.ip),
    ...looked,
  });

/** The page; its outline for those who passed an accusation on. Who opens what is sealed is written down first. */
async function pageOf(spine: Spine, officer: Officer, request: Request, id: string): Promise<MatterView> {
  const loaded = await loadNamed(spine, id);
  const scope = scopeOf(officer, groundOf(spine.directory));
  if (loaded && mayRead(scope, loaded.matter)) {
    if (loaded.matter.sealed) await noteLook(spine, officer, request, loaded.matter, { action: 'sealed-read' });
    return matterView(spine, loaded.matter, officer, request);
  }
  if (loaded && mayKnowOf(scope, loaded.matter)) return outlineView(spine, loaded.matter, officer);
  throw notFound();
}

/** Opens the petitioners' data for one reading: the reason is written down before anything is shown. */
async function reveal(spine: Spine, officer: Officer, request: Request, id: string, reason: string): Promise<Revealed> {
  const { matter } = await readable(spine, officer, id);
  await noteLook(spine, officer, request, matter, { action: 'reveal', reason });
  const people = await openPetitioners(spine.pool, spine.keys, matter.id);
  return {
    petitioners: people.map(({ petitionId, ordinal, representative, person }) => ({
      petitionId,
      ordinal,
      representative,
      masked: false,
      name: person.name ?? '',
      ...(person.phone && { phone: person.phone }),
      ...(person.idType && { idType: person.idType }),
      ...(person.idNumber && { idNumber: person.idNumber }),
      ...(person.address && { address: person.address }),
    })),
  };
}

/** The key under which files of an act were uploaded. */
function uploadKeyOf(request: Request): string | undefined {
  const key = request.headers['x-upload-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

function actRoute<A extends StaffAct>(app: App, spine: Spine & SignIn, act: A): void {
  const body = ACT_BODIES[act];
  app.post(
    `/api/matters/:id/acts/${act}`,
    {
      schema: {
        tags: ['acts'],
        summary: `${act} (${moveOf(act).article})`,
        params: MatterId,
        body,
        response: { 200: ActDone },
      },
    },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      const uploadKey = uploadKeyOf(request);
      const given = uploadKey === undefined ? {} : { uploadKey };
      const outcome = await perform(spine, officer, request.params.id, act, request.body as never, given);
      return answered(spine, outcome, request);
    },
  );
}

/** Routes under /api/matters. */
export function matterRoutes(app: App, spine: Spine & SignIn, uploads: Uploads): void {
  const tags = ['matters'];
  app.get(
    '/api/matters/:id',
    { schema: { tags, summary: 'A matter', params: MatterId, response: { 200: MatterView } } },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      return pageOf(spine, officer, request, request.params.id);
    },
  );
  app.post(
    '/api/matters/:id/reveal',
    {
      schema: {
        tags,
        summary: 'Petitioners unmasked, with a reason',
        params: MatterId,
        body: RevealBody,
        response: { 200: Revealed },
      },
    },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      return reveal(spine, officer, request, request.params.id, request.body.reason);
    },
  );
  app.get(
    '/api/matters/:id/attachments/:file',
    { schema: { tags, summary: 'A file of a petition', params: FileId } },
    async (request, reply) => {
      const officer = await requireOfficer(spine, request);
      const { matter, key } = await readable(spine, officer, request.params.id);
      const claimedBy = (await findUpload(uploads.pool, request.params.file))?.claimedBy;
      const owner = [matter, ...matter.petitions, ...matter.statements].find((one) => one.id === claimedBy);
      if (!owner) throw notFound();
      if (matter.sealed) {
        const details = { file: request.params.file };
        await noteLook(spine, officer, request, matter, { action: 'attachment-read', details });
      }
      return sendUpload(uploads, request.params.file, owner.id, reply, key);
    },
  );
  for (const act of Object.keys(RULES) as StaffAct[]) actRoute(app, spine, act);
}
