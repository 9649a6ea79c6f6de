// Whom a sealed matter's keeper may let in (R22 art. 30): who is at work in an organ, shown to who may do the act alone.
import { Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { notFound, refusalProblem } from '../../platform/http/problem.ts';
import type { App } from '../../platform/http/type.ts';
import { isAccusedPerson, isAccusedUnit } from '../accused/line.ts';
import { mayMove, type Officer } from '../act.ts';
import { workingAt } from '../colleagues.ts';
import { requireOfficer } from '../officer.ts';
import { mayRead, scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { loadNamed } from '../store.ts';
import { PossibleReaders, ReadersQuery } from './contract.ts';

const MatterId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Of the accused, of their line and of those let in already: nobody. Problems: 404, 403. */
async function possibleReaders(spine: Spine, officer: Officer, id: string, organ: string) {
  const ground = groundOf(spine.directory);
  const matter = (await loadNamed(spine, id))?.matter;
  if (!matter?.sealed || !mayRead(scopeOf(officer, ground), matter)) throw notFound();
  const move = mayMove('grant-access', matter, officer);
  if (!move.ok) throw refusalProblem(move.refusal, 'petitions', 403);
  if (isAccusedUnit(matter, organ, ground)) return [];
  const people = await workingAt(spine.pool, organ);
  return people
    .filter((one) => one.id !== officer.staffId && !isAccusedPerson(matter, one))
    .filter((one) => !matter.readers?.some((reader) => reader.id === one.id))
    .map(({ id: staffId, name, post }) => ({ id: staffId, name, post }));
}

/** GET /api/matters/{id}/possible-readers. */
export function readerRoutes(app: App, spine: Spine & SignIn): void {
  app.get(
    '/api/matters/:id/possible-readers',
    {
      schema: {
        tags: ['matters'],
        summary: 'Who may be let into a sealed matter, of one organ',
        params: MatterId,
        querystring: ReadersQuery,
        response: { 200: PossibleReaders },
      },
    },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      return { items: await possibleReaders(spine, officer, request.params.id, request.query.organ) };
    },
  );
}
