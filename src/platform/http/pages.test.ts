// Pages, their files, health and metrics: nonce, compression, caching, the way home for unknown addresses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { serveHealth } from './health.ts';
import { servePages } from './pages.ts';
import { buildServer } from './server.ts';
import type { App } from './type.ts';

const web = mkdtempSync(join(tmpdir(), 'redress-web-'));
const SCRIPT = 'console.log("redress");\n'.repeat(200);
let app: App;
let isReady: () => Promise<boolean> = async () => true;

beforeAll(async () => {
  const metrics = createMetrics();
  app = await buildServer({ logger: createLogger({ level: 'silent' }), wording: {}, metrics });
  app.get('/api/thing', () => ({ ok: true }));
  serveHealth(app, { ready: () => isReady(), metrics, metricsToken: 'let-me-in' });
  servePages(app, web);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: 'text/html', ...headers } });

it('says that the pages are not built yet, as a page', async () => {
  const answer = await get('/');
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('npm run build');
});

it('gives each page a nonce of its own, the same in the header', async () => {
  for (const name of ['citizen', 'desk']) {
    mkdirSync(join(web, name), { recursive: true });
    writeFileSync(
      join(web, name, 'index.html'),
      `<title>${name}</title><script nonce="__CSP_NONCE__" src="/assets/a-123.js"></script>`,
    );
  }
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'assets', 'a-123.js'), SCRIPT);
  writeFileSync(join(web, 'assets', 'b-456.js'), SCRIPT);
  const [one, two] = [await get('/'), await get('/')];
  const nonceOf = (body: string) => /nonce="([^"]+)"/.exec(body)?.[1];
  expect(nonceOf(one.body)).not.toBe(nonceOf(two.body));
  const policy = String(one.headers['content-security-policy']);
  expect(policy).toContain(`script-src 'self' 'nonce-${nonceOf(one.body)}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(one.headers['cache-control']).toBe('no-store');
});

it('knows the two programs and sends unknown addresses of people home', async () => {
  expect((await get('/desk')).body).toContain('<title>desk</title>');
  expect((await get('/desk/matters/1?tab=2')).body).toContain('<title>desk</title>');
  expect((await get('/progress/123')).body).toContain('<title>citizen</title>');
  expect((await get('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
  expect((await get('/assets/gone.js')).statusCode).toBe(404);
  expect((await get('/progress', { accept: 'application/json' })).statusCode).toBe(404);
  expect((await get('/../../etc/passwd')).body).not.toContain('root:');
  expect((await get('/assets/..%2f..%2f..%2fetc/passwd')).statusCode).toBe(404);
});

it('has no file that a new build took away under the running server', async () => {
  rmSync(join(web, 'assets', 'b-456.js'));
  expect((await get('/assets/b-456.js')).statusCode).toBe(404);
});

it('sends files compressed, cached for ever, and not again', async () => {
  const br = await get('/assets/a-123.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(br.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(SCRIPT);
  expect(br.rawPayload.length).toBeLessThan(SCRIPT.length / 10);
  const gz = await get('/assets/a-123.js', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gz.rawPayload).toString()).toBe(SCRIPT);
  expect((await get('/assets/a-123.js')).body).toBe(SCRIPT);
  expect(
    (await get('/assets/a-123.js', { 'accept-encoding': 'br', 'if-none-match': String(br.headers.etag) })).statusCode,
  ).toBe(304);
});

it('is alive, ready or not', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await get('/readyz')).statusCode).toBe(200);
  isReady = () => Promise.reject(new Error('away'));
  expect((await get('/readyz')).json()).toMatchObject({ status: 503, code: 'unavailable' });
});

it('counts by route, and tells only this machine or who has the token', async () => {
  await get('/api/thing');
  const metrics = await get('/metrics');
  expect(metrics.body).toContain(
    'redress_http_request_duration_seconds_count{method="GET",route="/api/thing",status="200"} 1',
  );
  const elsewhere = { remoteAddress: '203.0.113.9', url: '/metrics' };
  expect((await app.inject(elsewhere)).statusCode).toBe(404);
  expect((await app.inject({ ...elsewhere, headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(404);
  expect((await app.inject({ ...elsewhere, headers: { authorization: 'Bearer let-me-in' } })).statusCode).toBe(200);
  expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404);
});
