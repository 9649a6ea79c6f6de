// The server's manners: strict input, problem documents in the reader's language, safety headers, foreign requests refused.
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../log.ts';
import { conflict, HttpProblem, orProblem, refusalProblem } from './problem.ts';
import { buildServer } from './server.ts';
import type { App } from './type.ts';

const lines: string[] = [];
let app: App;

const Filing = Type.Object(
  {
    title: Type.String({ minLength: 2, maxLength: 10 }),
    people: Type.Optional(Type.Integer({ minimum: 1 })),
    petitioner: Type.Optional(
      Type.Object({ phone: Type.String({ pattern: '^\\d+$' }) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);

beforeAll(async () => {
  const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
  const wording = {
    sample: {
      zh: { refusals: { late: '超过了{{days}}天。' } },
      en: { refusals: { late: 'More than {{days}} days.' } },
    },
  };
  app = await buildServer({ logger, wording });
  app.post('/api/filings', { schema: { body: Filing } }, (request) => ({ title: request.body.title }));
  const Query = Type.Object(
    { limit: Type.Optional(Type.Integer({ minimum: 1 })), open: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  );
  app.get('/api/list', { schema: { querystring: Query } }, (request) => request.query);
  app.get('/api/broken', () => {
    throw new Error('secret detail of the fault');
  });
  app.get('/api/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  });
  app.post('/api/late', () => {
    throw refusalProblem({ code: 'late', article: 'R22-34', field: 'day', details: { days: 60 } }, 'sample');
  });
  app.post('/api/nameless', () => orProblem({ ok: false, refusal: { code: 'nobody-wrote-this' } }, 'sample'));
  app.post('/api/faster', () => {
    throw conflict({ version: 3, act: 'triage', at: '2026-03-02T01:00:00Z', by: { name: '李四' } });
  });
  app.get('/api/teapot', () => {
    throw new HttpProblem(404, 'not-found');
  });
  await app.ready();
});
afterAll(() => app.close());

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: payload as never,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('malformed input', () => {
  it('names every wrong field by its path, in Chinese and in English', async () => {
    const body = { title: 'x', people: '3', petitioner: { phone: 'abc', more: 1 }, unknown: 1 };
    const zh = await post('/api/filings', body);
    expect(zh.statusCode).toBe(400);
    expect(zh.headers['content-type']).toContain('application/problem+json');
    expect(zh.headers['content-language']).toBe('zh');
    const byField = Object.fromEntries(
      zh.json().errors.map((error: { field: string; message: string }) => [error.field, error.message]),
    );
    expect(Object.keys(byField).sort()).toEqual(['people', 'petitioner.more', 'petitioner.phone', 'title', 'unknown']);
    expect(byField.title).toBe('至少要写 2 个字。');
    const en = await post('/api/filings', body, { 'accept-language': 'en-GB,en;q=0.9' });
    expect(en.json().errors.find((error: { field: string }) => error.field === 'title').message).toBe(
      'Please write at least 2 characters.',
    );
  });

  it('asks for what is missing, and neither converts nor drops anything in a body', async () => {
    expect((await post('/api/filings', {})).json().errors).toEqual([{ field: 'title', message: '请填写这一项。' }]);
    expect((await post('/api/filings', { title: 12345 })).statusCode).toBe(400);
    expect((await post('/api/filings', { title: '路灯坏了' })).json()).toEqual({ title: '路灯坏了' });
  });

  it('reads numbers and booleans of a query string, and only those', async () => {
    const good = await app.inject('/api/list?limit=5&open=true');
    expect(good.json()).toEqual({ limit: 5, open: true });
    expect((await app.inject('/api/list?limit=five')).json().errors[0].field).toBe('limit');
    expect((await app.inject('/api/list?nonsense=1')).statusCode).toBe(400);
  });

  it('answers damaged JSON, prototype tricks, wrong types and too much with a sentence', async () => {
    expect((await post('/api/filings', '{"title": ')).json()).toMatchObject({ status: 400, code: 'malformed-json' });
    expect((await post('/api/filings', '{"__proto__": {"a": 1}, "title": "abc"}')).statusCode).toBe(400);
    expect((await post('/api/filings', '')).json()).toMatchObject({ status: 400, code: 'malformed-json' });
    expect((await post('/api/filings', '<a/>', { 'content-type': 'application/xml' })).json()).toMatchObject({
      status: 415,
    });
    expect((await post('/api/filings', { title: 'x'.repeat(1_100_000) })).json()).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect((await app.inject('/api/%ff')).json()).toMatchObject({ status: 400, code: 'malformed-address' });
    expect((await app.inject('/api/nowhere')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('problems', () => {
  it('turns a refusal into 422 with code, article, field and its own text', async () => {
    const refusal = await post('/api/late', {});
    expect(refusal.statusCode).toBe(422);
    expect(refusal.json()).toMatchObject({ code: 'late', article: 'R22-34', field: 'day', detail: '超过了60天。' });
    expect((await post('/api/nameless', {})).json()).toMatchObject({ status: 422, detail: '按规定现在不能这样办理。' });
  });

  it('says who was faster', async () => {
    expect((await post('/api/faster', {})).json()).toMatchObject({
      status: 409,
      changed: { version: 3, by: { name: '李四' } },
    });
  });

  it('keeps the fault in the log and gives its number to the reader', async () => {
    const answer = await app.inject('/api/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret detail');
    const { id, detail } = answer.json();
    expect(detail).toContain(id);
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.requestId === id);
    expect(logged.err.message).toBe('secret detail of the fault');
  });

  it('answers 503 when the database is away', async () => {
    const answer = await app.inject('/api/away');
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.headers['retry-after']).toBe('5');
  });
});

describe('safety', () => {
  it('refuses unsafe requests that another site sent', async () => {
    const filing = { title: '路灯坏了' };
    expect((await post('/api/filings', filing, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
    expect((await post('/api/filings', filing, { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect(
      (await post('/api/filings', filing, { origin: 'https://evil.example', host: 'redress.gov.cn' })).statusCode,
    ).toBe(403);
    expect((await post('/api/filings', filing, { origin: 'null', host: 'redress.gov.cn' })).statusCode).toBe(403);
    expect(
      (await post('/api/filings', filing, { origin: 'http://redress.gov.cn:3000', host: 'redress.gov.cn:3000' }))
        .statusCode,
    ).toBe(200);
    expect((await post('/api/filings', filing, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/list', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(200);
  });

  it('sends short safety headers with every answer', async () => {
    const { headers } = await app.inject('/api/list');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('describes its routes without the insides of the schema library', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.title).toBe('Redress 诉达');
    const operation = document.paths['/api/filings'].post;
    expect(operation.requestBody.content['application/json'].schema.properties.title).toEqual({
      type: 'string',
      minLength: 2,
      maxLength: 10,
    });
    expect(operation.responses.default.content).toHaveProperty('application/problem+json');
    expect(JSON.stringify(document)).not.toContain('~');
  });
});
