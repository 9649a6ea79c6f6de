// The desk over HTTP: worklist (page and CSV), registration by a clerk with its files.
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { Type } from 'typebox';
import type { SignIn } from '../organs/sign-in.ts';
import { recordAudit } from '../platform/audit/audit.ts';
import { writeDay, writeInstant } from '../platform/dates.ts';
import { disposition } from '../platform/files/http.ts';
import { uploadRoutes } from '../platform/files/routes.ts';
import type { Uploads } from '../platform/files/uploads.ts';
import { forbidden, orProblem } from '../platform/http/problem.ts';
import type { App, Request } from '../platform/http/type.ts';
import { LANGUAGES, type Language } from '../platform/i18n.ts';
import { dayOf } from '../platform/time.ts';
import type { Officer } from './act.ts';
import type { MatterState, WorklistItem } from './contract.ts';
import { DeskFiled, type DeskFiling, DeskFiling as DeskFilingShape, WorklistPage, WorklistQuery } from './contract.ts';
import { categoryPath, organName, organOf, placeName, placeOf, type Reader } from './names.ts';
import { requireOfficer } from './officer.ts';
import { scopeOf } from './policy.ts';
import { registerPetition } from './register/act.ts';
import { filingFrom, filingKeyOf } from './register/filing.ts';
import { receiptOf } from './register/receipt.ts';
import { titled } from './sealed/ask.ts';
import { groundOf, type Spine } from './spine.ts';
import { type WorklistRow, worklistCounts, worklistPage } from './worklist.ts';

const UploadedFile = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mime: Type.String(),
  bytes: Type.Integer(),
});
const EXPORT_PAGE = 200;
const CsvQuery = Type.Object(
  { ...WorklistQuery.properties, lang: Type.Optional(Type.Unsafe<Language>({ type: 'string', enum: [...LANGUAGES] })) },
  { additionalProperties: false },
);

function itemOf(spine: Spine, row: WorklistRow, reader: Reader): WorklistItem {
  const due = row.due_at instanceof Date ? row.due_at : undefined;
  return {
    matterId: row.matter_id,
    taskNo: row.task_no,
    kind: row.kind as WorklistItem['kind'],
    version: row.version,
    number: row.number,
    title: row.title,
    state: row.state as MatterState,
    channel: row.channel as WorklistItem['channel'],
    track: row.track as WorklistItem['track'],
    sealed: row.sealed,
    place: placeOf(spine.directory, row.place_code),
    holder: organOf(spine.directory, row.holder),
    receivedAt: row.task_received_at.toISOString(),
    bucket: row.bucket as WorklistItem['bucket'],
    ...(row.category_code && { categoryPath: categoryPath(spine.directory, row.category_code, reader) }),
    ...(row.from_organ && { from: organOf(spine.directory, row.from_organ) }),
    ...(row.timer && { timer: row.timer }),
    ...(due && { dueAt: due.toISOString(), dueDay: dayOf(new Date(due.getTime() - 1)) }),
    ...(row.clear_by && { clearBy: row.clear_by }),
    ...(row.handler && { handler: row.handler }),
  };
}

async function pageOf(spine: Spine, officer: Officer, query: WorklistQuery, reader: Reader): Promise<WorklistPage> {
  const scope = scopeOf(officer, groundOf(spine.directory));
  const now = spine.clock.now();
  const [page, counts] = await Promise.all([
    worklistPage(spine.pool, scope, officer, query, now),
    worklistCounts(spine.pool, scope, officer, query.scope, now),
  ]);
  const rows = await titled(spine, page.rows);
  return { items: rows.map((row) => itemOf(spine, row, reader)), counts, ...(page.next && { next: page.next }) };
}

/** A cell that a spreadsheet must not take for a formula. */
const cell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const CSV_COLUMNS = ['number', 'title', 'state', 'channel', 'category', 'place', 'holder', 'received', 'due'] as const;

function csvLine(spine: Spine, row: WorklistRow, reader: Reader): string[] {
  return [
    row.number,
    cell(row.title),
    reader.words(`petitions:state.${row.state}`),
    reader.words(`petitions:channel.${row.channel}`),
    row.category_code ? categoryPath(spine.directory, row.category_code, reader) : '',
    placeName(spine.directory, row.place_code, reader),
    organName(spine.directory, row.holder, reader),
    writeInstant(row.task_received_at, reader.language),
    row.due_at instanceof Date ? writeDay(dayOf(new Date(row.due_at.getTime() - 1)), reader.language) : '',
  ];
}

/**
 * The whole list, page by page as it is read: never more than a page in memory. The first page is read before anything
 * is answered, so that a fault is still told as one.
 */
async function csvOf(spine: Spine, officer: Officer, query: WorklistQuery, reader: Reader): Promise<Readable> {
  const scope = scopeOf(officer, groundOf(spine.directory));
  const now = spine.clock.now();
  const pageAfter = (after: string | undefined) =>
    worklistPage(spine.pool, scope, officer, { ...query, limit: EXPORT_PAGE, ...(after && { after }) }, now);
  const first = await pageAfter(query.after);
  const lines = async function* (): AsyncGenerator<string> {
    yield `\ufeff${stringify([CSV_COLUMNS.map((key) => reader.words(`petitions:export.${key}`))])}`;
    for (let page = first; ; page = await pageAfter(page.next)) {
      yield stringify((await titled(spine, page.rows)).map((row) => csvLine(spine, row, reader)));
      if (!page.next) return;
    }
  };
  return Readable.from(lines());
}

/** What is taken away as a file is written down first: who, when, and which list. */
const noteExport = (spine: Spine, officer: Officer, request: Request, details: Record<string, unknown>) =>
  recordAudit(spine.pool, {
    at: spine.clock.now(),
    actorKind: 'staff',
    actorId: officer.staffId,
    actorName: officer.name,
    organCode: officer.organ.code,
    action: 'worklist-export',
    object: 'worklist',
    details,
    ipHash: spine.keys.mac('ip', request.ip),
  });

async function registerAtDesk(spine: Spine, officer: Officer, request: Request, body: DeskFiling): Promise<DeskFiled> {
  if (!officer.roles.includes('clerk')) throw forbidden();
  const filing = filingFrom(body, {
    channel: body.channel,
    organ: officer.organ.code,
    receivedAt: body.receivedAt ? new Date(body.receivedAt) : spine.clock.now(),
  });
  const by = { kind: 'staff', id: officer.staffId, name: officer.name, organ: officer.organ.code } as const;
  const registered = orProblem(
    await registerPetition(spine, filing, by, filingKeyOf(request, body.attachments)),
    'petitions',
  );
  const receipt = receiptOf(spine, registered);
  return { matterId: registered.matter.id, number: registered.number, queryCode: registered.queryCode, receipt };
}

function listRoutes(app: App, spine: Spine & SignIn): void {
  const tags = ['desk'];
  app.get(
    '/api/desk/worklist',
    {
      schema: {
        tags,
        summary: 'Open work of the organ or the person',
        querystring: WorklistQuery,
        response: { 200: WorklistPage },
      },
    },
    async (request) => pageOf(spine, await requireOfficer(spine, request), request.query, request),
  );
  app.get(
    '/api/desk/worklist.csv',
    { schema: { tags, summary: 'The same as CSV', querystring: CsvQuery } },
    async (request, reply) => {
      const officer = await requireOfficer(spine, request);
      const { lang, ...query } = request.query;
      // A link cannot send a header: the desk's language comes with the address.
      if (lang) request.headers['accept-language'] = lang;
      const reader = { language: request.language, words: request.words };
      // What was searched for stays out of the log: it may be of a sealed matter.
      const { q: searched, ...filters } = query;
      await noteExport(spine, officer, request, { ...filters, ...(searched && { searched: true }) });
      const csv = await csvOf(spine, officer, query, reader);
      return reply
        .header('content-disposition', disposition('attachment', `worklist-${dayOf(spine.clock.now())}.csv`))
        .type('text/csv; charset=utf-8')
        .send(csv);
    },
  );
}

/** Routes under /api/desk. */
export async function deskRoutes(app: App, spine: Spine & SignIn, uploads: Uploads): Promise<void> {
  const tags = ['desk'];
  listRoutes(app, spine);
  app.post(
    '/api/desk/petitions',
    {
      schema: {
        tags,
        summary: 'Register a letter, visit or call',
        body: DeskFilingShape,
        response: { 201: DeskFiled },
      },
    },
    async (request, reply) => {
      const officer = await requireOfficer(spine, request);
      return reply.code(201).send(await registerAtDesk(spine, officer, request, request.body));
    },
  );
  await uploadRoutes(app, {
    base: '/api/desk/attachments',
    tags,
    uploaded: UploadedFile,
    uploads,
    clock: spine.clock,
    allow: (request) => requireOfficer(spine, request),
  });
}
