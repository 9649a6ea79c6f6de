// A petition filed at a running server has its proposals within the second, made by the thread beside it; also after the power went.
import { afterAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/organs/seed/demo.ts';
import { stopwatch } from '../../src/platform/time.ts';
import { type RunningServer, runningServer } from '../support/running.ts';

let server: RunningServer | undefined;
afterAll(() => server?.remove());

const json = { 'content-type': 'application/json' };

async function signedIn(url: string): Promise<string> {
  const body = JSON.stringify({ login: 'triage-clerk', password: DEMO_PASSWORD });
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: json, body });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function filed(url: string, nth: number): Promise<string> {
  const text = `第 ${nth} 件：小区门口的烧烤店夜里吵，油烟大，居民无法休息，要求查处。`;
  const body = JSON.stringify({ text, placeCode: '440106006', petitioner: { name: '梁伟' } });
  const answer = await fetch(`${url}/api/portal/petitions`, { method: 'POST', headers: json, body });
  return ((await answer.json()) as { number: string }).number;
}

/** Milliseconds until the proposals of that petition are there; a minute at most. */
async function sortedAfter(url: string, cookie: string, number: string): Promise<number> {
  const elapsed = stopwatch();
  while (elapsed() < 60_000) {
    const answer = await fetch(`${url}/api/desk/matters/${number}/proposals`, { headers: { cookie } });
    if (((await answer.json()) as { proposals?: object }).proposals) return elapsed();
  }
  return Number.POSITIVE_INFINITY;
}

test('proposals are there within the second, and nothing is lost when the server is killed', async () => {
  server = await runningServer();
  const cookie = await signedIn(server.url);
  // The first waits until the thread has read its model and dictionary.
  expect(await sortedAfter(server.url, cookie, await filed(server.url, 0))).toBeLessThan(60_000);
  const times: number[] = [];
  for (let nth = 1; nth <= 10; nth++) times.push(await sortedAfter(server.url, cookie, await filed(server.url, nth)));
  expect(times.sort((a, b) => a - b)[5]).toBeLessThan(1_000);
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/redress_sorting_model\{version="[\w-]+",fault=""\} 1/);
  const last = await filed(server.url, 11);
  await server.kill();
  server = await runningServer({ dataDir: server.dataDir });
  expect(await sortedAfter(server.url, await signedIn(server.url), last)).toBeLessThan(60_000);
  expect(await server.stop()).toBe(0);
});
