// The petitioner's documents: shown once they are signed, served or not; to the code of that petition alone; reports between
// organs never. And what the page says of an answer on its way, of a merged petition, and of one that nobody handles any more.
import { expect, test } from 'vitest';
import { HOUSING, petitionerApi } from '../../tests/support/petitioner.ts';
import { caseAt } from '../apps/commands/case.ts';

const api = petitionerApi();

type Keys = { readonly number: string; readonly queryCode: string };
const get = (number: string, code: string, rest = '') =>
  api.portal.call('GET', `/api/portal/petitions/${number}${rest}`, { headers: { 'x-query-code': code } });
const list = async ({ number, queryCode }: Keys): Promise<{ id: string; kind: string; number: string }[]> =>
  (await get(number, queryCode, '/documents')).json.items as never;
const page = ({ number, queryCode }: Keys, id: string) => get(number, queryCode, `/documents/${id}`);

test('each opens as a page with the words of its paper', async () => {
  const one = await api.made('replied');
  const opinion = (await list(one)).find((each) => each.kind === 'OPINION');
  const answer = await page(one, opinion?.id ?? '');
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ kind: 'OPINION', number: opinion?.number, addressee: '陈秀英' });
  const { blocks, signer, date } = answer.json as unknown as Record<'blocks' | 'signer' | 'date', string>;
  expect(JSON.stringify(blocks)).toContain('责令建设单位在期限内完成维修');
  expect([signer, date]).toEqual(['广州市天河区住房和城乡建设局', '2026年3月2日']);
});

test('nobody opens one without the code of its own petition', async () => {
  const [one, other] = [await api.made('replied'), await api.made('replied')];
  const [mine] = await list(one);
  const id = mine?.id ?? '';
  expect((await get(one.number, 'WRONGCDE', `/documents/${id}`)).status).toBe(404);
  expect((await get(one.number, '', `/documents/${id}`)).status).toBe(404);
  expect((await page(other, id)).status).toBe(404);
  expect((await page(one, '00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await get(one.number, one.queryCode, '/documents/not-an-id')).status).toBe(400);
});

test('those of a sealed matter open to its petitioner, and to nobody of another organ', async () => {
  const one = await api.made('registered', { reportsWrongdoing: true, accused: '某局长' });
  const [receipt] = await list(one);
  expect((await page(one, receipt?.id ?? '')).json).toMatchObject({ kind: 'RECEIPT' });
  const address = `/api/matters/${one.matter.id}/documents`;
  expect((await api.portal.call('GET', address, { as: 'handler' })).status).toBe(404);
});

test('reports between organs are not among them', async () => {
  const one = await api.made('urgent');
  const { rows } = await api.database.pool.query<{ id: string }>(
    "select document_id as id from petitions.document where matter_id = $1 and kind = 'URGENT_REPORT'",
    [one.matter.id],
  );
  expect(rows).toHaveLength(1);
  expect((await list(one)).map((each) => each.kind)).not.toContain('URGENT_REPORT');
  expect((await page(one, rows[0]?.id ?? '')).status).toBe(404);
});

test('an answer on its way by post is shown, and its time for a review has not begun', async () => {
  const one = await api.made('posted');
  const { opinion, mayDo, reviewLines } = (await api.progress(one)) as unknown as {
    readonly opinion: Record<string, string>;
    readonly mayDo: readonly { readonly act: string }[];
    readonly reviewLines?: unknown;
  };
  expect(opinion).toMatchObject({ opinion: expect.stringContaining('完成维修') });
  expect([opinion['servedAt'], opinion['reviewUntil'], reviewLines]).toEqual([undefined, undefined, undefined]);
  expect(mayDo.map(({ act }) => act)).not.toContain('request-review');
  expect((await list(one)).map((each) => each.kind)).toContain('OPINION');
  const served = (await api.progress(await api.made('replied'))) as unknown as { opinion: Record<string, string> };
  expect(served.opinion['servedAt']).toBe('2026-03-02T02:00:00.000Z');
});

test('who was merged sees how the main matter stands', async () => {
  const { spine } = api.portal.house;
  const main = await caseAt(spine, 'accepted', HOUSING);
  const merged = await caseAt(spine, 'triaged', HOUSING);
  const done = await api.portal.call('POST', `/api/matters/${merged.matter.id}/acts/merge`, {
    as: 'dispatcher',
    body: { seen: merged.matter.version, otherNumber: main.number, reason: '同一人同一事' },
  });
  expect([done.status, done.text]).toEqual([200, expect.any(String)]);
  expect(await api.progress(merged)).toMatchObject({
    merged: { number: main.number, label: '办理中', sentence: expect.stringContaining('天河区住建局') },
  });
});

test('the first sentence says how a petition stands that nobody handles any more', async () => {
  const sentenceOf = async (act: string, body: object): Promise<string> => {
    const one = await api.made('triaged');
    const done = await api.portal.call('POST', `/api/matters/${one.matter.id}/acts/${act}`, {
      as: 'dispatcher',
      body: { seen: one.matter.version, ...body },
    });
    expect([act, done.status]).toEqual([act, 200]);
    return ((await api.progress(one)) as unknown as { holder: { sentence: string } }).holder.sentence;
  };
  const refusal = { ground: 'NOT_COMPETENT', reason: '属于法院职权', whereTo: '向天河区人民法院起诉' };
  expect(await sentenceOf('refuse-acceptance', refusal)).toContain('没有受理');
  expect(await sentenceOf('reply-directly', { reply: '请到窗口办理。' })).toContain('已经答复您');
  expect(await sentenceOf('file-no-action', { ground: 'NO_DEMAND', reason: '没有诉求' })).toContain('已经存档');
});

test('an organ that was asked for a review must first say whether it admits it', async () => {
  const { holder } = (await api.progress(await api.made('in-review'))) as unknown as { holder: { mustDo: string } };
  expect(holder.mustDo).toBe('告诉您受理不受理您的申请');
});
