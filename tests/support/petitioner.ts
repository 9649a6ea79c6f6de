// The portal as a petitioner uses it, for tests: the server over a database of the file's own, cases, acts, progress, messages.
import { afterAll, beforeAll } from 'vitest';
import { type Case, caseAt, type Stage } from '../../src/apps/commands/case.ts';
import { TestClock } from '../../src/platform/time.ts';
import { type Answer, type TestApp, testApp } from './app.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export const HOUSING = '440106-housing';

export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly organ: string | null;
  readonly sealed: Buffer | null;
}

export interface PetitionerApi {
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly portal: TestApp;
  made(stage: Stage, filing?: object): Promise<Case>;
  /** An act with that code, each time from another sender: wrong codes are counted by sender too. */
  act(number: string, code: string, name: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  progress(one: Pick<Case, 'number' | 'queryCode'>): Promise<Record<string, never>>;
  versionOf(id: string): Promise<number>;
  messages(id: string): Promise<Message[]>;
}

/** Sets it up before the file's tests, at 2 March 2026, 10:00 in Shanghai. */
export function petitionerApi(): PetitionerApi {
  const clock = new TestClock('2026-03-02T02:00:00Z');
  let database: TestDatabase;
  let portal: TestApp;
  let senders = 0;
  beforeAll(async () => {
    database = await testDatabase();
    portal = await testApp(database, clock);
  });
  afterAll(async () => {
    await portal.close();
    await database.drop();
  });
  return {
    clock,
    get database() {
      return database;
    },
    get portal() {
      return portal;
    },
    made: (stage, filing = {}) => caseAt(portal.house.spine, stage, HOUSING, filing),
    act: (number, code, name, body, headers = {}) => {
      senders++;
      return portal.call('POST', `/api/portal/petitions/${number}/acts/${name}`, {
        body,
        headers: { 'x-query-code': code, ...headers },
        from: `10.1.${Math.floor(senders / 250)}.${(senders % 250) + 1}`,
      });
    },
    progress: async ({ number, queryCode }) =>
      (await portal.call('GET', `/api/portal/petitions/${number}`, { headers: { 'x-query-code': queryCode } }))
        .json as never,
    versionOf: async (id) =>
      (await database.pool.query('select version from petitions.matter where matter_id = $1', [id])).rows[0].version,
    messages: async (id) =>
      (
        await database.pool.query<Message>(
          `select message_id as id, kind, organ, sealed from petitions.message where matter_id = $1 order by created_at, kind`,
          [id],
        )
      ).rows,
  };
}
