// Proposals over HTTP: those of a matter, the queue of triage, confirming many at once, what may be confirmed by itself.
import { Type } from 'typebox';
import { requireStaff, type SignIn } from '../../organs/sign-in.ts';
import { type Outcome, perform } from '../../petitions/acts.ts';
import { readableMatter } from '../../petitions/ask.ts';
import { organOf } from '../../petitions/names.ts';
import type { Spine } from '../../petitions/spine.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { forbidden, notFound, orProblem, refusalProblem } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { MatterProposals } from '../contract.ts';
import { type OnDemand, proposalsOf } from './ask.ts';
import { setAutomaticRule } from './automatic/acts.ts';
import { type CountedRule, countedRules } from './automatic/store.ts';
import {
  type AutomaticRule,
  AutomaticRules,
  AutomaticWanted,
  ConfirmBody,
  ConfirmDone,
  TriagePage,
  TriageQuery,
} from './contract.ts';
import { triagePage } from './queue.ts';

export type ProposalsDesk = Spine & SignIn & { readonly onDemand: OnDemand };
type Staff = Awaited<ReturnType<typeof requireStaff>>;
type ConfirmItem = ConfirmBody['items'][number];
type ConfirmResult = ConfirmDone['results'][number];

const tags = ['sorting'];
const MATTER_ID = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{13})$';
const MatterId = Type.Object({ id: Type.String({ pattern: MATTER_ID }) });
const TRIAGERS: readonly string[] = ['triage-clerk', 'dispatcher'];

/** Who triages at a petition bureau. Problems: 401, 403. */
async function requireTriager(desk: ProposalsDesk, request: Request): Promise<Staff> {
  const staff = await requireStaff(desk, request);
  if (staff.organ.type !== 'PETITION_BUREAU' || !staff.roles.some((role) => TRIAGERS.includes(role))) throw forbidden();
  return staff;
}

async function matterProposals(desk: ProposalsDesk, request: Request, id: string): Promise<MatterProposals> {
  const staff = await requireStaff(desk, request);
  const found = await readableMatter(desk, staff, id);
  if (!found) throw notFound();
  const { matter } = found;
  // Words of a sealed matter stand in its proposals: who looks is written down first.
  if (matter.sealed)
    await recordAudit(desk.pool, {
      at: desk.clock.now(),
      actorKind: 'staff',
      actorId: staff.staffId,
      actorName: staff.name,
      organCode: staff.organ.code,
      action: 'sealed-read',
      object: `matter:${matter.id}`,
      details: { proposals: true },
      ipHash: desk.keys.mac('ip', request.ip),
    });
  return proposalsOf(desk, desk.onDemand, matter, request);
}

function resultOf(matterId: string, outcome: Outcome, request: Request): ConfirmResult {
  if (outcome.kind !== 'refused') return { matterId, outcome: outcome.kind };
  const { code, article, details } = outcome.refusal;
  const detail = request.words(`petitions:refusals.${code}`, { ...details, ...(article !== undefined && { article }) });
  return { matterId, outcome: 'refused', code, detail };
}

/** How many acts of one request are under way at once. */
const UNDER_WAY = 16;

/** Each by the act itself, with its own outcome; what is unknown to the officer is unknown here. */
async function confirmAll(desk: ProposalsDesk, request: Request, items: readonly ConfirmItem[]) {
  const staff = await requireTriager(desk, request);
  const results = new Map<ConfirmItem, ConfirmResult>();
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) {
      const { matterId, ...body } = item;
      results.set(item, resultOf(matterId, await perform(desk, staff, matterId, 'triage', body), request));
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, work));
  return { results: items.flatMap((item) => results.get(item) ?? []) };
}

const isAdministrator = (staff: Staff): boolean => staff.roles.includes('administrator');
const isDirector = (staff: Staff): boolean =>
  staff.organ.type === 'PETITION_BUREAU' && staff.roles.includes('bureau-director');

/** Whose rules these are: of an administrator all, of a director and those who triage the own bureau's. Problems: 401, 403. */
async function ruleReader(desk: ProposalsDesk, request: Request): Promise<Staff> {
  const staff = await requireStaff(desk, request);
  if (isAdministrator(staff) || isDirector(staff)) return staff;
  return requireTriager(desk, request);
}

function ruleView(desk: ProposalsDesk, rule: CountedRule, request: Request): AutomaticRule {
  const { organ, stoppedAt, setAt, ...rest } = rule;
  const found = desk.directory.category(rule.categoryPrefix);
  const category = (request.language === 'en' ? found?.nameEn : found?.name) ?? rule.categoryPrefix;
  return {
    ...rest,
    organ: organOf(desk.directory, organ),
    category,
    setAt: setAt.toISOString(),
    ...(stoppedAt && { stoppedAt: stoppedAt.toISOString() }),
  };
}

async function rulesFor(desk: ProposalsDesk, staff: Staff, request: Request): Promise<AutomaticRules> {
  const rules = await countedRules(desk.pool, isAdministrator(staff) ? undefined : staff.organ.code);
  return { rules: rules.map((rule) => ruleView(desk, rule, request)) };
}

async function setRule(desk: ProposalsDesk, request: Request, wanted: AutomaticWanted): Promise<AutomaticRules> {
  const staff = await requireStaff(desk, request);
  if (!isAdministrator(staff) && !isDirector(staff)) throw forbidden();
  if (!isAdministrator(staff) && wanted.organ !== staff.organ.code)
    throw refusalProblem({ code: 'not-your-bureau', field: 'organ' }, 'sorting', 403);
  const by = { actorKind: 'staff', actorId: staff.staffId, actorName: staff.name, organCode: staff.organ.code };
  const context = { now: desk.clock.now(), by };
  await withTransaction(desk.pool, async (client) =>
    orProblem(await setAutomaticRule(client, desk, context, wanted), 'sorting'),
  );
  return rulesFor(desk, staff, request);
}

function automaticRoutes(app: App, desk: ProposalsDesk): void {
  app.get(
    '/api/desk/sorting/automatic',
    { schema: { tags, summary: 'What is triaged without a person', response: { 200: AutomaticRules } } },
    async (request) => rulesFor(desk, await ruleReader(desk, request), request),
  );
  app.put(
    '/api/desk/sorting/automatic',
    {
      schema: {
        tags,
        summary: 'Set what is triaged without a person, of one bureau and category',
        body: AutomaticWanted,
        response: { 200: AutomaticRules },
      },
    },
    async (request) => setRule(desk, request, request.body),
  );
}

/** Routes of proposals. */
export function proposalRoutes(app: App, desk: ProposalsDesk): void {
  app.get(
    '/api/desk/matters/:id/proposals',
    {
      schema: {
        tags,
        summary: 'What is proposed for a matter',
        params: MatterId,
        response: { 200: MatterProposals },
      },
    },
    async (request) => matterProposals(desk, request, request.params.id),
  );
  app.get(
    '/api/desk/triage',
    {
      schema: {
        tags,
        summary: 'What waits for triage at the own bureau, with what is proposed',
        querystring: TriageQuery,
        response: { 200: TriagePage },
      },
    },
    async (request) => triagePage(desk, await requireTriager(desk, request), request.query, request),
  );
  app.post(
    '/api/desk/triage/confirm',
    {
      schema: {
        tags,
        summary: 'Triage many matters at once, each by the act of triage',
        body: ConfirmBody,
        response: { 200: ConfirmDone },
      },
    },
    async (request) => confirmAll(desk, request, request.body.items),
  );
  automaticRoutes(app, desk);
}
