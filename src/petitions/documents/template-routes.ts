// Templates over HTTP, for the administrator: all kinds, one with its versions, a preview, a new version, one taken back.
import { requireRole, type SignIn } from '../../organs/sign-in.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import type { DocumentModel } from '../../platform/documents/model.ts';
import { notFound, orProblem } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { dayOf } from '../../platform/time.ts';
import type { Spine } from '../spine.ts';
import type { Db } from '../store.ts';
import { compose, numbered } from './compose.ts';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  documentKinds,
  KindParam,
  OrganParam,
  PrefixSet,
  PrefixWanted,
  TemplateDraft,
  TemplateKind,
  TemplateList,
  TemplatePreview,
  type TemplateVersion,
  TemplateWanted,
  VersionParam,
} from './contract.ts';
import { exampleFields } from './seed.ts';
import { loadTemplates, type StoredTemplate } from './store.ts';
import { type ActContext, addVersion, setPrefix, withdrawVersion } from './template-acts.ts';
import { checkTemplate, fieldsFor } from './template-rules.ts';

type Desk = Spine & SignIn;

const tags = ['templates'];
const BASE = '/api/admin/document-templates';

/** The administrator at work. Problems: 401, 403. */
async function inCharge(desk: Desk, request: Request): Promise<ActContext & { readonly organ: string }> {
  const { staffId, name, organ } = await requireRole(desk, request, 'administrator');
  const by = { actorKind: 'staff', actorId: staffId, actorName: name, organCode: organ.code };
  return { now: desk.clock.now(), by, organ: organ.code };
}

const currentOf = (versions: readonly StoredTemplate[], today: string): StoredTemplate | undefined =>
  versions.findLast(({ validFrom }) => validFrom <= today) ?? versions[0];

async function listOf(db: Db, today: string): Promise<TemplateList> {
  const all = await loadTemplates(db);
  const items = DOCUMENT_KINDS.flatMap((kind) => {
    const versions = all.filter((one) => one.kind === kind);
    const current = currentOf(versions, today);
    if (!current) return [];
    const coming = versions.some(({ validFrom }) => validFrom > today);
    const { title, validFrom } = current;
    return [{ kind, article: documentKinds[kind].article, title, validFrom, versions: versions.length, coming }];
  });
  return { items };
}

async function kindView(db: Db, kind: DocumentKind, today: string): Promise<TemplateKind> {
  const versions = (await loadTemplates(db)).filter((one) => one.kind === kind);
  const current = currentOf(versions, today);
  const standingOf = ({ validFrom }: StoredTemplate): TemplateVersion['standing'] => {
    if (validFrom > today) return 'coming';
    return validFrom === current?.validFrom ? 'current' : 'past';
  };
  return {
    kind,
    article: documentKinds[kind].article,
    today,
    fields: fieldsFor(kind),
    versions: versions
      .map(({ kind: _kind, createdBy, createdAt, ...version }) => ({
        ...version,
        standing: standingOf({ ...version, kind, createdBy, createdAt }),
        createdAt: createdAt.toISOString(),
        ...(createdBy && { createdBy }),
      }))
      .reverse(),
  };
}

/** The draft filled with example values, as the administrator's own organ would sign it. Problems: 422 with the line. */
function previewOf(desk: Desk, organCode: string, kind: DocumentKind, draft: TemplateDraft): DocumentModel {
  const refusal = checkTemplate(kind, draft.body);
  const organ = desk.directory.organ(organCode);
  if (!organ) throw notFound();
  const day = dayOf(desk.clock.now());
  const input = { kind, organ, day, fields: exampleFields(), language: 'zh' } as const;
  const template = { ...draft, kind, validFrom: day };
  const model = refusal
    ? ({ ok: false, refusal } as const)
    : compose(template, desk.templates.prefixOf(organ) + draft.prefix, input);
  return numbered(orProblem(model, 'petitions'), Number(day.slice(0, 4)), 1);
}

function readingRoutes(app: App, desk: Desk): void {
  app.get(
    BASE,
    { schema: { tags, summary: 'The kinds of documents and their templates', response: { 200: TemplateList } } },
    async (request) => {
      const { now } = await inCharge(desk, request);
      return listOf(desk.pool, dayOf(now));
    },
  );
  app.get(
    `${BASE}/:kind`,
    { schema: { tags, summary: 'One kind with its versions', params: KindParam, response: { 200: TemplateKind } } },
    async (request) => {
      const { now } = await inCharge(desk, request);
      return kindView(desk.pool, request.params.kind, dayOf(now));
    },
  );
  app.post(
    `${BASE}/:kind/preview`,
    {
      schema: {
        tags,
        summary: 'A draft with example values, as a picture',
        params: KindParam,
        body: TemplateDraft,
        response: { 200: TemplatePreview },
      },
    },
    async (request) => {
      const { organ } = await inCharge(desk, request);
      const model = previewOf(desk, organ, request.params.kind, request.body);
      const { renderSvg } = await import('../../platform/documents/pdf.ts');
      return { svg: await renderSvg(model) };
    },
  );
  app.post(
    `${BASE}/:kind/preview.pdf`,
    { schema: { tags, summary: 'The same as PDF', params: KindParam, body: TemplateDraft } },
    async (request, reply) => {
      const { organ } = await inCharge(desk, request);
      const model = previewOf(desk, organ, request.params.kind, request.body);
      const { renderPdf } = await import('../../platform/documents/pdf.ts');
      return reply.type('application/pdf').send(await renderPdf(model));
    },
  );
}

/** Routes under /api/admin/document-templates and /api/admin/document-prefixes. */
export function templateRoutes(app: App, desk: Desk): void {
  readingRoutes(app, desk);
  app.post(
    `${BASE}/:kind/versions`,
    {
      schema: {
        tags,
        summary: 'A new version from today or later on; documents that are there keep theirs',
        params: KindParam,
        body: TemplateWanted,
        response: { 200: TemplateKind },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const { kind } = request.params;
      return withTransaction(desk.pool, async (client) => {
        orProblem(await addVersion(client, context, kind, request.body), 'petitions');
        return kindView(client, kind, dayOf(context.now));
      });
    },
  );
  app.delete(
    `${BASE}/:kind/versions/:validFrom`,
    {
      schema: {
        tags,
        summary: 'Take back a version that has not begun',
        params: VersionParam,
        response: { 200: TemplateKind },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const { kind, validFrom } = request.params;
      return withTransaction(desk.pool, async (client) => {
        orProblem(await withdrawVersion(client, context, kind, validFrom), 'petitions');
        return kindView(client, kind, dayOf(context.now));
      });
    },
  );
  app.post(
    '/api/admin/document-prefixes/:organ',
    {
      schema: {
        tags,
        summary: "What an organ's document numbers begin with; empty: its short name",
        params: OrganParam,
        body: PrefixWanted,
        response: { 200: PrefixSet },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const organ = desk.directory.organ(request.params.organ);
      if (!organ) throw notFound();
      const prefix = request.body.prefix.trim();
      await withTransaction(desk.pool, (client) => setPrefix(client, context, organ.code, prefix));
      return { organ: organ.code, prefix: prefix || organ.shortName, own: prefix !== '' };
    },
  );
}
