// A matter after its reply, brought on by the rules alone: asked to be reviewed, admitted, decided, on either level.
import type { PetitionerSetting } from '../../src/petitions/act.ts';
import type { Matter } from '../../src/petitions/matter.ts';
import { requestReReview, requestReview } from '../../src/petitions/request-review/rule.ts';
import { decideReReview, decideReview } from '../../src/petitions/review/decide-rule.ts';
import { admitReview } from '../../src/petitions/review/rule.ts';
import { grown, replied } from './acts.ts';
import { clocks, ground, officerOf, settingAt } from './ground.ts';

/** The day after the reply, and the instant after the last day of its window. */
export const EARLY = '2026-03-03T01:00:00.000Z';
export const LATE = '2026-04-01T16:00:00.000Z';
export const SAID = { id: '00000000-0000-7000-8000-00000000a001', hash: 'h1' };

export const CITY = '4401-housing';
export const PROVINCE = '44-housing';
export const reviewer = officerOf(CITY, 'review-officer');
export const cityLeader = officerOf(CITY, 'organ-leader');
export const finalReviewer = officerOf(PROVINCE, 'review-officer');
export const at = (now: string) => settingAt(now, reviewer, cityLeader, finalReviewer);

/** What the petitioner's rules look at, with words said. */
export const asked = (now: string): PetitionerSetting => ({ now: new Date(now), ground, clocks, statement: SAID });

export const inReview = (from = replied(), now = EARLY): Matter =>
  grown(from, requestReview(from, { line: 'SECTOR', text: '不服' }, asked(now)), now);
export const inReReview = (from = reviewed('UPHOLD'), now = EARLY): Matter =>
  grown(from, requestReReview(from, { line: 'SECTOR', text: '不服' }, asked(now)), now);

const reviewerOf = (level: 1 | 2) => (level === 1 ? reviewer : finalReviewer);

export const admitted = (level: 1 | 2, from: Matter, now = EARLY): Matter => {
  const by = reviewerOf(level);
  return grown(from, admitReview(from, { seen: 1, reviewerId: by.staffId }, by, at(now)), now, by);
};

type Decision = 'UPHOLD' | 'CHANGE' | 'REVOKE' | 'ORDER_REDO';
export const OPINION = {
  seen: 1,
  claims: '不服处理意见',
  facts: '查明的事实',
  reasons: '理由',
  opinion: '意见',
  legalBasis: '依据',
} as const;

/** From the answer before it to the opinion of that level. */
export const decidedAs = (level: 1 | 2, from: Matter, decision: Decision, change: object = {}, now = EARLY): Matter => {
  const by = reviewerOf(level);
  const on = admitted(level, level === 1 ? inReview(from, now) : inReReview(from, now), now);
  const body = { ...OPINION, decision, ...change };
  const facts = level === 1 ? decideReview(on, body, by, at(now)) : decideReReview(on, body, by, at(now));
  return grown(on, facts, now, by);
};
export const reviewed = (decision: Decision, change: object = {}): Matter => decidedAs(1, replied(), decision, change);
