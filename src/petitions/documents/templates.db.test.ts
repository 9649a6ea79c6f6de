// Templates over HTTP: who may keep them, previews, dated versions, refusals at the line, a running server that hears of it.
import { describe, expect, it } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';
import { DOCUMENT_KINDS, type TemplateKind, type TemplateList, type TemplatePreview } from './contract.ts';
import { followTemplates } from './jobs.ts';

const api = deskApi();
const BASE = '/api/admin/document-templates';
const as = 'administrator';
const draft = { title: '直接答复', body: '编号{{number}}\n{{reply}}', redHead: true, prefix: '信答' };
const wanted = { ...draft, validFrom: '2026-03-10', reason: '换了写法' };
const viewOf = async () => (await api.desk.call('GET', `${BASE}/DIRECT_REPLY`, { as })).json as unknown as TemplateKind;
const add = (body: object, by = as) => api.desk.call('POST', `${BASE}/DIRECT_REPLY/versions`, { as: by, body });

describe('templates', () => {
  it('come with the product, one of each kind', async () => {
    const list = (await api.desk.call('GET', BASE, { as })).json as unknown as TemplateList;
    expect(list.items.map(({ kind }) => kind)).toEqual([...DOCUMENT_KINDS]);
    const view = await viewOf();
    expect(view.versions).toHaveLength(1);
    expect(view.fields).toEqual(expect.arrayContaining([{ field: 'reply', must: true }]));
  });

  it('are the administrator’s alone', async () => {
    const asked: ['GET' | 'POST' | 'DELETE', string, object?][] = [
      ['GET', BASE],
      ['GET', `${BASE}/OPINION`],
      ['POST', `${BASE}/DIRECT_REPLY/preview`, draft],
      ['POST', `${BASE}/DIRECT_REPLY/preview.pdf`, draft],
      ['POST', `${BASE}/DIRECT_REPLY/versions`, wanted],
      ['DELETE', `${BASE}/DIRECT_REPLY/versions/2026-03-10`],
      ['POST', '/api/admin/document-prefixes/440106-housing', { prefix: '穗天建' }],
    ];
    for (const [method, url, body] of asked) {
      expect([url, (await api.desk.call(method, url, { body })).status]).toEqual([url, 401]);
      for (const login of ['organ-leader', 'bureau-director'])
        expect([url, (await api.desk.call(method, url, { body, as: login })).status]).toEqual([url, 403]);
    }
    expect((await viewOf()).versions).toHaveLength(1);
  });

  it('are previewed with example values', async () => {
    const picture = await api.desk.call('POST', `${BASE}/DIRECT_REPLY/preview`, { as, body: draft });
    const { svg } = picture.json as unknown as TemplatePreview;
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/<script|href="(?!#)/);
    const pdf = await api.desk.call('POST', `${BASE}/DIRECT_REPLY/preview.pdf`, { as, body: draft });
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
  });

  it('are refused at the line, in words', async () => {
    const refused = async (body: string) =>
      (await api.desk.call('POST', `${BASE}/DIRECT_REPLY/preview`, { as, body: { ...draft, body } })).json;
    expect(await refused('{{number}}')).toMatchObject({
      code: 'template-field-missing',
      field: 'body',
      detail: expect.stringContaining('答复内容'),
    });
    expect(await refused('{{number}} {{reply}}\n{{hearingTime}}')).toMatchObject({
      code: 'document-field-unknown',
      detail: expect.stringMatching(/第 2 行.*hearingTime/),
    });
  });

  it('begin on their day; what is past or taken is refused', async () => {
    expect(await add({ ...wanted, validFrom: '2026-03-01' })).toMatchObject({
      status: 422,
      json: { code: 'template-day-past' },
    });
    expect(await add({ ...wanted, validFrom: '2022-05-01' })).toMatchObject({ json: { code: 'template-day-past' } });
    const added = (await add(wanted)).json as unknown as TemplateKind;
    expect(added.versions.map(({ validFrom, standing }) => [validFrom, standing])).toEqual([
      ['2026-03-10', 'coming'],
      ['2022-05-01', 'current'],
    ]);
    expect(await add(wanted)).toMatchObject({ status: 422, json: { code: 'template-day-taken' } });
    expect((await add({ ...wanted, validFrom: '2026-02-30' })).status).toBeGreaterThanOrEqual(400);
    const { rows } = await api.database.pool.query(`select reason from platform.audit where action = 'template-add'`);
    expect(rows).toEqual([{ reason: '换了写法' }]);
  });

  it('are heard of by a running server, and can be taken back until they begin', async () => {
    const { templates } = api.desk.house;
    const following = await followTemplates(api.database.url, templates);
    try {
      await expect.poll(() => templates.inForce('DIRECT_REPLY', '2026-03-11')?.validFrom).toBe('2026-03-10');
      const gone = await api.desk.call('DELETE', `${BASE}/DIRECT_REPLY/versions/2026-03-10`, { as });
      expect((gone.json as unknown as TemplateKind).versions).toHaveLength(1);
      await expect.poll(() => templates.inForce('DIRECT_REPLY', '2026-03-11')?.validFrom).toBe('2022-05-01');
      const begun = await api.desk.call('DELETE', `${BASE}/DIRECT_REPLY/versions/2022-05-01`, { as });
      expect(begun).toMatchObject({ status: 422, json: { code: 'template-begun' } });
      const prefix = { as, body: { prefix: '穗天建' } };
      await api.desk.call('POST', '/api/admin/document-prefixes/440106-housing', prefix);
      const housing = { code: '440106-housing', shortName: '天河区住建局' };
      await expect.poll(() => templates.prefixOf(housing)).toBe('穗天建');
    } finally {
      await following.stop();
    }
  });
});
