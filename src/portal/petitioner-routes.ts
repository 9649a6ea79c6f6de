// What the petitioner alone may do, over HTTP: one address for each act, with the query code; the not-me link without it.
import { Type } from 'typebox';
import { type PetitionerGiven, performByPetitioner } from '../petitions/acts.ts';
import { type Loaded, loadByNumber } from '../petitions/ask.ts';
import {
  ActDone,
  PETITIONER_BODIES,
  type PetitionerAct,
  type PetitionerBodyOf,
  RetaliationBody,
} from '../petitions/contract.ts';
import { firstPetition, isAccusation, type Matter } from '../petitions/matter.ts';
import { answered } from '../petitions/officer.ts';
import { filingKeyOf } from '../petitions/register/filing.ts';
import { type Report, reportRetaliation } from '../petitions/retaliation/acts.ts';
import { pendingWithdrawal } from '../petitions/rights/ask.ts';
import { saidOf } from '../petitions/said/ask.ts';
import type { Spine } from '../petitions/spine.ts';
import { isTokenOf, numberIn, withdrawalMessages } from '../petitions/withdraw/ask.ts';
import { HttpProblem, orProblem, tooManyAttempts } from '../platform/http/problem.ts';
import { type AttemptRule, attemptKey, recordFailure, tooMany } from '../platform/http/ratelimit.ts';
import type { App, Request } from '../platform/http/type.ts';
import type { Secrets } from '../platform/secrets.ts';
import { lastDayOf } from '../platform/time.ts';
import { countFiling, countReport } from './limits.ts';
import { matterByCode } from './query.ts';
import { NotMe, NotMeDone, RetaliationFiled } from './review-contract.ts';

const tags = ['portal'];
const NumberOf = Type.Object({ number: Type.String({ maxLength: 40 }) });
const TokenOf = Type.Object({ token: Type.String({ maxLength: 80 }) });
const Headers = Type.Object({
  'x-query-code': Type.Optional(Type.String({ maxLength: 40 })),
  'x-upload-key': Type.Optional(Type.String({ maxLength: 200 })),
  'idempotency-key': Type.Optional(Type.String({ maxLength: 200 })),
});

/** Acts of one petition in an hour, done or refused; wrong links of one sender in a quarter of an hour. */
const ACTS_OF_NUMBER: AttemptRule = { limit: 40, windowMinutes: 60 };
const LINKS_OF_SENDER: AttemptRule = { limit: 30, windowMinutes: 15 };

interface Setting {
  readonly spine: Spine;
  readonly secrets: Secrets;
}

/** The matter behind number and code, for acting on it. Problems: 404, 429 as the progress page's; 429 after too many acts. */
async function toActOn({ spine, secrets }: Setting, request: Request, typed: string): Promise<Loaded> {
  const loaded = await matterByCode(spine, secrets, request, typed);
  const now = spine.clock.now();
  const key = attemptKey(secrets, 'petitioner-acts', loaded.matter.id);
  const minutes = await tooMany(spine.pool, [{ key, rule: ACTS_OF_NUMBER }], now);
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  await recordFailure(spine.pool, key, ACTS_OF_NUMBER, now);
  return loaded;
}

function uploadKeyOf(request: Request): string | undefined {
  const key = request.headers['x-upload-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

async function givenWith(
  { spine }: Setting,
  request: Request,
  act: PetitionerAct,
  loaded: Loaded,
): Promise<PetitionerGiven> {
  const uploadKey = uploadKeyOf(request);
  return {
    ...(uploadKey && { uploadKey }),
    ...(act === 'withdraw' && { messages: await withdrawalMessages(spine, loaded.matter, request) }),
  };
}

function actRoute<A extends PetitionerAct>(app: App, setting: Setting, act: A): void {
  app.post(
    `/api/portal/petitions/:number/acts/${act}`,
    {
      schema: {
        tags,
        summary: `${act}, by the petitioner`,
        params: NumberOf,
        headers: Headers,
        body: PETITIONER_BODIES[act],
        response: { 200: ActDone },
      },
    },
    async (request) => {
      const { spine } = setting;
      // An answer is judged once: the rule itself is the limit.
      const loaded =
        act === 'evaluate'
          ? await matterByCode(spine, setting.secrets, request, request.params.number)
          : await toActOn(setting, request, request.params.number);
      const given = await givenWith(setting, request, act, loaded);
      const body = request.body as PetitionerBodyOf<A>;
      return answered(spine, await performByPetitioner(spine, loaded, act, body, given), request);
    },
  );
}

/** The matter whose pending withdrawal the token fits. Problems: 404 in the same words whatever is wrong, 429 after too many. */
async function byToken({ spine, secrets }: Setting, request: Request, token: string): Promise<Loaded> {
  const now = spine.clock.now();
  const key = attemptKey(secrets, 'not-me-sender', request.ip);
  const minutes = await tooMany(spine.pool, [{ key, rule: LINKS_OF_SENDER }], now);
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  const loaded = await loadByNumber(spine, numberIn(token));
  if (loaded && isTokenOf(spine.keys, loaded.matter, token)) return loaded;
  await recordFailure(spine.pool, key, LINKS_OF_SENDER, now);
  throw new HttpProblem(404, 'link-over', { key: 'petitions:refusals.link-over' });
}

/** What was asked, for whoever was told by telephone. An accusation's words stay sealed. */
async function shown({ spine }: Setting, { matter }: Loaded): Promise<NotMe> {
  const pending = pendingWithdrawal(matter);
  if (!pending) throw new HttpProblem(404, 'link-over', { key: 'petitions:refusals.link-over' });
  const said = isAccusation(matter) ? [] : await saidOf(spine, matter);
  const text = said.find((one) => one.id === pending.statement.id)?.text;
  return {
    number: firstPetition(matter).number,
    at: pending.at,
    until: pending.coolUntil,
    lastDay: lastDayOf(pending.coolUntil),
    ...(text && { text }),
  };
}

function notMeRoutes(app: App, setting: Setting): void {
  const { spine } = setting;
  app.get(
    '/api/portal/not-me/:token',
    { schema: { tags, summary: 'What was asked in my name', params: TokenOf, response: { 200: NotMe } } },
    async (request) => shown(setting, await byToken(setting, request, request.params.token)),
  );
  app.post(
    '/api/portal/not-me/:token',
    { schema: { tags, summary: 'It was not me: go on', params: TokenOf, response: { 200: NotMeDone } } },
    async (request) => {
      const loaded = await byToken(setting, request, request.params.token);
      const done = answered(spine, await performByPetitioner(spine, loaded, 'keep-going', { notMe: true }), request);
      return { number: firstPetition(loaded.matter).number, state: done.state };
    },
  );
}

const reportOf = ({ words }: Request, matter: Matter, { text, organCode }: RetaliationBody): Report => ({
  text,
  about: words('petitions:retaliationAbout', { number: firstPetition(matter).number }),
  ...(organCode && { organCode }),
});

/** Routes of the petitioner's own acts under /api/portal. */
export function petitionerRoutes(app: App, setting: Setting): void {
  const { spine } = setting;
  for (const act of Object.keys(PETITIONER_BODIES) as PetitionerAct[]) actRoute(app, setting, act);
  notMeRoutes(app, setting);
  app.post(
    '/api/portal/petitions/:number/retaliation',
    {
      schema: {
        tags,
        summary: 'Report retaliation (R22 46(6)): a new sealed matter, one level above',
        params: NumberOf,
        headers: Headers,
        body: RetaliationBody,
        response: { 201: RetaliationFiled },
      },
    },
    async (request, reply) => {
      const { matter } = await toActOn(setting, request, request.params.number);
      await countFiling(setting, request);
      await countReport(setting, matter.id);
      const { attachments } = request.body;
      const filed = orProblem(
        await reportRetaliation(
          spine,
          matter,
          reportOf(request, matter, request.body),
          filingKeyOf(request, attachments),
        ),
        'petitions',
      );
      return reply.code(201).send({ number: filed.number, queryCode: filed.queryCode });
    },
  );
}
