// A matter brought to any state by the rules alone, in one district, without a database.

import { accept } from '../../src/petitions/accept/rule.ts';
import type { Rule } from '../../src/petitions/act.ts';
import { refer } from '../../src/petitions/dispatch/rule.ts';
import { chain, genesis, type NewFact } from '../../src/petitions/events.ts';
import { evolve, unborn } from '../../src/petitions/fold.ts';
import type { Matter } from '../../src/petitions/matter.ts';
import { type Filing, register } from '../../src/petitions/register/rule.ts';
import { draftReply, signReply } from '../../src/petitions/reply/rule.ts';
import { takeReceipt } from '../../src/petitions/take-receipt/rule.ts';
import { triage } from '../../src/petitions/triage/rule.ts';
import type { Result } from '../../src/platform/result.ts';
import { clocks, officerOf, settingAt } from './ground.ts';

export const BUREAU = '440106-petition-bureau';
export const HOUSING = '440106-housing';
export const NOW = '2026-03-02T01:00:00.000Z';
export const dispatcher = officerOf(BUREAU, 'triage-clerk', 'dispatcher');
export const clerk = officerOf(HOUSING, 'acceptance-clerk');
export const handler = officerOf(HOUSING, 'handler');
export const leader = officerOf(HOUSING, 'organ-leader');
export const at = (now: string) => settingAt(now, handler, leader, clerk);
export const setting = at(NOW);

export const filing: Filing = {
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

export function grown(matter: Matter, facts: Result<readonly NewFact[]>, now = NOW, by = dispatcher): Matter {
  if (!facts.ok) throw new Error(facts.refusal.code);
  const actor = { kind: 'staff', id: by.staffId, name: by.name } as const;
  return chain(facts.value, { version: matter.version, headHash: genesis('m') }, now, actor).reduce(evolve, matter);
}

const given = { petitionId: 'p', number: '4426000000018', contentHash: 'c' };
export const registered = (change: Partial<Filing> = {}): Matter =>
  grown(unborn('m'), { ok: true, value: register({ ...filing, ...change }, given, clocks, new Date(NOW)) });

export const TRIAGE = {
  seen: 1,
  class: 'APPEAL',
  categoryCode: '0301',
  placeCode: '440106',
  litigationRelated: false,
} as const;
export const triaged = (change: object = {}, from = registered()): Matter =>
  grown(from, triage(from, { ...TRIAGE, ...change }, dispatcher, setting));
export const dispatched = (change: object = {}, to = HOUSING): Matter => {
  const from = triaged(change);
  return grown(from, refer(from, { seen: 2, organCode: to }, dispatcher, setting));
};
export const NAMED = { handlerId: handler.staffId, responsibleLeaderId: leader.staffId };
/** At the organ, which has taken receipt. */
export const received = (change: object = {}, from = dispatched(change)): Matter =>
  grown(from, takeReceipt(from, { seen: 3 }, clerk, setting), NOW, clerk);
export const accepted = (change: object = {}, from = received(change)): Matter =>
  grown(from, accept(from, { seen: 4, procedure: 'PETITION_PROCEDURE', ...NAMED }, clerk, setting), NOW, clerk);
export const PARTS = {
  seen: 5,
  claims: '诉求',
  facts: '事实',
  reasons: '理由',
  conclusion: 'EXPLAIN',
  opinion: '意见',
  legalBasis: '依据',
  remedy: '复查',
} as const;
export const drafted = (change: object = {}, from = accepted()): Matter =>
  grown(from, draftReply(from, { ...PARTS, ...change }, handler, setting), NOW, handler);
export const replied = (change: object = {}, from = drafted(change)): Matter =>
  grown(from, signReply(from, { seen: 6 }, leader, setting), NOW, leader);

export const refusal = <B>(rule: Rule<B>, matter: Matter, body: B, by = dispatcher, now = setting) => {
  const answer = rule(matter, body, by, now);
  return answer.ok ? undefined : [answer.refusal.code, answer.refusal.field];
};
export const clockOf = (matter: Matter, timer: string) =>
  matter.tasks.flatMap((task) => task.clocks).find((clock) => clock.timer === timer);
