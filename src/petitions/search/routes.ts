// Search over HTTP: hits with passages, counts beside them, the table to take away, and a person's saved searches.
import { Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import { disposition } from '../../platform/files/http.ts';
import { notFound, orProblem } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { LANGUAGES, type Language } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import type { Officer } from '../act.ts';
import {
  FacetPage,
  FacetQuery,
  NewSavedSearch,
  SavedSearch,
  SavedSearches,
  SavedSearchKey,
  SEARCH_BY,
  SearchPage,
  SearchQuery,
} from '../contract.ts';
import { requireOfficer } from '../officer.ts';
import { scopeOf } from '../policy.ts';
import { titled } from '../sealed/ask.ts';
import { groundOf, type Spine } from '../spine.ts';
import { type Asked, askedOf } from './asked.ts';
import { documentsOf } from './documents/lists.ts';
import { csvOf, exportNumber } from './export.ts';
import { facetsOf } from './facets.ts';
import { hitOf } from './hits.ts';
import { searchPage } from './lists.ts';
import { maySave } from './saved/rule.ts';
import { dropSearch, savedSearches, saveSearch } from './saved/store.ts';

const CsvQuery = Type.Object(
  { ...FacetQuery.properties, lang: Type.Optional(Type.Unsafe<Language>({ type: 'string', enum: [...LANGUAGES] })) },
  { additionalProperties: false },
);

type Desk = Spine & SignIn;
const tags = ['desk'];

/** Who looked for a person, when and by what kind of key; never for whom. */
const note = (
  spine: Spine,
  officer: Officer,
  request: Request,
  what: { action: string; object: string; details: object },
) =>
  recordAudit(spine.pool, {
    at: spine.clock.now(),
    actorKind: 'staff',
    actorId: officer.staffId,
    actorName: officer.name,
    organCode: officer.organ.code,
    ipHash: spine.keys.mac('ip', request.ip),
    action: what.action,
    object: what.object,
    details: { ...what.details },
  });

const isAboutPerson = ({ by }: Asked): boolean => by === 'name' || by === 'phone' || by === 'id';

/** Every look for a person, each page and its counts: who could leave one out could leave all out. */
async function notePerson(desk: Desk, officer: Officer, request: Request, asked: Asked): Promise<void> {
  if (isAboutPerson(asked))
    await note(desk, officer, request, { action: 'search-person', object: 'search', details: { by: asked.by } });
}

const understood = ({ by, terms }: Asked) => ({
  ...(by && { by }),
  ...(terms && { words: terms.needles.map(({ text, exact }) => (exact ? `“${text}”` : text)) }),
});

async function pageOf(desk: Desk, request: Request, query: SearchQuery): Promise<SearchPage> {
  const officer = await requireOfficer(desk, request);
  const asked = askedOf(desk.keys, query);
  await notePerson(desk, officer, request, asked);
  const { after, limit } = query;
  const now = desk.clock.now();
  const page = await searchPage(desk.pool, scopeOf(officer, groundOf(desk.directory)), asked, { now, after, limit });
  const [rows, documents] = await Promise.all([titled(desk, page.rows), documentsOf(desk.pool, page.rows)]);
  return {
    items: rows.map((row) => hitOf(desk, row, documents.get(row.petition_id) ?? [], asked, request)),
    ...(page.next && { next: page.next }),
    ...understood(asked),
  };
}

function listRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/desk/search',
    {
      schema: {
        tags,
        summary: 'Find matters by words, phrases in quotes, number, name or telephone, with filters; newest first',
        querystring: SearchQuery,
        response: { 200: SearchPage },
      },
    },
    async (request) => pageOf(desk, request, request.query),
  );
  app.get(
    '/api/desk/search/facets',
    {
      schema: { tags, summary: 'Counts of what is found', querystring: FacetQuery, response: { 200: FacetPage } },
    },
    async (request) => {
      const officer = await requireOfficer(desk, request);
      const scope = scopeOf(officer, groundOf(desk.directory));
      const asked = askedOf(desk.keys, request.query);
      await notePerson(desk, officer, request, asked);
      return facetsOf(desk, scope, asked, officer.organ.placeCode);
    },
  );
  app.get(
    '/api/desk/search.csv',
    { schema: { tags, summary: 'The newest 10,000 as CSV, marked with who took them', querystring: CsvQuery } },
    async (request, reply) => {
      const officer = await requireOfficer(desk, request);
      const { lang, ...query } = request.query;
      // A link cannot send a header: the desk's language comes with the address.
      if (lang) request.headers['accept-language'] = lang;
      const asked = askedOf(desk.keys, query);
      const no = exportNumber(desk.clock.now());
      // What was searched for stays out of the log: it may be somebody's name.
      const details = { ...asked.filters, ...(asked.by && { by: asked.by }) };
      await note(desk, officer, request, { action: 'search-export', object: `search:${no}`, details });
      const reader = { language: request.language, words: request.words };
      const scope = scopeOf(officer, groundOf(desk.directory));
      const csv = await csvOf({ spine: desk, officer, scope, asked, reader, no });
      return reply
        .header('content-disposition', disposition('attachment', request.words('search:file', { no })))
        .type('text/csv; charset=utf-8')
        .send(csv);
    },
  );
}

function savedRoutes(app: App, desk: Desk): void {
  const base = '/api/desk/saved-searches';
  app.get(
    base,
    { schema: { tags, summary: 'The own saved searches', response: { 200: SavedSearches } } },
    async (request) => ({ items: await savedSearches(desk.pool, (await requireOfficer(desk, request)).staffId) }),
  );
  app.post(
    base,
    {
      schema: { tags, summary: 'Save a search under a name', body: NewSavedSearch, response: { 201: SavedSearch } },
    },
    async (request, reply) => {
      const { staffId } = await requireOfficer(desk, request);
      const aboutPerson = (kept: URLSearchParams): boolean => {
        const by = SEARCH_BY.find((one) => one === kept.get('by'));
        return isAboutPerson(askedOf(desk.keys, { q: kept.get('q') ?? '', ...(by && { by }) }));
      };
      const query = orProblem(maySave(request.body.query, aboutPerson), 'search');
      const at = desk.clock.now();
      const search = { id: newId(at), name: request.body.name.trim(), query, at };
      return reply.code(201).send(orProblem(await saveSearch(desk.pool, staffId, search), 'search'));
    },
  );
  app.delete(
    `${base}/:id`,
    {
      schema: { tags, summary: 'Forget a saved search', params: SavedSearchKey, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { staffId } = await requireOfficer(desk, request);
      if (!(await dropSearch(desk.pool, staffId, request.params.id))) throw notFound();
      return reply.code(204).send(null);
    },
  );
}

/** Routes /api/desk/search and /api/desk/saved-searches. */
export function searchRoutes(app: App, desk: Desk): void {
  listRoutes(app, desk);
  savedRoutes(app, desk);
}
