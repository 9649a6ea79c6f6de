// An earlier petition of the same person over HTTP: both query codes are needed, and wrong ones tell nothing.
import { Type } from 'typebox';
import type { Spine } from '../petitions/spine.ts';
import { orProblem, refusalProblem } from '../platform/http/problem.ts';
import type { App, Request } from '../platform/http/type.ts';
import type { Result } from '../platform/result.ts';
import type { Secrets } from '../platform/secrets.ts';
import { attachTo, earlierOf } from './earlier.ts';
import { Attached, Earlier, EarlierBody } from './earlier-contract.ts';
import { matterByCode } from './query.ts';

const tags = ['portal'];
const NumberOf = Type.Object({ number: Type.String({ maxLength: 40 }) });
const CodeHeader = Type.Object({ 'x-query-code': Type.Optional(Type.String({ maxLength: 40 })) });

interface Setting {
  readonly spine: Spine;
  readonly secrets: Secrets;
}

/** Both petitions, each by its own code. Problems: 404, 429 as the progress page's. */
async function both({ spine, secrets }: Setting, request: Request, number: string, earlier: EarlierBody) {
  const own = await matterByCode(spine, secrets, request, number);
  const given = await matterByCode(spine, secrets, request, earlier.number, earlier.code);
  return { own, given };
}

/** A refusal of this page has its words here; one of the spine's acts, there. */
function answerOf<T>(result: Result<T>): T {
  if (!result.ok && result.refusal.code.startsWith('earlier-')) throw refusalProblem(result.refusal, 'sorting');
  return orProblem(result, 'petitions');
}

/** Routes under /api/portal/petitions/:number/earlier. */
export function earlierRoutes(app: App, setting: Setting): void {
  const { spine } = setting;
  const schema = { tags, params: NumberOf, headers: CodeHeader, body: EarlierBody };
  app.post(
    '/api/portal/petitions/:number/earlier',
    { schema: { ...schema, summary: 'How an earlier petition of mine stands', response: { 200: Earlier } } },
    async (request) => {
      const { own, given } = await both(setting, request, request.params.number, request.body);
      return answerOf(await earlierOf(spine, own, given, request));
    },
  );
  app.post(
    '/api/portal/petitions/:number/earlier/attach',
    { schema: { ...schema, summary: 'The wish to have both handled together', response: { 200: Attached } } },
    async (request) => {
      const { own, given } = await both(setting, request, request.params.number, request.body);
      return { number: answerOf(await attachTo(spine, own, given, request)) };
    },
  );
}
