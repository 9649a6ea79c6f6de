// Putting a petition to an earlier one: by both query codes alone; who types another person's data learns nothing.
import { expect, test } from 'vitest';
import { petitionerApi } from '../../tests/support/petitioner.ts';
import type { Case } from '../apps/commands/case.ts';
import { openPetitions } from '../petitions/heard/ask.ts';
import { withTransaction } from '../platform/db/connect.ts';
import { openRepeats } from '../sorting/repeats/ask.ts';

const api = petitionerApi();
const PERSON = { name: '陈秀英', phone: '13800138000', idType: 'RESIDENT_ID', idNumber: '11010519491231002X' };
const WORDS = {
  text: '翠湖花园北门到公交站的路灯从去年冬天起都不亮，老人夜里出门摔倒过两次，没有人来修。',
  demand: '请修好路灯。',
  petitioner: PERSON,
};
type Body = Record<string, unknown>;
let senders = 0;

const ask = async (own: Pick<Case, 'number' | 'queryCode'>, earlier: Body, way = '', language = 'zh') => {
  const answer = await api.portal.call('POST', `/api/portal/petitions/${own.number}/earlier${way}`, {
    headers: { 'x-query-code': own.queryCode, 'accept-language': language },
    body: earlier,
    from: `10.9.1.${++senders}`,
  });
  return { status: answer.status, json: answer.json as unknown as Body, text: answer.text };
};
const by = ({ number, queryCode }: Case): Body => ({ number, code: queryCode });

async function related(ids: readonly string[]): Promise<void> {
  const { pool } = api.database;
  const repeats = await openRepeats(pool, api.clock);
  await withTransaction(pool, async (client) => repeats.relate(client, await openPetitions(client, ids)));
  await repeats.close();
}

test('with the code of the earlier one its petitioner is told how it stands, and may ask for both to be handled together', async () => {
  const earlier = await api.made('accepted', WORDS);
  const own = await api.made('registered', WORDS);
  expect((await ask(own, by(earlier))).json).toMatchObject({ number: earlier.number, pending: true });
  await related([earlier.matter.id, own.matter.id]);
  const { json } = await ask(own, by(earlier));
  expect(json).toMatchObject({ pending: true, sameMatter: true, sentence: expect.stringContaining('住建局') });
  expect((await ask(own, by(earlier), '', 'en')).json.sentence).not.toBe(json.sentence);
  for (let times = 0; times < 2; times++)
    expect(await ask(own, by(earlier), '/attach')).toMatchObject({ status: 200, json: { number: earlier.number } });
  const said = ((await api.progress(own)) as { statements?: { act: string; text: string }[] }).statements;
  expect(said).toHaveLength(1);
  expect(said?.[0]?.text).toContain(earlier.number);
});

test('the name, telephone and identity number of another person tell nothing, whatever was filed', async () => {
  await api.made('accepted', WORDS);
  const [like, unlike] = [
    await api.made('registered', WORDS),
    await api.made('registered', { ...WORDS, petitioner: { name: '李强' } }),
  ];
  await related([like.matter.id, unlike.matter.id]);
  const seen = async (one: Case) => {
    const { number: _n, registeredAt: _r, clocks: _c, timeline: _t, ...rest } = (await api.progress(one)) as Body;
    return rest;
  };
  expect(await seen(like)).toEqual(await seen(unlike));
});

test('a wrong code is answered as an unknown number is, and counted', async () => {
  const earlier = await api.made('accepted', WORDS);
  const own = await api.made('registered', WORDS);
  const answers = [
    await ask(own, { ...by(earlier), code: 'AAAAAAAA' }),
    await ask(own, { ...by(earlier), code: own.queryCode }),
    await ask(own, { ...by(own), number: '4426999999990' }),
    await ask({ ...own, queryCode: earlier.queryCode }, by(earlier)),
    await ask({ ...own, queryCode: 'AAAAAAAA' }, by(earlier), '/attach'),
    await ask(own, { ...by(earlier), code: '' }, '/attach'),
  ];
  expect(new Set(answers.map(({ status, json }) => `${status} ${json.code}`))).toEqual(new Set(['404 code-mismatch']));
  for (let tries = 0; tries < 8; tries++) await ask(own, { ...by(earlier), code: 'BBBBBBBB' });
  expect((await ask(own, by(earlier))).status).toBe(429);
});

test('refuses what cannot be put together, and says why in both languages; the petition itself goes on', async () => {
  const own = await api.made('registered', WORDS);
  const sealed = await api.made('registered', { ...WORDS, reportsWrongdoing: true });
  const over = await api.made('closed', WORDS);
  const passedOn = await api.made('dispatched', WORDS);
  const earlier = await api.made('accepted', WORDS);
  const refused = async (one: Case, other: Case, way: string) => {
    const zh = await ask(one, by(other), way);
    const en = await ask(one, by(other), way, 'en');
    expect([typeof zh.json.detail, zh.json.detail === en.json.detail]).toEqual(['string', false]);
    expect(String(en.json.detail)).not.toContain('refusals.');
    return [zh.status, zh.json.code];
  };
  expect(await refused(own, own, '')).toEqual([422, 'earlier-itself']);
  expect(await refused(own, sealed, '')).toEqual([422, 'earlier-sealed']);
  expect(await refused(sealed, earlier, '/attach')).toEqual([422, 'earlier-sealed']);
  expect((await ask(own, by(over))).json).toMatchObject({ pending: false });
  expect(await refused(own, over, '/attach')).toEqual([422, 'earlier-ended']);
  expect(await refused(passedOn, earlier, '/attach')).toEqual([422, 'earlier-under-way']);
  expect((await ask(own, { number: own.number })).status).toBe(400);
  expect((await api.progress(own)) as Body).toMatchObject({ status: { state: 'REGISTERED' } });
});

test('an earlier one that was merged is followed to where it is handled', async () => {
  const first = await api.made('accepted', WORDS);
  api.clock.set('2026-03-02T03:00:00Z');
  const merged = await api.made('triaged', WORDS);
  const done = await api.portal.call('POST', `/api/matters/${merged.matter.id}/acts/merge`, {
    as: 'dispatcher',
    body: { seen: merged.matter.version, otherNumber: first.number, reason: '同一人同一事' },
  });
  expect(done.status).toBe(200);
  const own = await api.made('registered', WORDS);
  expect((await ask(own, by(merged))).json).toMatchObject({ number: merged.number, pending: true });
  expect((await ask(own, by(merged), '/attach')).json).toMatchObject({ number: first.number });
});
