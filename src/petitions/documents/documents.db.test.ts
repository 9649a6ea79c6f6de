// Documents over HTTP on a real database: who may read them, what is kept, that rows stay as they are.
import { beforeAll, describe, expect, it } from 'vitest';
import { deskApi, UNKNOWN_ID } from '../../../tests/support/desk-api.ts';
import { DATA_KEY_FORMAT, type DataKey } from '../../platform/data-key.ts';
import { newId } from '../../platform/ids.ts';
import { loadMatter } from '../store.ts';
import { composeDocument } from './compose.ts';
import type { DocumentKind } from './contract.ts';
import { documentHash, sealDocument } from './sealed.ts';
import { exampleFields } from './seed.ts';

const api = deskApi();
const BUREAU = '440106-petition-bureau';
let matter = '';
let other = '';
let number = '';
let code = '';
const ids: Partial<Record<DocumentKind, string>> = {};

/** Enters a document as the acts do. */
async function entered(of: string, kind: DocumentKind, serial: number, key?: DataKey): Promise<string> {
  const { spine } = api.desk.house;
  const organ = spine.directory.organ(BUREAU);
  if (!organ) throw new Error('no bureau');
  const fields = { ...exampleFields(), petitioner: '王测试' };
  const model = composeDocument({ kind, organ, day: '2026-03-02', fields, language: 'zh' }, spine.templates);
  if (!model.ok) throw new Error(model.refusal.code);
  const id = newId(spine.clock.now());
  await api.database.pool.query(
    `insert into petitions.document (matter_id, document_id, seq, kind, organ, year, serial, template_from, sealed, hash, created_at)
     values ($1, $2, 1, $3, $4, 2026, $5, '2022-05-01', $6, $7, $8)`,
    [
      of,
      id,
      kind,
      BUREAU,
      serial,
      sealDocument(spine.keys, key, of, id, model.value),
      documentHash(model.value),
      spine.clock.now(),
    ],
  );
  return id;
}

const pathOf = (kind: DocumentKind, format = 'pdf') => `/api/matters/${matter}/documents/${ids[kind]}.${format}`;
const rows = async (table: string) =>
  (await api.database.pool.query(`select * from ${table} where document_id = $1`, [ids.ACCEPTANCE])).rows;

beforeAll(async () => {
  const made = await api.made('triaged');
  ({ number } = made);
  code = made.queryCode;
  matter = made.matter.id;
  other = (await api.made('triaged')).matter.id;
  ids.ACCEPTANCE = await entered(matter, 'ACCEPTANCE', 7001);
  ids.CLOSING_REPORT = await entered(matter, 'CLOSING_REPORT', 7001);
});

describe('documents of a matter', () => {
  it('are listed with number and title', async () => {
    const { status, json } = await api.desk.call('GET', `/api/matters/${matter}/documents`, { as: 'dispatcher' });
    expect(status).toBe(200);
    expect(json.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: ids.ACCEPTANCE,
          kind: 'ACCEPTANCE',
          title: '信访事项受理告知书',
          number: expect.stringMatching(/信受告〔2026〕7001号$/),
          organ: BUREAU,
        }),
      ]),
    );
  });

  it('come as PDF and DOCX to those who may read the matter; who read is written down', async () => {
    const pdf = await api.desk.call('GET', pathOf('ACCEPTANCE'), { as: 'dispatcher' });
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    const docx = await api.desk.call('GET', pathOf('ACCEPTANCE', 'docx'), { as: 'dispatcher' });
    expect([docx.status, docx.text.slice(0, 2)]).toEqual([200, 'PK']);
    const { rows: noted } = await api.database.pool.query(
      `select actor_name from platform.audit where action = 'document-read' and object = $1`,
      [`matter:${matter}`],
    );
    expect(noted.length).toBe(2);
  });

  it('are kept as they were first rendered, under lock', async () => {
    const first = await api.desk.call('GET', pathOf('ACCEPTANCE'), { as: 'dispatcher' });
    const [kept] = await rows('petitions.document_file');
    expect(kept).toMatchObject({ format: 'pdf', bytes: expect.any(Number) });
    expect((await api.desk.call('GET', pathOf('ACCEPTANCE'), { as: 'dispatcher' })).text).toBe(first.text);
    const chunks: Buffer[] = [];
    for await (const chunk of api.desk.house.uploads.files.open(kept.file_key)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).includes('%PDF')).toBe(false);
    expect(await rows('petitions.document_file')).toHaveLength(1);
  });

  it('are shown to nobody else', async () => {
    const ask = async (url: string, as?: string) => (await api.desk.call('GET', url, as ? { as } : {})).status;
    for (const url of [pathOf('ACCEPTANCE'), pathOf('ACCEPTANCE', 'docx'), `/api/matters/${matter}/documents`]) {
      expect(await ask(url)).toBe(401);
      expect(await ask(url, 'administrator')).toBe(404);
      expect(await ask(url, 'handler')).toBe(404);
    }
    expect(await ask(`/api/matters/${other}/documents/${ids.ACCEPTANCE}.pdf`, 'dispatcher')).toBe(404);
    expect(await ask(`/api/matters/${matter}/documents/${UNKNOWN_ID}.pdf`, 'dispatcher')).toBe(404);
    expect(await ask(`/api/matters/${matter}/documents/${ids.ACCEPTANCE}.exe`, 'dispatcher')).toBe(404);
  });

  it('cannot be changed or removed', async () => {
    const { pool } = api.database;
    for (const statement of [
      `update petitions.document set hash = 'x'`,
      'delete from petitions.document',
      'truncate petitions.document',
    ])
      await expect(pool.query(statement)).rejects.toThrow(/append-only/);
  });

  it('are not sent when they are not what was entered', async () => {
    const { pool } = api.database;
    const id = await entered(matter, 'EXTENSION', 7002);
    await pool.query(
      `insert into petitions.document select matter_id, $2, seq, kind, organ, year, 7003, template_from, sealed, hash, created_at
         from petitions.document where document_id = $1`,
      [id, UNKNOWN_ID],
    );
    const answer = await api.desk.call('GET', `/api/matters/${matter}/documents/${UNKNOWN_ID}.pdf`, {
      as: 'dispatcher',
    });
    expect(answer.status).toBe(500);
  });
});

describe('documents of a sealed matter', () => {
  it('stand and are kept under its own key, and are read by those who must', async () => {
    const { spine, uploads } = api.desk.house;
    const { id } = (await api.made('registered', { reportsWrongdoing: true })).matter;
    const key = (await loadMatter(spine, id))?.key;
    expect(key).toBeDefined();
    const document = await entered(id, 'WHEREABOUTS', 7005, key);
    const url = `/api/matters/${id}/documents/${document}.pdf`;
    expect((await api.desk.call('GET', url, { as: 'triage-clerk' })).text.slice(0, 5)).toBe('%PDF-');
    for (const login of ['clerk', 'bureau-director', 'organ-leader'])
      expect([login, (await api.desk.call('GET', url, { as: login })).status]).toEqual([login, 404]);
    const { rows: kept } = await api.database.pool.query(
      'select file_key from petitions.document_file where document_id = $1',
      [document],
    );
    const [first] = await uploads.files.open(kept[0].file_key).take(1).toArray();
    expect((first as Buffer)[0]).toBe(DATA_KEY_FORMAT);
  });
});

describe('at the portal', () => {
  const portal = (what: string, given = code) =>
    api.desk.call('GET', `/api/portal/petitions/${number}/documents/${what}.pdf`, {
      headers: { 'x-query-code': given },
    });

  it('the query code opens what is the petitioner’s, and no report between organs', async () => {
    expect((await portal(ids.ACCEPTANCE ?? '')).text.slice(0, 5)).toBe('%PDF-');
    expect((await portal(ids.CLOSING_REPORT ?? '')).status).toBe(404);
  });

  it('a wrong code or another document opens nothing', async () => {
    expect((await portal(ids.ACCEPTANCE ?? '', 'AAAAAAAA')).status).toBe(404);
    expect((await portal(await entered(other, 'ACCEPTANCE', 7004))).status).toBe(404);
  });
});
