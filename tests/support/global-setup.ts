// Vitest runs this once for each project that needs PostgreSQL; the projects of one run share one server.
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

type Started = Awaited<ReturnType<typeof startTestServer>>;

/** Vitest loads this file anew for every project, so what they share cannot stand in the module. */
const shared = globalThis as { redressTestServer?: { started: Promise<Started>; users: number } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.redressTestServer ??= { started: startTestServer(), users: 0 };
  const server = shared.redressTestServer;
  server.users++;
  const { url, template, prefix } = await server.started;
  project.provide('testServer', { url, template, prefix });
  return async () => {
    if (--server.users > 0) return;
    delete shared.redressTestServer;
    await (await server.started).stop();
  };
}
