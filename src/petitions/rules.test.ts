// What each act owes by law: who may do it, what must be in it, which period it starts, and how it says no.
import { describe, expect, it } from 'vitest';
import { clocks, ground, officerOf, settingAt } from '../../tests/support/ground.ts';
import type { Result } from '../platform/result.ts';
import { accept } from './accept/rule.ts';
import { mayMove, type Rule } from './act.ts';
import { close } from './close/rule.ts';
import { assign, refer } from './dispatch/rule.ts';
import { evaluate } from './evaluate/rule.ts';
import { chain, genesis, type NewFact } from './events.ts';
import { evolve, unborn } from './fold.ts';
import type { Matter } from './matter.ts';
import { type Filing, mayRegister, register, titleFrom } from './register/rule.ts';
import { draftReply, signReply } from './reply/rule.ts';
import { takeReceipt } from './take-receipt/rule.ts';
import { triage } from './triage/rule.ts';

const BUREAU = '440106-petition-bureau';
const HOUSING = '440106-housing';
const NOW = '2026-03-02T01:00:00.000Z';
const dispatcher = officerOf(BUREAU, 'triage-clerk', 'dispatcher');
const clerk = officerOf(HOUSING, 'acceptance-clerk');
const handler = officerOf(HOUSING, 'handler');
const leader = officerOf(HOUSING, 'organ-leader');
const at = (now: string) => settingAt(now, handler, leader, clerk);
const setting = at(NOW);

const filing: Filing = {
  channel: 'LETTER',
  title: '外墙脱落',
  text: '外墙瓷砖脱落。',
  demand: '',
  placeCode: '440106',
  anonymous: true,
  petitioners: [],
  people: 1,
  keepConfidential: false,
  reportsWrongdoing: false,
  receivedAt: new Date(NOW),
  organ: BUREAU,
};

function grown(matter: Matter, facts: Result<readonly NewFact[]>, now = NOW, by = dispatcher): Matter {
  if (!facts.ok) throw new Error(facts.refusal.code);
  const actor = { kind: 'staff', id: by.staffId, name: by.name } as const;
  return chain(facts.value, { version: matter.version, headHash: genesis('m') }, now, actor).reduce(evolve, matter);
}

const given = { petitionId: 'p', number: '4426000000018', contentHash: 'c' };
const registered = (change: Partial<Filing> = {}): Matter =>
  grown(unborn('m'), { ok: true, value: register({ ...filing, ...change }, given, clocks, new Date(NOW)) });

const TRIAGE = {
  seen: 1,
  class: 'APPEAL',
  categoryCode: '0301',
  placeCode: '440106',
  litigationRelated: false,
} as const;
const triaged = (change: object = {}, from = registered()): Matter =>
  grown(from, triage(from, { ...TRIAGE, ...change }, dispatcher, setting));
const dispatched = (change: object = {}, to = HOUSING): Matter => {
  const from = triaged(change);
  return grown(from, refer(from, { seen: 2, organCode: to }, dispatcher, setting));
};
const NAMED = { handlerId: handler.staffId, responsibleLeaderId: leader.staffId };
const accepted = (change: object = {}): Matter => {
  const from = dispatched(change);
  const received = grown(from, takeReceipt(from, { seen: 3 }, clerk, setting), NOW, clerk);
  return grown(
    received,
    accept(received, { seen: 4, procedure: 'PETITION_PROCEDURE', ...NAMED }, clerk, setting),
    NOW,
    clerk,
  );
};
const PARTS = {
  seen: 5,
  claims: '诉求',
  facts: '事实',
  reasons: '理由',
  conclusion: 'EXPLAIN',
  opinion: '意见',
  legalBasis: '依据',
  remedy: '复查',
} as const;
const drafted = (change: object = {}, from = accepted()): Matter =>
  grown(from, draftReply(from, { ...PARTS, ...change }, handler, setting), NOW, handler);
const replied = (change: object = {}, from = drafted(change)): Matter =>
  grown(from, signReply(from, { seen: 6 }, leader, setting), NOW, leader);

const refusal = <B>(rule: Rule<B>, matter: Matter, body: B, by = dispatcher, now = setting) => {
  const answer = rule(matter, body, by, now);
  return answer.ok ? undefined : [answer.refusal.code, answer.refusal.field];
};
const clockOf = (matter: Matter, timer: string) =>
  matter.tasks.flatMap((task) => task.clocks).find((clock) => clock.timer === timer);

describe('registration', () => {
  const refused = (change: Partial<Filing>) => {
    const answer = mayRegister({ ...filing, ...change }, ground, new Date(NOW));
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is owed to whatever arrives, with or without a name', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ anonymous: false, petitioners: [{ name: '陈秀英' }] })).toBeUndefined();
  });

  it('refuses only what cannot be: a place, a time, a name, a reading that is not there', () => {
    expect(refused({ placeCode: '999999' })).toBe('unknown-place');
    expect(refused({ receivedAt: new Date('2026-03-02T01:00:01Z') })).toBe('received-in-future');
    expect(refused({ receivedAt: new Date('2005-04-30T15:59:59Z') })).toBe('received-too-early');
    expect(refused({ receivedAt: new Date('2005-04-30T16:00:00Z') })).toBeUndefined();
    expect(refused({ anonymous: false, petitioners: [{ name: ' ' }] })).toBe('name-missing');
    expect(refused({ channel: 'VISIT', readBack: false })).toBe('oral-not-read-back');
  });

  it('gives the bureau 15 days from receipt, under the Regulations of that day', () => {
    expect(clockOf(registered(), 'T-DISP')).toMatchObject({ dueDay: '2026-03-17', article: 'R22 22' });
    const old = registered({ receivedAt: new Date('2019-02-28T03:25:05Z') });
    expect(clockOf(old, 'T-DISP')).toMatchObject({ dueDay: '2019-03-15', article: 'R05 21' });
  });

  it('titles what came without a title by its first sentence', () => {
    expect(titleFrom('  路灯坏了。三个月没人修。')).toBe('路灯坏了');
    expect(Array.from(titleFrom('长'.repeat(80)))).toHaveLength(40);
    expect(titleFrom('？？？')).toBe('？？？');
  });
});

describe('triage', () => {
  it('seals an accusation and never unseals what was told as one', () => {
    expect(triaged({ class: 'ACCUSATION' }).sealed).toBe(true);
    expect(triaged({ class: 'APPEAL' }, registered({ reportsWrongdoing: true })).sealed).toBe(true);
  });

  it('takes no category, place or organ that does not exist', () => {
    const matter = registered();
    expect(refusal(triage, matter, { ...TRIAGE, categoryCode: '9999' })).toEqual(['unknown-category', 'categoryCode']);
    expect(refusal(triage, matter, { ...TRIAGE, placeCode: '999' })).toEqual(['unknown-place', 'placeCode']);
    expect(refusal(triage, matter, { ...TRIAGE, accusedOrganCode: 'x' })).toEqual([
      'unknown-organ',
      'accusedOrganCode',
    ]);
  });
});

describe('dispatch', () => {
  const referral = (matter: Matter, organCode: string, by = dispatcher) =>
    refusal(refer, matter, { seen: 2, organCode }, by)?.[0];

  it('gives the organ 15 days to say whether it accepts, and ends the bureau’s own period', () => {
    const matter = dispatched();
    expect(clockOf(matter, 'T-NOTICE')).toMatchObject({ dueDay: '2026-03-17', article: 'R22 23' });
    expect(clockOf(matter, 'T-DISP')?.metAt).toBe('2026-03-02T01:00:00.000Z');
    expect(matter).toMatchObject({ state: 'DISPATCHED', holder: HOUSING });
  });

  it('to another bureau lets the first receipt’s period go on: nobody gains days by passing on', () => {
    const later = '2026-03-10T01:00:00Z';
    const from = triaged();
    const matter = grown(
      from,
      refer(from, { seen: 2, organCode: '4401-petition-bureau' }, dispatcher, at(later)),
      later,
    );
    expect(matter.tasks.at(-1)?.clocks[0]).toMatchObject({ timer: 'T-DISP', dueDay: '2026-03-17' });
  });

  it('goes within the bureau’s region or to the bureau above, and to those who handle', () => {
    expect(referral(triaged(), '440106006-street')).toBeUndefined();
    expect(referral(triaged(), '4401-petition-bureau')).toBeUndefined();
    expect(referral(triaged(), '440305-housing')).toBe('out-of-reach');
    expect(referral(triaged(), BUREAU)).toBe('to-oneself');
    expect(referral(triaged(), '440106-service-centre')).toBe('cannot-handle');
    expect(referral(triaged(), 'nowhere')).toBe('unknown-organ');
    expect(referral(registered(), HOUSING)).toBe('triage-first');
  });

  it('of an accusation goes to discipline, never to the accused or a unit under them', () => {
    const accusation = triaged({ class: 'ACCUSATION', accusedOrganCode: HOUSING });
    expect(referral(accusation, '440106-discipline')).toBeUndefined();
    expect(referral(accusation, '440106-government')).toBe('accusation-to-discipline');
    expect(referral(accusation, HOUSING)).toBe('accused-unit');
  });

  it('never goes to the accused, also when the matter is not sealed', () => {
    expect(referral(triaged({ accusedOrganCode: HOUSING }), HOUSING)).toBe('accused-unit');
  });

  it('of what concerns litigation goes to the political-legal organ of the same level', () => {
    const matter = triaged({ litigationRelated: true });
    expect(referral(matter, '440106-court')).toBeUndefined();
    expect(referral(matter, HOUSING)).toBe('litigation-to-political-legal');
  });

  it('by assignment names a day and the contents of the report', () => {
    const matter = triaged();
    const body = { seen: 2, organCode: HOUSING, reportContents: '办结报告', reportDueDay: '2026-04-15' };
    expect(refusal(assign, matter, { ...body, reportDueDay: '2026-03-02' })).toEqual([
      'report-day-past',
      'reportDueDay',
    ]);
    expect(refusal(assign, matter, { ...body, reportDueDay: '2026-13-01' })).toEqual([
      'report-day-past',
      'reportDueDay',
    ]);
    const assigned = grown(matter, assign(matter, body, dispatcher, setting));
    expect(clockOf(assigned, 'T-ASSIGN')).toMatchObject({
      dueDay: '2026-04-15',
      unit: 'set-date',
      article: 'R22 22(3)',
    });
    expect(assigned.tasks.at(-1)?.reportContents).toBe('办结报告');
  });
});

describe('acceptance', () => {
  const BODY = { seen: 4, procedure: 'PETITION_PROCEDURE', ...NAMED } as const;

  it('starts the 60 days, and the notice is given', () => {
    const matter = accepted();
    expect(clockOf(matter, 'T-HANDLE')).toMatchObject({ dueDay: '2026-05-06', article: 'R22 34' });
    expect(clockOf(matter, 'T-NOTICE')?.metAt).toBeDefined();
  });

  it('is for the organ with power, not for a bureau, and not for an accusation', () => {
    const bureau = dispatched({}, '4401-petition-bureau');
    expect(refusal(accept, bureau, BODY, clerk)?.[0]).toBe('bureau-does-not-handle');
    const accusation = dispatched({ class: 'ACCUSATION' }, '440106-discipline');
    expect(refusal(accept, accusation, BODY, clerk)?.[0]).toBe('accusation-own-rules');
  });

  it('names a handler and a leader of the same organ, and leaves other procedures their own way', () => {
    const matter = dispatched();
    expect(refusal(accept, matter, { ...BODY, handlerId: 'x' }, clerk)).toEqual(['not-a-colleague', 'handlerId']);
    expect(refusal(accept, matter, { ...BODY, responsibleLeaderId: handler.staffId }, clerk)).toEqual([
      'not-a-colleague',
      'responsibleLeaderId',
    ]);
    expect(refusal(accept, matter, { ...BODY, procedure: 'JUDICIAL' }, clerk)).toEqual([
      'other-procedure',
      'procedure',
    ]);
  });
});

describe('the answer', () => {
  it.each(['claims', 'facts', 'reasons', 'opinion', 'legalBasis', 'remedy'] as const)(
    'owes the petitioner its part “%s”',
    (part) => {
      expect(refusal(draftReply, accepted(), { ...PARTS, [part]: ' \n' }, handler)).toEqual(['part-missing', part]);
    },
  );

  it('that supports the claim says until when it is carried out', () => {
    const support = { ...PARTS, conclusion: 'SUPPORT' } as const;
    expect(refusal(draftReply, accepted(), support, handler)).toEqual(['execution-day-missing', 'executeBy']);
    const past = { ...support, executeBy: '2026-03-01' };
    expect(refusal(draftReply, accepted(), past, handler)).toEqual(['execution-day-past', 'executeBy']);
    const matter = replied({ ...support, executeBy: '2026-04-30' });
    expect(clockOf(matter, 'T-EXEC')).toMatchObject({ dueDay: '2026-04-30' });
  });

  it('is not signed by who drafted it', () => {
    expect(refusal(signReply, drafted(), { seen: 6 }, handler)?.[0]).toBe('own-draft');
    expect(refusal(signReply, accepted(), { seen: 5 }, leader)?.[0]).toBe('no-draft');
  });

  it('to an appeal opens 30 days for a review by the organ above; to a suggestion none', () => {
    const appeal = replied();
    expect(clockOf(appeal, 'T-REVIEW-REQ')).toMatchObject({ dueDay: '2026-04-01', article: 'R22 35' });
    expect(appeal.opinion).toMatchObject({ reviewOrgan: '4401-housing', reviewUntil: '2026-04-01' });
    const suggestion = replied({}, drafted({}, accepted({ class: 'SUGGESTION' })));
    expect(clockOf(suggestion, 'T-REVIEW-REQ')).toBeUndefined();
    expect(suggestion.opinion?.reviewOrgan).toBeUndefined();
    expect(clockOf(suggestion, 'T-HANDLE')?.metAt).toBeDefined();
  });
});

describe('evaluation', () => {
  const judged = (matter: Matter, now = NOW) => {
    const answer = evaluate(matter, { bureau: 'SATISFIED', organ: 'BASICALLY' }, new Date(now));
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is the petitioner’s, once there is an answer, once, for 30 days', () => {
    expect(judged(drafted())).toBe('nothing-to-evaluate');
    expect(judged(replied())).toBeUndefined();
    expect(judged(replied(), '2026-04-01T15:59:59Z')).toBeUndefined();
    expect(judged(replied(), '2026-04-01T16:00:00Z')).toBe('evaluation-over');
    const matter = replied();
    const once = grown(matter, evaluate(matter, { bureau: 'SATISFIED', organ: 'BASICALLY' }, new Date(NOW)));
    expect(judged(once)).toBe('already-evaluated');
  });
});

describe('closing', () => {
  it('of a supported claim needs the proof that it was carried out', () => {
    const support = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
    expect(refusal(close, support, { seen: 7, note: '已办' }, clerk)?.[0]).toBe('execution-evidence-missing');
    const closed = grown(
      support,
      close(support, { seen: 7, note: '已办', executionEvidence: '验收单' }, clerk, setting),
    );
    expect(closed).toMatchObject({ state: 'CLOSED' });
    expect(closed.tasks.every((task) => task.doneAt)).toBe(true);
  });

  it('comes after the answer was served', () => {
    expect(refusal(close, drafted(), { seen: 6, note: '已办' }, clerk)?.[0]).toBe('not-served');
  });
});

describe('an act', () => {
  const refusedMove = (act: string, matter: Matter, by = dispatcher) => {
    const answer = mayMove(act, matter, by);
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is for the organ whose charge it is, in its state, by those who hold the post', () => {
    expect(refusedMove('triage', registered())).toBeUndefined();
    expect(refusedMove('refer', registered())).toBe('not-in-this-state');
    expect(refusedMove('triage', registered(), officerOf('4401-petition-bureau', 'triage-clerk'))).toBe(
      'not-your-charge',
    );
    expect(refusedMove('triage', registered(), officerOf(BUREAU, 'clerk'))).toBe('not-your-role');
    expect(refusedMove('sign-reply', drafted(), handler)).toBe('not-your-role');
    expect(refusedMove('sign-reply', drafted(), leader)).toBeUndefined();
    expect(refusedMove('evaluate', replied(), leader)).toBe('not-your-role');
  });
});
