// The whole server over a test database, without a port: requests are injected. Also people who are signed in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { environmentFrom } from '../../src/apps/environment.ts';
import type { House } from '../../src/apps/house.ts';
import { buildApp } from '../../src/apps/server.ts';
import { DEMO_PASSWORD } from '../../src/organs/seed/demo.ts';
import { LocalFiles } from '../../src/platform/files/store.ts';
import type { App } from '../../src/platform/http/type.ts';
import { createLogger } from '../../src/platform/log.ts';
import { secretsFrom } from '../../src/platform/secrets.ts';
import type { Clock } from '../../src/platform/time.ts';
import type { TestDatabase } from './database.ts';
import { TEST_KEY, testSpine } from './spine.ts';

export interface TestApp {
  readonly app: App;
  readonly house: House;
  /** One request; with `as`, by that demo account. */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, given?: Given): Promise<Answer>;
  close(): Promise<void>;
}

export interface Given {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly from?: string;
}

/** What the tests read of answers, whichever they are; a field that is not there fails the assertion. */
export interface Body {
  readonly staffId: string;
  readonly number: string;
  readonly queryCode: string;
  readonly receipt: { readonly organ: { readonly code: string } };
  readonly title: string;
  readonly text: string;
  readonly detail: string;
  readonly code: string;
  readonly article: string;
  readonly field: string;
  readonly errors: readonly { readonly field: string }[] | undefined;
  readonly changed: object;
  readonly petitioners: readonly object[];
  readonly items: readonly { readonly matterId: string }[];
  readonly next: string | undefined;
  readonly counts: { readonly open: number };
  readonly holder: { readonly sentence: string };
  readonly status: { readonly state: string };
  readonly timeline: readonly {
    readonly type: string;
    readonly notice?: { readonly title: string; readonly text: string };
  }[];
  readonly opinion: Readonly<Record<string, unknown>> | undefined;
  readonly mayDo: readonly { readonly act: string }[];
  readonly evaluation: object;
}

export interface Answer {
  readonly status: number;
  readonly json: Body;
  readonly text: string;
  readonly headers: Record<string, unknown>;
}

/** Signs in once an account and test, and keeps the cookie. */
function cookies(app: App): (login: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  const signIn = async (login: string): Promise<string> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: DEMO_PASSWORD },
    });
    if (answer.statusCode !== 200) throw new Error(`sign-in of ${login}: ${answer.statusCode}`);
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  return (login) => {
    const cookie = known.get(login) ?? signIn(login);
    known.set(login, cookie);
    return cookie;
  };
}

/** Builds the server over that database, with a clock of the test's own. */
export async function testApp(database: TestDatabase, clock: Clock): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-app-'));
  const spine = await testSpine(database, clock);
  const house: House = {
    environment: { ...environmentFrom({ REDRESS_DATA: dataDir }), clock, demo: true },
    database: { pool: database.pool, url: database.url, kind: 'external', close: async () => {} },
    secrets: secretsFrom([TEST_KEY]),
    spine,
    clocks: spine.clocks,
    templates: spine.templates,
    procedures: spine.procedures,
    uploads: { pool: database.pool, files: new LocalFiles(dataDir) },
    close: async () => {},
  };
  const app = await buildApp(house, createLogger({ level: 'silent' }));
  await app.ready();
  const cookieOf = cookies(app);
  return {
    app,
    house,
    async call(method, url, { as, body, headers = {}, from } = {}) {
      const options: InjectOptions = {
        method,
        url,
        headers: { ...headers, ...(as && { cookie: await cookieOf(as) }) },
        ...(body !== undefined && { payload: body as object }),
        ...(from && { remoteAddress: from }),
      };
      const answer = await app.inject(options);
      const isJson = String(answer.headers['content-type'] ?? '').includes('json');
      return {
        status: answer.statusCode,
        json: (isJson ? answer.json() : {}) as Body,
        text: answer.body,
        headers: answer.headers,
      };
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
