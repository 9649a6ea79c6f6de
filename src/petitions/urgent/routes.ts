// The urgent desk over HTTP: what the organ was told of (R22 art. 25), the report with its follow-ups, marking it as seen.
import { Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import { notFound } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import type { Officer } from '../act.ts';
import { type MatterState, type UrgentItem, UrgentPage, UrgentQuery, UrgentView } from '../contract.ts';
import type { FactData } from '../events.ts';
import { organOf, placeOf } from '../names.ts';
import { requireOfficer } from '../officer.ts';
import { scopeOf } from '../policy.ts';
import { factsOf } from '../sealed/ask.ts';
import { groundOf, type Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';
import { markSeen, type UrgentRow, unseenCount, urgentPage, urgentRow } from './lists.ts';
import { mayReadReport, urgentScope } from './policy.ts';

const tags = ['desk'];
const Which = Type.Object({
  id: Type.String({ format: 'uuid' }),
  report: Type.Integer({ minimum: 1, maximum: 100_000 }),
});
/** What of it the reader has seen. */
const Seen = Type.Object({ lastAt: Type.String({ format: 'date-time' }) }, { additionalProperties: false });
const Done = Type.Object({ unseen: Type.Integer() });

const itemOf = ({ directory }: Spine, row: UrgentRow): UrgentItem => ({
  matterId: row.matter_id,
  number: row.number,
  report: row.report_no,
  state: row.state as MatterState,
  sealed: row.sealed,
  place: placeOf(directory, row.place_code),
  reportedBy: organOf(directory, row.reported_by),
  reportedAt: row.reported_at.toISOString(),
  lastAt: row.last_at.toISOString(),
  followUps: row.follow_ups,
  ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
  ...(row.seen_at && { seenAt: row.seen_at.toISOString() }),
});

const whoOf = (spine: Spine, officer: Officer) => ({
  scope: scopeOf(officer, groundOf(spine.directory)),
  reads: urgentScope(officer),
});

async function pageOf(spine: Spine, officer: Officer, query: UrgentQuery): Promise<UrgentPage> {
  const who = whoOf(spine, officer);
  if (!who.reads.any) return { items: [], unseen: 0 };
  const [page, unseen] = await Promise.all([urgentPage(spine.pool, who, query), unseenCount(spine.pool, who)]);
  return { items: page.rows.map((row) => itemOf(spine, row)), unseen, ...(page.next && { next: page.next }) };
}

/** The organ's row, if this officer may read the report; 404 else, without a hint whether there is one. */
async function readable(spine: Spine, officer: Officer, id: string, report: number): Promise<UrgentRow> {
  const [row, loaded] = await Promise.all([
    urgentRow(spine.pool, officer.organ.code, id, report),
    loadMatter(spine, id),
  ]);
  if (!row || !loaded || !mayReadReport(officer, whoOf(spine, officer).scope, loaded.matter)) throw notFound();
  return row;
}

const saidOf = (data: FactData['urgent-reported']) => ({
  kind: data.kind,
  happenedAt: data.happenedAt,
  where: data.place,
  people: data.people,
  demand: data.demand,
  situation: data.situation,
  measures: data.measures,
  nextSteps: data.nextSteps,
  signedBy: data.signedBy.name,
  ...(data.knownAt && { knownAt: data.knownAt }),
});

async function viewOf(spine: Spine, row: UrgentRow): Promise<UrgentView> {
  const facts = await factsOf(spine, { id: row.matter_id, sealed: row.sealed });
  const own = facts.filter((fact) => 'report' in fact.data && fact.data.report === row.report_no);
  const first = own.find((fact) => fact.type === 'urgent-reported');
  if (first?.type !== 'urgent-reported') throw new Error(`matter ${row.matter_id} has no report ${row.report_no}`);
  const closing = own.find((fact) => fact.type === 'urgent-closed');
  return {
    ...itemOf(spine, row),
    ...saidOf(first.data),
    recipients: first.data.recipients.map((code) => organOf(spine.directory, code)),
    further: own.flatMap(({ type, at, data }) =>
      type === 'urgent-followed-up' ? [{ at, situation: data.situation, measures: data.measures }] : [],
    ),
    ...(closing?.type === 'urgent-closed' && { result: closing.data.result }),
  };
}

/** Who opens a report on a sealed matter is written down first, as who opens the matter is. */
async function noteLook(spine: Spine, officer: Officer, request: Request, row: UrgentRow): Promise<void> {
  if (!row.sealed) return;
  await recordAudit(spine.pool, {
    at: spine.clock.now(),
    actorKind: 'staff',
    actorId: officer.staffId,
    actorName: officer.name,
    organCode: officer.organ.code,
    action: 'sealed-read',
    object: `matter:${row.matter_id}`,
    details: { report: row.report_no },
    ipHash: spine.keys.mac('ip', request.ip),
  });
}

async function see(spine: Spine, officer: Officer, row: UrgentRow, lastAt: string): Promise<{ unseen: number }> {
  const seen = { ...row, last_at: new Date(lastAt) };
  await markSeen(spine.pool, { organ: officer.organ.code, staffId: officer.staffId }, seen, spine.clock.now());
  return { unseen: await unseenCount(spine.pool, whoOf(spine, officer)) };
}

/** Routes under /api/desk/urgent. */
export function urgentRoutes(app: App, spine: Spine & SignIn): void {
  const officerOf = (request: Request): Promise<Officer> => requireOfficer(spine, request);
  app.get(
    '/api/desk/urgent',
    {
      schema: {
        tags,
        summary: 'Urgent reports that the organ was told of',
        querystring: UrgentQuery,
        response: { 200: UrgentPage },
      },
    },
    async (request) => pageOf(spine, await officerOf(request), request.query),
  );
  app.get(
    '/api/desk/urgent/:id/:report',
    { schema: { tags, summary: 'An urgent report with its follow-ups', params: Which, response: { 200: UrgentView } } },
    async (request) => {
      const { id, report } = request.params;
      const officer = await officerOf(request);
      const row = await readable(spine, officer, id, report);
      await noteLook(spine, officer, request, row);
      return viewOf(spine, row);
    },
  );
  app.post(
    '/api/desk/urgent/:id/:report/seen',
    {
      schema: {
        tags,
        summary: 'Somebody of the organ has seen it',
        params: Which,
        body: Seen,
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id, report } = request.params;
      const officer = await officerOf(request);
      return see(spine, officer, await readable(spine, officer, id, report), request.body.lastAt);
    },
  );
}
