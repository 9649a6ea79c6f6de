// Kill -9 in the middle of the work: the next start finds every petition whose receipt somebody got.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/platform/root.ts';
import { type RunningServer, runningServer } from '../support/running.ts';

let server: RunningServer | undefined;
afterAll(() => server?.remove());

const file = async (url: string, nth: number): Promise<{ number: string; queryCode: string }> => {
  const answer = await fetch(`${url}/api/portal/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      text: `第 ${nth} 件：电梯停运一个月，老人下不了楼。`,
      placeCode: '440106006',
      petitioner: { name: '梁伟' },
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}`);
  return (await answer.json()) as { number: string; queryCode: string };
};

test('what was acknowledged is there after the power went', async () => {
  server = await runningServer();
  const kept: { number: string; queryCode: string }[] = [];
  let nth = 0;
  const clerks = Array.from({ length: 8 }, async () => {
    for (;;) {
      try {
        kept.push(await file(server?.url ?? '', nth++));
      } catch {
        return;
      }
      if (kept.length === 120) await server?.kill();
    }
  });
  await Promise.all(clerks);
  expect(kept.length).toBeGreaterThanOrEqual(120);
  server = await runningServer({ dataDir: server.dataDir });
  for (const { number, queryCode } of kept) {
    const answer = await fetch(`${server.url}/api/portal/petitions/${number}`, {
      headers: { 'x-query-code': queryCode },
    });
    expect(answer.status).toBe(200);
  }
  const history = execFileSync(process.execPath, [join(projectRoot(), 'dist', 'cli.js'), 'check-history'], {
    env: { ...process.env, REDRESS_DATA: server.dataDir, DATABASE_URL: '' },
    encoding: 'utf8',
  });
  expect(history).toBeTruthy();
  expect(await server.stop()).toBe(0);
});
