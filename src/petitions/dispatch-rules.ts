// The rules of the acts from arrival to the organ with power, by name.
import type { Rule } from './act.ts';
import type { BodyOf, StaffAct } from './contract.ts';
import { decideJurisdiction } from './decide-jurisdiction/rule.ts';
import { decideObjection } from './decide-objection/rule.ts';
import { assign, refer } from './dispatch/rule.ts';
import { disputeJurisdiction } from './dispute-jurisdiction/rule.ts';
import { fileNoAction } from './file-no-action/rule.ts';
import { merge, split } from './merge/rule.ts';
import { noLongerAccept } from './no-longer-accept/rule.ts';
import { object } from './object/rule.ts';
import { passToSuccessor } from './pass-to-successor/rule.ts';
import { refuseAcceptance } from './refuse-acceptance/rule.ts';
import { replyDirectly } from './reply-directly/rule.ts';
import { closeUrgent, followUpUrgent, reportUrgent } from './report-urgent/rule.ts';
import { statePosition } from './state-position/rule.ts';
import { takeReceipt } from './take-receipt/rule.ts';
import { triage } from './triage/rule.ts';

export const DISPATCH_RULES = {
  triage,
  refer,
  assign,
  'refuse-acceptance': refuseAcceptance,
  'no-longer-accept': noLongerAccept,
  merge,
  split,
  'reply-directly': replyDirectly,
  'file-no-action': fileNoAction,
  'take-receipt': takeReceipt,
  object,
  'decide-objection': decideObjection,
  'dispute-jurisdiction': disputeJurisdiction,
  'state-position': statePosition,
  'decide-jurisdiction': decideJurisdiction,
  'pass-to-successor': passToSuccessor,
  'report-urgent': reportUrgent,
  'follow-up-urgent': followUpUrgent,
  'close-urgent': closeUrgent,
} satisfies { readonly [A in StaffAct]?: Rule<BodyOf<A>> };
