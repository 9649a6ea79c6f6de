// The acts at the organ with power over HTTP: by whom they are done, what follows, what the petitioner then reads.
import { describe, expect, test } from 'vitest';
import { deskApi } from '../../tests/support/desk-api.ts';
import type { Stage } from '../apps/commands/case.ts';
import type { StaffAct } from './contract.ts';

const api = deskApi();

const progress = async (number: string, queryCode: string): Promise<unknown> =>
  (await api.desk.call('GET', `/api/portal/petitions/${number}`, { headers: { 'x-query-code': queryCode } })).json;

async function done(stage: Stage, act: StaffAct, as: string, change: object = {}, filing: object = {}) {
  const made = await api.made(stage, filing);
  const body = { seen: made.matter.version, ...(await api.bodies())[act], ...change };
  const answer = await api.post(made.matter.id, act, as, body);
  expect([act, answer.status, answer.json.code]).toEqual([act, 200, undefined]);
  const page = await api.desk.call('GET', `/api/matters/${made.matter.id}`, { as });
  return { ...made, page: page.json as unknown as Record<string, unknown> };
}

describe('each act is done by those who may', () => {
  test.each([
    ['received', 'notify-receipt', 'acceptance-clerk', 'AT_ORGAN'],
    ['received', 'handle-simply', 'acceptance-clerk', 'SIMPLE_HANDLING'],
    ['simple', 'reply-simply', 'handler', 'REPLIED'],
    ['simple', 'return-to-ordinary', 'acceptance-clerk', 'ACCEPTED'],
    ['received', 'divert', 'acceptance-clerk', 'IN_OTHER_PROCEDURE'],
    ['diverted', 'conclude-procedure', 'acceptance-clerk', 'CLOSED'],
    ['suggestion-received', 'study-suggestion', 'acceptance-clerk', 'ACCEPTED'],
    ['suggestion-studied', 'answer-suggestion', 'organ-leader', 'REPLIED'],
    ['accepted', 'hold-hearing', 'organ-leader', 'HEARING'],
    ['accepted', 'mediate', 'handler', 'MEDIATION'],
    ['mediation-agreed', 'settle', 'handler', 'REPLIED'],
    ['mediation', 'end-mediation', 'handler', 'ACCEPTED'],
    ['accepted', 'extend', 'organ-leader', 'ACCEPTED'],
    ['accepted', 'ask-assistance', 'handler', 'ACCEPTED'],
    ['replied', 'report-execution', 'handler', 'REPLIED'],
  ] as const)('%s: %s by %s leads to %s', async (stage, act, as, state) => {
    const { page } = await done(stage, act, as);
    expect(page.state).toBe(state);
  });
});

describe('a document that went by post', () => {
  test('is served when it is recorded, and the windows begin then', async () => {
    const { matter, number, queryCode } = await api.made('posted');
    const opinion = matter.documents.find((one) => one.kind === 'OPINION');
    const body = {
      ...(await api.bodies())['record-service'],
      seen: matter.version,
      documentId: opinion?.id,
    };
    const early = await api.post(matter.id, 'close', 'acceptance-clerk', {
      seen: matter.version,
      note: '已办',
      executionEvidence: '验收单',
    });
    expect([early.status, early.json.code]).toEqual([422, 'not-served']);
    const unknown = await api.post(matter.id, 'record-service', 'handler', {
      ...body,
      documentId: '00000000-0000-7000-8000-000000000000',
    });
    expect([unknown.status, unknown.json.code, unknown.json.field]).toEqual([422, 'document-unknown', 'documentId']);
    expect((await api.post(matter.id, 'record-service', 'handler', body)).status).toBe(200);
    const shown = await progress(number, queryCode);
    expect(shown).toMatchObject({ opinion: { reviewUntil: '2026-04-01' }, execution: { state: 'PENDING' } });
    const again = await api.post(matter.id, 'record-service', 'handler', { ...body, seen: matter.version + 1 });
    expect(again.json.code).toBe('already-served');
  });
});

describe('what the petitioner reads', () => {
  test.each([
    ['simple', '简易'],
    ['diverted', '法定途径'],
    ['hearing', '听证'],
    ['mediation', '调解'],
    ['suggestion-studied', '建议'],
  ] as const)('%s: in plain words, who must do what', async (stage, word) => {
    const { number, queryCode } = await api.made(stage);
    const shown = (await progress(number, queryCode)) as {
      holder: { sentence: string };
      status: { explanation: string };
      timeline: { text: string; notice?: { title: string; text: string } }[];
    };
    expect(shown.holder.sentence).toContain(word);
    expect(shown.status.explanation).toContain(word);
    const texts = JSON.stringify([shown.holder, shown.status, shown.timeline]);
    expect(texts).not.toMatch(/petitions:|\{\{|steps\.|notices\./);
  });

  test('of an answer, a hearing, an extension: the parts themselves, and no official’s name', async () => {
    const simple = await api.made('simple-replied');
    expect(await progress(simple.number, simple.queryCode)).toMatchObject({
      answer: { kind: 'SIMPLE', conclusion: 'EXPLAIN', reviewUntil: '2026-04-01' },
    });
    const hearing = await api.made('hearing');
    const shown = await progress(hearing.number, hearing.queryCode);
    expect(shown).toMatchObject({ hearings: [{ no: 1, place: '三楼会议室', public: false }] });
    expect(JSON.stringify(shown)).not.toContain('郑国华');
    const extended = await api.made('extended');
    expect(await progress(extended.number, extended.queryCode)).toMatchObject({
      extension: { days: 15, until: '2026-05-21' },
    });
    const suggestion = await api.made('suggestion-answered');
    expect(await progress(suggestion.number, suggestion.queryCode)).toMatchObject({
      answer: { kind: 'SUGGESTION', adoption: 'PARTLY' },
    });
  });
});

describe('an accusation at discipline', () => {
  const DISCIPLINE = '440106-discipline';

  /** Reported under a name, triaged, and with the discipline organ. */
  async function taken() {
    const made = await api.made('registered', { reportsWrongdoing: true, text: '我要举报该单位负责人收受礼金一事。' });
    const { id } = made.matter;
    const triaged = { class: 'ACCUSATION', categoryCode: '15', placeCode: '440106006', litigationRelated: false };
    const named = { accusedOrganCode: '440106-housing', seen: 1 };
    expect((await api.post(id, 'triage', 'triage-clerk', { ...triaged, ...named })).status).toBe(200);
    expect((await api.post(id, 'refer', 'dispatcher', { seen: 2, organCode: DISCIPLINE })).status).toBe(200);
    expect((await api.post(id, 'take-receipt', 'discipline-receiver', { seen: 3 })).status).toBe(200);
    const receiver = (await api.desk.call('GET', '/api/session', { as: 'discipline-receiver' })).json.staffId;
    return { ...made, id, body: { seen: 4, handlerId: receiver } };
  }

  test('is taken up, told to the organisation department and concluded, by discipline alone', async () => {
    const { id, body, number, queryCode } = await taken();
    for (const login of [undefined, 'dispatcher', 'handler', 'organ-leader', 'organisation-receiver', 'auditor']) {
      const answer = await api.post(id, 'take-up-accusation', login, body);
      expect([login, answer.status]).toEqual([login, login ? 404 : 401]);
    }
    expect((await api.post(id, 'take-up-accusation', 'discipline-receiver', body)).status).toBe(200);
    const inform = { seen: 5, organCode: '440106-organisation', major: true, summary: '反映该局负责人收受礼金。' };
    const wrong = await api.post(id, 'inform-organisation', 'discipline-receiver', {
      ...inform,
      organCode: '440305-organisation',
    });
    expect([wrong.status, wrong.json.code, wrong.json.field]).toEqual([422, 'not-their-cadres', 'organCode']);
    expect((await api.post(id, 'inform-organisation', 'discipline-receiver', inform)).status).toBe(200);
    const result = { seen: 6, outcome: 'FOUNDED', result: '已经立案审查。' };
    const silent = await api.post(id, 'conclude-accusation', 'discipline-receiver', result);
    expect([silent.status, silent.json.code, silent.json.field]).toEqual([422, 'feedback-missing', 'feedback']);
    const feedback = '您反映的问题已经查实，依规依纪处理。';
    expect((await api.post(id, 'conclude-accusation', 'discipline-receiver', { ...result, feedback })).status).toBe(
      200,
    );
    const shown = JSON.stringify(await progress(number, queryCode));
    expect(shown).toContain(feedback);
    expect(shown).not.toMatch(/已经立案审查|收受礼金。/);
    const stored = await api.database.pool.query(
      `select m.fold::text || (select string_agg(f.data::text, '') from petitions.fact f where f.matter_id = m.matter_id) as all
         from petitions.matter m where m.matter_id = $1`,
      [id],
    );
    expect(stored.rows[0].all).not.toMatch(/收受礼金|立案审查|查实/);
  });
});

describe('a refusal to carry out', () => {
  test('is told to the bureau that sent the matter', async () => {
    const { matter } = await done('replied', 'report-execution', 'handler', {
      execution: 'REFUSED',
      evidence: '建设单位发来拒绝函。',
    });
    const { rows } = await api.database.pool.query(
      'select kind, organ from petitions.message where matter_id = $1 and organ is not null',
      [matter.id],
    );
    expect(rows).toEqual([{ kind: 'EXECUTION_REFUSED', organ: '440106-petition-bureau' }]);
  });
});

describe('an assisting organ', () => {
  test('sees the matter it is asked about and answers through the lead', async () => {
    const { matter } = await api.made('assisted');
    const asked = matter.tasks.find((task) => task.kind === 'ASSIST');
    expect(asked).toMatchObject({ organ: '440106-ecology', question: '施工噪声是否超标？' });
  });
});
