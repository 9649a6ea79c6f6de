// Repeats on a real database: who repeats what, right at once in every process, nothing of what is sealed, seen by who may read
// both, decided and counted by organ.
import { beforeAll, describe, expect, it } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';
import { demoOfficer } from '../../../tests/support/spine.ts';
import { loadMatter } from '../../petitions/ask.ts';
import { openPetitions } from '../../petitions/heard/ask.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { overriddenByOrgan } from './decisions/store.ts';
import { type OpenRepeats, openRepeats } from './open.ts';
import { repeatsSeen } from './view.ts';

const api = deskApi();
const CHEN = { name: '陈秀英', phone: '13800138000', address: '示例路1号' };
const LI = { name: '李建国', phone: '13900139000', address: '示例路2号' };
let people = 0;
/** Somebody who filed nothing so far. */
const somebody = () => ({ name: `何${'甲乙丙丁戊己庚辛'[people] ?? ''}平`, phone: `1360013600${people++}` });
const LAMP = {
  title: '翠湖花园北门路灯不亮',
  text: '翠湖花园北门到公交站的六盏路灯从去年冬天起都不亮，老人夜里出门摔倒过两次，打电话给物业和路灯所都说不归他们管。',
};
const LAMP_AGAIN = {
  title: '再次反映翠湖花园北门路灯不亮',
  text: '翠湖花园北门到公交站的路灯还是不亮，上次反映以后没有人来修，老人夜里出门不方便，请路灯所和物业尽快修好。',
};
const NOISE = {
  title: '金穗广场夜间施工噪声',
  text: '金穗广场地铁工地每天夜里十二点以后还在打桩，整栋楼都睡不着，孩子第二天要上学，请环保部门管一管。',
};

let repeats: OpenRepeats;
beforeAll(async () => {
  repeats = await openRepeats(api.database.pool, api.clock);
});

const filed = async (filing: object): Promise<string> =>
  (await api.made('registered', { demand: '', ...filing })).matter.id;

/** As the rounds of sorting do it: in a transaction that holds the matters open. */
const related = (ids: readonly string[], by: OpenRepeats = repeats) =>
  withTransaction(api.database.pool, async (client) =>
    by.relate(client, await openPetitions(client, ids, { hold: true })),
  );

const kindsOf = async (id: string): Promise<Record<string, string>> => {
  const { rows } = await api.database.pool.query<{ other: string; kind: string }>(
    'select other_id as other, kind from sorting.relation where matter_id = $1',
    [id],
  );
  return Object.fromEntries(rows.map(({ other, kind }) => [other, kind]));
};

const countOf = async (table: string, id: string): Promise<number> => {
  const where = table === 'fingerprint' ? 'matter_id = $1' : '(matter_id = $1 or other_id = $1)';
  const { rows } = await api.database.pool.query(`select count(*)::int as n from sorting.${table} where ${where}`, [
    id,
  ]);
  return rows[0].n;
};

const relations = (id: string, as: string) => api.desk.call('GET', `/api/desk/matters/${id}/relations`, { as });
const decide = (id: string, other: string, as: string | undefined, decision = 'SAME_MATTER') =>
  api.desk.call('POST', `/api/desk/matters/${id}/relations/${other}/decision`, {
    ...(as && { as }),
    body: { decision },
  });

describe('what a petition may repeat', () => {
  it("is the person's same matter, another one of the person, and the same of others; nothing else", async () => {
    const first = await filed({ ...LAMP, petitioner: CHEN });
    const others = await filed({ ...LAMP_AGAIN, petitioner: LI });
    const noise = await filed({ ...NOISE, petitioner: CHEN });
    const strangers = await filed({
      ...NOISE,
      title: '夜市油烟',
      text: '夜市的油烟直排到楼上，窗都不能开。',
      petitioner: LI,
    });
    await related([first, others, noise, strangers]);
    const again = await filed({ ...LAMP_AGAIN, petitioner: { ...CHEN, phone: '+86 138 0013 8000' } });
    expect(await related([again])).toEqual(new Map([[again, 1]]));
    expect(await kindsOf(again)).toEqual({ [first]: 'SAME_MATTER', [others]: 'RELATED', [noise]: 'SAME_PETITIONER' });
  });

  it('counts the words alone where the petitioner is anonymous, and co-signers like the first', async () => {
    const first = await filed({
      ...NOISE,
      title: '西塔小学门口占道停车',
      text: '西塔小学门口每天放学时占道停车，孩子只能走在车道上，已经撞过人。',
      petitioner: CHEN,
      coPetitioners: [LI],
    });
    await related([first]);
    const same = {
      title: '西塔小学门口占道停车没人管',
      text: '西塔小学门口每天放学时占道停车，孩子只能走在车道上，请交警来管。',
    };
    const anonymous = await filed({ ...same, petitioner: CHEN, anonymous: true });
    const cosigned = await filed({ ...same, petitioner: { name: '王五', phone: '13700137000' }, coPetitioners: [LI] });
    await related([anonymous]);
    await related([cosigned]);
    expect((await kindsOf(anonymous))[first]).toBe('RELATED');
    expect((await kindsOf(cosigned))[first]).toBe('SAME_MATTER');
  });

  it('is right at once in every process, also when both write at the same time', async () => {
    const second = await openRepeats(api.database.pool, api.clock);
    const words = {
      title: '东圃公园水池发臭',
      text: '东圃公园的水池半年没有换水，夏天发臭生蚊子，带孩子的人都绕着走。',
    };
    const [a, b] = [await filed({ ...words, petitioner: CHEN }), await filed({ ...words, petitioner: LI })];
    await Promise.all([related([a]), related([b], second)]);
    const found = { ...(await kindsOf(a)), ...(await kindsOf(b)) };
    expect(Object.keys(found).some((id) => id === a || id === b)).toBe(true);
    const c = await filed({ ...words, petitioner: CHEN });
    await related([c], second);
    expect((await kindsOf(c))[a]).toBe('SAME_MATTER');
    const d = await filed({ ...words, petitioner: CHEN });
    await related([d]);
    expect((await kindsOf(d))[c]).toBe('SAME_MATTER');
    await second.close();
  });

  it('is looked up for a text of nothing, of one sign, of signs alone, and for a long one', async () => {
    const long = '这段话很长。'.repeat(3_000).slice(0, 19_000);
    const ids = [];
    for (const text of ['？？？？？', '13800138000', '😀😀😀😀😀', long, '請求修復翠湖花園北門路燈'])
      ids.push(await filed({ text, petitioner: CHEN }));
    await expect(related(ids)).resolves.toBeInstanceOf(Map);
  });

  it('takes in what was there before', async () => {
    const id = await filed({ ...LAMP, petitioner: LI });
    await api.database.pool.query('insert into sorting.unprinted (matter_id) values ($1)', [id]);
    const opened = await openRepeats(api.database.pool, api.clock);
    await opened.caughtUp;
    expect(await countOf('fingerprint', id)).toBe(1);
  });
});

describe('of what is sealed', () => {
  const WRONG = { title: '翠湖花园主任收礼', text: '翠湖花园的主任收了装修公司的礼金，还把车位给了亲戚，有照片。' };

  it('nothing is kept, from the beginning', async () => {
    const sealed = await filed({ ...WRONG, petitioner: CHEN, reportsWrongdoing: true });
    const open = await filed({ ...WRONG, petitioner: CHEN });
    await related([sealed, open]);
    expect([await countOf('fingerprint', sealed), await countOf('relation', sealed)]).toEqual([0, 0]);
  });

  it('everything goes with the act that seals it, decisions too; else they only grow', async () => {
    const [first, again] = [await filed({ ...WRONG, petitioner: LI }), await filed({ ...WRONG, petitioner: LI })];
    await related([first]);
    await related([again]);
    expect((await decide(again, first, 'triage-clerk')).status).toBe(200);
    await expect(api.database.pool.query('delete from sorting.relation_decision')).rejects.toThrow('append-only');
    await expect(api.database.pool.query('update sorting.relation_decision set score = 0')).rejects.toThrow(
      'append-only',
    );
    const body = { ...(await api.bodies()).triage, seen: 1, class: 'ACCUSATION', categoryCode: '15' };
    expect((await api.post(first, 'triage', 'triage-clerk', body)).status).toBe(200);
    for (const table of ['fingerprint', 'relation', 'relation_decision'])
      expect([table, await countOf(table, first)]).toEqual([table, 0]);
    expect(JSON.stringify((await relations(again, 'triage-clerk')).json)).not.toContain(first);
  });
});

describe('at the desk', () => {
  let first: string;
  let again: string;
  beforeAll(async () => {
    const words = { title: '车陂涌边围栏倒塌', text: '车陂涌边的围栏被台风吹倒以后一直没有重装，小孩在河边玩很危险。' };
    const petitioner = somebody();
    first = await filed({ ...words, petitioner });
    again = await filed({ ...words, text: `${words.text}再次请求。`, petitioner });
    await related([first]);
    await related([again]);
  });

  it('both texts and what they share are shown, from both sides', async () => {
    const { status, json } = await relations(again, 'triage-clerk');
    expect(status).toBe(200);
    const found = (json.items as unknown as { matterId: string; passages: object[]; matchedBy: string[] }[]).find(
      ({ matterId }) => matterId === first,
    );
    expect(found).toMatchObject({ kind: 'SAME_MATTER', matchedBy: expect.arrayContaining(['PHONE']) });
    expect(found?.passages[0]).toMatchObject({ at: 0, otherAt: 0 });
    const back = await relations(first, 'triage-clerk');
    expect(back.json.items.map(({ matterId }) => matterId)).toContain(again);
  });

  it('nobody sees or decides them who may not read the matter, and nobody without being signed in', async () => {
    for (const as of ['handler', 'auditor', 'administrator']) {
      expect([as, (await relations(again, as)).status]).toEqual([as, 404]);
      expect([as, (await decide(again, first, as)).status]).toEqual([as, 404]);
    }
    expect((await decide(again, first, undefined)).status).toBe(401);
    expect((await api.desk.call('GET', `/api/desk/matters/${again}/relations`)).status).toBe(401);
  });

  it('another matter that the reader may not read is not there, not even as a number', async () => {
    const matter = (await loadMatter(api.desk.house.spine, first))?.matter;
    await api.database.pool.query(
      `update petitions.matter set fold = jsonb_set(fold, '{barred}', '{"organs": ["440106-petition-bureau"], "staff": []}') where matter_id = $1`,
      [first],
    );
    const officer = await demoOfficer(api.desk.house.spine, 'triage-clerk');
    expect((await relations(again, 'triage-clerk')).json.items).toEqual([]);
    expect(await repeatsSeen(api.desk.house.spine, officer, [again])).toEqual(new Map());
    expect((await decide(again, first, 'triage-clerk')).status).toBe(404);
    await api.database.pool.query('update petitions.matter set fold = $2 where matter_id = $1', [first, matter]);
    expect(await repeatsSeen(api.desk.house.spine, officer, [again])).toEqual(new Map([[again, 1]]));
  });

  it('who only supervises reads them and does not decide; a foreign number is unknown', async () => {
    expect((await relations(again, 'supervisor')).json.items).toHaveLength(1);
    expect((await decide(again, first, 'supervisor')).status).toBe(403);
    expect((await decide(again, '00000000-0000-7000-8000-000000000000', 'triage-clerk')).status).toBe(404);
    expect((await decide(again, first, 'triage-clerk', 'PERHAPS')).status).toBe(400);
  });

  it('a decision keeps its maker and the score, and what was overridden is counted by organ', async () => {
    const day = (day: string) => new Date(`2026-03-${day}T00:00:00Z`);
    const before = (await overriddenByOrgan(api.database.pool, day('01'), day('30')))[0];
    await decide(again, first, 'triage-clerk', 'SAME_MATTER');
    const { json } = await decide(again, first, 'dispatcher', 'NOT_RELATED');
    expect(json.items[0]).toMatchObject({
      decided: { decision: 'NOT_RELATED', proposed: 'SAME_MATTER', by: { name: '梁嘉雯' }, score: expect.any(Number) },
    });
    const after = (await overriddenByOrgan(api.database.pool, day('01'), day('30')))[0];
    expect(after).toMatchObject({ organ: '440106-petition-bureau', proposed: 'SAME_MATTER' });
    expect((after?.overridden ?? 0) - (before?.overridden ?? 0)).toBe(1);
    const officer = await demoOfficer(api.desk.house.spine, 'triage-clerk');
    expect(await repeatsSeen(api.desk.house.spine, officer, [again])).toEqual(new Map());
  });
});
