// Filing without action (存, R22 art. 22): no demand, unreadable or without content; the reason stays with it.
import { decided, refused } from '../../platform/result.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusal: accusation-to-discipline (what accuses somebody is not for the bureau to put away). */
export const fileNoAction: Rule<BodyOf<'file-no-action'>> = (matter, { ground, reason }) =>
  matter.class === 'ACCUSATION'
    ? refused('accusation-to-discipline', { article: 'R22 22, 30' })
    : decided([{ type: 'filed-without-action', data: { task: charge(matter).no, ground, reason } }]);
