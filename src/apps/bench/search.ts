// `bench search`: the first page of hits for words of two to four characters, rare and very common, for readers of a province,
// a city, a county and one department. In the base that DATABASE_URL or REDRESS_DATA names, else in a generated one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addStaff, disableStaff, setPassword } from '../../organs/acts.ts';
import type { Role } from '../../organs/contract.ts';
import { DEMO_PASSWORD } from '../../organs/seed/demo.ts';
import type { FacetPage, SearchPage } from '../../petitions/contract.ts';
import { createSession, SESSION_COOKIE } from '../../platform/auth/session.ts';
import { BY_KEY, withTransaction } from '../../platform/db/connect.ts';
import { createLogger } from '../../platform/log.ts';
import { stopwatch } from '../../platform/time.ts';
import { wordsOf } from '../../platform/words.ts';
import { fillProvince } from '../commands/generate.ts';
import { environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';
import { buildApp } from '../server.ts';
import { Client } from './driver.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';

export interface SearchBenchOptions {
  /** Petitions that are there; of a base that is named, what it has. */
  readonly base: number;
  readonly seconds: number;
  /** A running system in demo mode. */
  readonly url?: string;
}

interface Reader {
  readonly name: string;
  readonly cookie: string;
}

const USUAL_BASE = 20_000;
const AIM_MS = 100;
const PAGES_READ = 20;
const WORDS_EACH = 12;
const SEATS: readonly { name: string; organ: string; role: Role; demo?: string }[] = [
  { name: 'province', organ: '44-petition-bureau', role: 'dispatcher', demo: 'province-dispatcher' },
  { name: 'city', organ: '4401-petition-bureau', role: 'dispatcher' },
  { name: 'county', organ: '440106-petition-bureau', role: 'dispatcher', demo: 'dispatcher' },
  { name: 'department', organ: '440106-housing', role: 'handler', demo: 'handler' },
];

const at = encodeURIComponent;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** People for this run, at organs of every level. */
async function hire({ spine, database: { pool } }: House): Promise<{ readers: Reader[]; dismiss(): Promise<void> }> {
  const now = spine.clock.now();
  const by = { actor: 'bench', now };
  const passwordHash = 'x';
  const ids: string[] = [];
  const readers: Reader[] = [];
  for (const { name, organ: organCode, role } of SEATS) {
    const login = `bench-${name}-${now.getTime().toString(36)}`;
    const staffId = await withTransaction(pool, async (client) => {
      const added = await addStaff(client, by, { login, name, organCode, post: 'bench', roles: [role], passwordHash });
      if (!added.ok) throw new Error(`${login}: ${added.refusal.code}`);
      await setPassword(client, by, { staffId: added.value.staffId, passwordHash, mustChange: false });
      return added.value.staffId;
    });
    ids.push(staffId);
    readers.push({ name, cookie: `${SESSION_COOKIE}=${await createSession(pool, { subjectId: staffId, now })}` });
  }
  const dismiss = async (): Promise<void> => {
    for (const id of ids) await withTransaction(pool, (client) => disableStaff(client, by, id));
  };
  return { readers, dismiss };
}

async function get<T>(client: Client, path: string, { cookie }: Reader): Promise<{ ms: number; body: T }> {
  const elapsed = stopwatch();
  const { status, body } = await client.send<T>('GET', path, undefined, { cookie });
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { ms: elapsed(), body };
}

/** Titles and beginnings of the newest petitions. */
async function textsFound(client: Client, reader: Reader): Promise<string[]> {
  const texts: string[] = [];
  let after = '';
  for (let page = 0; page < PAGES_READ; page++) {
    const { body } = await get<SearchPage>(client, `/api/desk/search?limit=100${after && `&after=${after}`}`, reader);
    texts.push(...body.items.map(({ title, excerpt }) => `${title} ${excerpt}`));
    if (!body.next) break;
    after = body.next;
  }
  return texts;
}

/** Words by how many texts have them: the most frequent, some of the middle, and those that one has. */
function wordsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(wordsOf(text))]))
    if (/^\p{Script=Han}{2,4}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const middle = Math.floor(sorted.length / 8);
  return [...sorted.slice(0, WORDS_EACH), ...sorted.slice(middle, middle + WORDS_EACH), ...sorted.slice(-WORDS_EACH)];
}

interface Times {
  readonly pages: Map<string, number[]>;
  readonly facets: number[];
  readonly bare: number[];
}

async function timed(
  client: Client,
  readers: readonly Reader[],
  words: readonly string[],
  seconds: number,
): Promise<Times> {
  const times: Times = { pages: new Map(readers.map(({ name }) => [name, []])), facets: [], bare: [] };
  const queries = [...words, ...words.slice(0, 6).map((word, index) => `${word} ${words.at(-1 - index)}`)];
  const once = async (reader: Reader, q: string): Promise<void> => {
    const { ms } = await get<SearchPage>(client, `/api/desk/search?q=${at(q)}`, reader);
    times.pages.get(reader.name)?.push(ms);
    times.bare.push((await get(client, '/api/session', reader)).ms);
  };
  for (const reader of readers) for (const q of queries) await get(client, `/api/desk/search?q=${at(q)}`, reader);
  const elapsed = stopwatch();
  do {
    for (const q of queries) for (const reader of readers) await once(reader, q);
  } while (elapsed() < seconds * 1000);
  for (const q of words) {
    for (const reader of readers)
      times.facets.push((await get<FacetPage>(client, `/api/desk/search/facets?q=${at(q)}`, reader)).ms);
  }
  return times;
}

async function measure(url: string, readers: readonly Reader[], seconds: number): Promise<Figure[]> {
  const client = new Client(url, 1);
  try {
    const [widest] = readers;
    if (!widest) return [];
    const words = wordsIn(await textsFound(client, widest));
    say(`${words.length} words: ${words.slice(0, 6).join(' ')} … ${words.slice(-6).join(' ')}`);
    const { pages, facets, bare } = await timed(client, readers, words, seconds);
    const all = [...pages.values()].flat();
    const yardstick = quantile(bare, 0.95);
    return [
      figure('first page p95', 'ms', quantile(all, 0.95), { aim: AIM_MS, most: true, yardstick }),
      figure('first page p50', 'ms', quantile(all, 0.5), { yardstick: quantile(bare, 0.5) }),
      figure('first page, longest', 'ms', quantile(all, 1)),
      ...[...pages].map(([name, times]) =>
        figure(`first page p95, ${name}`, 'ms', quantile(times, 0.95), { yardstick }),
      ),
      figure('counts of the newest thousand p95', 'ms', quantile(facets, 0.95), { yardstick }),
      figure('pages read', 'pages', all.length),
    ];
  } finally {
    await client.close();
  }
}

async function inHouse(environment: NodeJS.ProcessEnv, { base, seconds }: SearchBenchOptions): Promise<Report> {
  const settings = { applicationName: 'redress bench', statementTimeout: 0, poolSize: 8 };
  const house = await openHouse(environmentFrom(environment), { ...settings, settings: BY_KEY });
  try {
    const { pool } = house.database;
    const count = async (): Promise<number> =>
      (await pool.query<{ n: number }>('select count(*)::int as n from petitions.matters')).rows[0]?.n ?? 0;
    if ((await count()) === 0) await fillProvince(house, { petitions: base || USUAL_BASE, years: 5, seed: 1 });
    const app = await buildApp(house, createLogger({ level: 'silent' }));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const { readers, dismiss } = await hire(house);
    try {
      return { bench: 'search', base: await count(), figures: await measure(url, readers, seconds) };
    } finally {
      await dismiss();
      await app.close();
    }
  } finally {
    await house.close();
  }
}

async function running(url: string, { base, seconds }: SearchBenchOptions): Promise<Report> {
  const client = new Client(url, 1);
  const readers: Reader[] = [];
  for (const { name, demo } of SEATS)
    if (demo) readers.push({ name, cookie: (await client.signIn(demo, DEMO_PASSWORD)).cookie });
  await client.close();
  return { bench: 'search', base, figures: await measure(url, readers, seconds) };
}

/** Measures a running system, the base that is named, or one of its own, which is removed. */
export async function benchSearch(options: SearchBenchOptions): Promise<Report> {
  if (options.url) return running(options.url, options);
  if (process.env.DATABASE_URL || process.env.REDRESS_DATA) return inHouse(process.env, options);
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  // Processes that make rows find the base by the environment.
  process.env.REDRESS_DATA = folder;
  try {
    return await inHouse(process.env, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
