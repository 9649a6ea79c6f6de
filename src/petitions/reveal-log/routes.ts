// The auditor's log over HTTP: pages and CSV. To read it is itself written down when it is taken away as a file.
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { staffNames } from '../../organs/ask.ts';
import { requireRole, type SignIn } from '../../organs/sign-in.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import { writeInstant } from '../../platform/dates.ts';
import { disposition } from '../../platform/files/http.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { dayOf } from '../../platform/time.ts';
import type { Officer } from '../act.ts';
import { organName, organOf, type Reader } from '../names.ts';
import type { Spine } from '../spine.ts';
import { AUDIT_ACTIONS, AuditCsvQuery, type AuditItem, AuditPage, AuditQuery } from './contract.ts';
import { type AuditRow, auditPage } from './lists.ts';
import { type AuditScope, auditScopeOf, withoutNumbers } from './scope.ts';

const EXPORT_PAGE = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function auditorOf(spine: Spine & SignIn, request: Request): Promise<Officer> {
  const { staffId, name, organ, roles } = await requireRole(spine, request, 'auditor');
  return { staffId, name, organ, roles };
}

/** Rows as they are shown: names of people who left, organs, numbers of matters in the place of their keys. */
async function itemsOf(spine: Spine, rows: readonly AuditRow[]): Promise<AuditItem[]> {
  const nameless = rows.filter(({ actor_name, actor_id }) => !actor_name && actor_id && UUID.test(actor_id));
  const names = await staffNames(spine.pool, [...new Set(nameless.map(({ actor_id }) => actor_id ?? ''))]);
  return rows.map((row) => {
    const actor = row.actor_name ?? names.get(row.actor_id ?? '');
    const isMatter = row.object?.startsWith('matter:');
    return {
      id: row.id,
      at: row.at.toISOString(),
      actorKind: row.actor_kind,
      action: row.action,
      ...(actor && { actor }),
      ...(row.organ_code && { organ: organOf(spine.directory, row.organ_code) }),
      ...(row.number && { number: row.number }),
      ...(row.object && !isMatter && { object: row.object }),
      ...(row.reason && { reason: withoutNumbers(row.reason) }),
    };
  });
}

/** A cell that a spreadsheet must not take for a formula. */
const cell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const COLUMNS = ['at', 'actor', 'organ', 'action', 'object', 'reason'] as const;

const actionName = (action: string, { words }: Reader): string =>
  (AUDIT_ACTIONS as readonly string[]).includes(action) ? words(`revealLog:action.${action}`) : action;

const csvLine = (spine: Spine, item: AuditItem, reader: Reader): string[] => [
  writeInstant(item.at, reader.language),
  cell(item.actor ?? reader.words(`revealLog:kind.${item.actorKind}`)),
  item.organ ? organName(spine.directory, item.organ.code, reader) : '',
  actionName(item.action, reader),
  cell(item.number ?? item.object ?? ''),
  cell(item.reason ?? ''),
];

/** The whole answer page by page; the first is read before anything is answered, so that a fault is told as one. */
async function csvOf(spine: Spine, scope: AuditScope, query: AuditQuery, reader: Reader): Promise<Readable> {
  const pageAfter = (after?: string) =>
    auditPage(spine.pool, scope, { ...query, limit: EXPORT_PAGE, ...(after && { after }) });
  const first = await pageAfter();
  const lines = async function* (): AsyncGenerator<string> {
    yield `\ufeff${stringify([COLUMNS.map((key) => reader.words(`revealLog:column.${key}`))])}`;
    for (let page = first; ; page = await pageAfter(page.next)) {
      yield stringify((await itemsOf(spine, page.rows)).map((item) => csvLine(spine, item, reader)));
      if (!page.next) return;
    }
  };
  return Readable.from(lines());
}

/** Routes /api/audit and /api/audit.csv. */
export function revealLogRoutes(app: App, spine: Spine & SignIn): void {
  const tags = ['audit'];
  app.get(
    '/api/audit',
    {
      schema: {
        tags,
        summary: 'Who looked at or changed what, when and why; for auditors, of their region',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    async (request) => {
      const officer = await auditorOf(spine, request);
      const page = await auditPage(spine.pool, auditScopeOf(officer, spine.directory), request.query);
      return { items: await itemsOf(spine, page.rows), ...(page.next && { next: page.next }) };
    },
  );
  app.get(
    '/api/audit.csv',
    { schema: { tags, summary: 'The same as CSV; taking it away is itself written down', querystring: AuditCsvQuery } },
    async (request, reply) => {
      const officer = await auditorOf(spine, request);
      const { lang, ...query } = request.query;
      // A link cannot send a header: the desk's language comes with the address.
      if (lang) request.headers['accept-language'] = lang;
      const reader = { language: request.language, words: request.words };
      const now = spine.clock.now();
      await recordAudit(spine.pool, {
        at: now,
        actorKind: 'staff',
        actorId: officer.staffId,
        actorName: officer.name,
        organCode: officer.organ.code,
        action: 'audit-export',
        object: 'audit',
        details: query,
      });
      const csv = await csvOf(spine, auditScopeOf(officer, spine.directory), query, reader);
      return reply
        .header('content-disposition', disposition('attachment', `audit-${dayOf(now)}.csv`))
        .type('text/csv; charset=utf-8')
        .send(csv);
    },
  );
}
