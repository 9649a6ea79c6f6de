// What every journey stands on: a database of its own, the built server over it, a browser. Call it at the file's top.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type RunningServer, runningServer } from './running.ts';

export interface Stage {
  readonly database: TestDatabase;
  readonly server: RunningServer;
  readonly browser: Browser;
}

/** Sets the stage before the file's journeys and clears it after; the returned function gives it inside them. */
export function journeyStage(): () => Stage {
  let stage: Partial<{ -readonly [K in keyof Stage]: Stage[K] }> = {};
  beforeAll(async () => {
    stage.database = await testDatabase();
    stage.server = await runningServer({ databaseUrl: stage.database.url });
    stage.browser = await openBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.server?.remove();
    await stage.database?.drop();
    stage = {};
  });
  return () => stage as Stage;
}
