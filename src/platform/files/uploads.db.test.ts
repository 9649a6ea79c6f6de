// Uploads over HTTP and in PostgreSQL: taken, refused by name, claimed in a transaction, dropped, swept.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { withTransaction } from '../db/connect.ts';
import { buildServer } from '../http/server.ts';
import type { App } from '../http/type.ts';
import { createLogger } from '../log.ts';
import { TestClock } from '../time.ts';
import { acceptForms, receiveForm, sendUpload } from './http.ts';
import { jpegWithPlace, PLACE, pdf, png } from './samples.fixture.ts';
import { LocalFiles } from './store.ts';
import { claimUploads, dropUpload, MAX_FILE_BYTES, sweepUploads, type Uploads, uploadsOf } from './uploads.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress files '));
const clock = new TestClock('2026-03-02T01:00:00Z');
const MATTER = '01900000-0000-7000-8000-00000000000a';
const OTHER = '01900000-0000-7000-8000-00000000000b';
let database: TestDatabase;
let uploads: Uploads;
let app: App;
let address: string;

beforeAll(async () => {
  database = await testDatabase();
  uploads = { pool: database.pool, files: new LocalFiles(folder) };
  app = await buildServer({ logger: createLogger({ level: 'silent' }), wording: {} });
  await app.register(async (inner: App) => {
    await acceptForms(inner);
    inner.post('/api/files', async (request, reply) =>
      receiveForm(uploads, request, reply, request.headers['x-upload-key'] as string | undefined, clock.now()),
    );
  });
  app.get<{ Params: { id: string; matter: string } }>('/api/files/:matter/:id', (request, reply) =>
    sendUpload(uploads, request.params.id, request.params.matter, reply),
  );
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function send(
  bytes: Buffer,
  name: string,
  key: string | undefined,
  type = '',
): Promise<{ status: number; body: Record<string, string> }> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name, { type }));
  const answer = await fetch(`${address}/api/files`, {
    method: 'POST',
    body: form,
    headers: key === undefined ? {} : { 'x-upload-key': key },
  });
  return { status: answer.status, body: await answer.json() };
}
const filesOnDisk = (): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, 'files', path)).isFile(),
  );

it('keeps a photo without its place, under its own name, and gives it only to its claimer', async () => {
  const key = 'draft-key-of-the-photo';
  const sent = await send(jpegWithPlace(), '现场 照片.jpeg', key, 'image/jpeg');
  expect(sent).toMatchObject({ status: 200, body: { name: '现场 照片.jpeg', mime: 'image/jpeg', claimedBy: null } });
  const id = sent.body.id as string;
  expect((await fetch(`${address}/api/files/${MATTER}/${id}`)).status).toBe(404);
  await withTransaction(database.pool, (client) => claimUploads(client, [id], key, MATTER));
  const got = await fetch(`${address}/api/files/${MATTER}/${id}`);
  const bytes = Buffer.from(await got.arrayBuffer());
  expect(bytes.includes(PLACE)).toBe(false);
  expect(bytes).toHaveLength(Number(sent.body.bytes));
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
  expect(got.headers.get('content-disposition')).toContain(
    'inline; filename="__ __.jpeg"; filename*=UTF-8\'\'%E7%8E%B0',
  );
  expect((await fetch(`${address}/api/files/${OTHER}/${id}`)).status).toBe(404);
  expect((await fetch(`${address}/api/files/${MATTER}/not-an-id`)).status).toBe(404);
});

it('refuses by name: lying, empty, of another kind, without a key, without a file', async () => {
  const key = 'draft-key-of-the-refused';
  const before = filesOnDisk().length;
  const cases: [Buffer, string, string | undefined, number, string][] = [
    [Buffer.from('<script>alert(1)</script>'), 'photo.jpg', key, 422, 'file-lying'],
    [pdf(), 'photo.png', key, 422, 'file-lying'],
    [Buffer.alloc(0), 'photo.jpg', key, 422, 'file-empty'],
    [Buffer.from('hello'), 'notes.txt', key, 415, 'file-kind-not-allowed'],
    [png(), 'a.png', undefined, 400, 'upload-key-missing'],
    [png(), 'a.png', 'short', 400, 'upload-key-missing'],
  ];
  for (const [bytes, name, owner, status, code] of cases) {
    const { status: got, body } = await send(bytes, name, owner);
    expect([got, body.code, (body.detail ?? '').length > 5]).toEqual([status, code, true]);
  }
  const headers = { 'x-upload-key': key };
  const none = await fetch(`${address}/api/files`, { method: 'POST', body: new FormData(), headers });
  expect(none.status).toBe(400);
  const json = await fetch(`${address}/api/files`, {
    method: 'POST',
    body: '{}',
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect(json.status).toBe(415);
  const cut = await fetch(`${address}/api/files`, {
    method: 'POST',
    body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
  });
  expect(cut.status).toBeGreaterThanOrEqual(400);
  expect(cut.status).toBeLessThan(500);
  expect(filesOnDisk()).toHaveLength(before);
  expect((await database.pool.query('select from platform.upload where claimed_by is null')).rowCount).toBe(0);
});

it('refuses what is too large, told or untold, and takes just enough', async () => {
  const key = 'draft-key-of-the-large';
  const large = Buffer.concat([pdf(), Buffer.alloc(MAX_FILE_BYTES)]);
  const told = await send(large, 'large.pdf', key);
  expect(told).toMatchObject({
    status: 413,
    body: { code: 'file-too-large', detail: expect.stringContaining('20 MB') },
  });
  const slightly = await send(large.subarray(0, MAX_FILE_BYTES + 1), 'large.pdf', key);
  expect(slightly.status).toBe(413);
  const enough = await send(large.subarray(0, MAX_FILE_BYTES), 'large.pdf', key);
  expect(enough.status).toBe(200);
  expect(await dropUpload(uploads, enough.body.id as string, key)).toBe(true);
});

it('takes ten files for one key, even when they come at once', async () => {
  const key = 'draft-key-of-the-many';
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => send(png(), `${at}.png`, key)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(10);
  expect(answers.find((answer) => answer.status !== 200)?.body.code).toBe('too-many-files');
});

it("claims in the caller's transaction, again for the same claimer, never for others", async () => {
  const { pool } = database;
  const key = 'draft-key-of-the-claimed';
  const ids = [
    (await send(png(), 'a.png', key)).body.id as string,
    (await send(pdf(), 'b.pdf', key)).body.id as string,
  ];
  const claim = (which: string[], owner: string, by: string) =>
    withTransaction(pool, (client) => claimUploads(client, which, owner, by));
  expect(await claim(ids, 'another-key-altogether', MATTER)).toMatchObject({
    ok: false,
    refusal: { code: 'upload-unknown' },
  });
  expect(await claim(['not-an-id'], key, MATTER)).toMatchObject({ ok: false });
  const undone = withTransaction(pool, async (client) => {
    await claimUploads(client, ids, key, OTHER);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const first = await claim(ids, key, OTHER);
  expect(first.ok && first.value.map((upload) => upload.name)).toEqual(['a.png', 'b.pdf']);
  expect((await claim(ids, key, OTHER)).ok).toBe(true);
  expect((await claim(ids, key, MATTER)).ok).toBe(false);
  expect(await dropUpload(uploads, ids[0] as string, key)).toBe(false);
  expect(await uploadsOf(pool, [OTHER])).toHaveLength(2);
});

it('drops and sweeps what nobody claimed, and keeps bytes that another row needs', async () => {
  const key = 'draft-key-of-the-swept';
  const unique = Buffer.concat([pdf(), Buffer.from('swept')]);
  const dropped = (await send(unique, 'a.pdf', key)).body;
  await send(unique, 'b.pdf', key);
  expect(await dropUpload(uploads, dropped.id as string, 'another-key-altogether')).toBe(false);
  expect(await dropUpload(uploads, dropped.id as string, key)).toBe(true);
  expect(await uploads.files.has(dropped.sha256 as string)).toBe(true);
  clock.forward(25);
  expect(await sweepUploads(uploads, clock.now())).toBeGreaterThan(1);
  expect(await uploads.files.has(dropped.sha256 as string)).toBe(false);
  expect(await uploadsOf(database.pool, [OTHER])).toHaveLength(2);
  const { rows } = await database.pool.query('select distinct sha256 from platform.upload');
  expect(filesOnDisk()).toHaveLength(rows.length);
});
