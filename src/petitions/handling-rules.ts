// The rules of the acts at the organ with power, by their names.
import { accept } from './accept/rule.ts';
import { concludeAccusation, informOrganisation, takeUpAccusation } from './accusation/rule.ts';
import type { Rule } from './act.ts';
import { askAssistance, giveAssistance } from './assistance/rule.ts';
import { close } from './close/rule.ts';
import type { BodyOf, StaffAct } from './contract.ts';
import { concludeProcedure, divert } from './divert/rule.ts';
import { reportExecution, reportResult } from './execution/rule.ts';
import { extend } from './extend/rule.ts';
import { concludeHearing, holdHearing } from './hearing/rule.ts';
import { endMediation, mediate, settle } from './mediation/rule.ts';
import { notifyReceipt } from './notify-receipt/rule.ts';
import { draftReply, returnDraft, signReply } from './reply/rule.ts';
import { recordService } from './serve/rule.ts';
import { handleSimply, replySimply, returnToOrdinary } from './simple/rule.ts';
import { answerSuggestion, studySuggestion } from './suggestion/rule.ts';

export const HANDLING_RULES = {
  accept,
  'handle-simply': handleSimply,
  'notify-receipt': notifyReceipt,
  divert,
  'study-suggestion': studySuggestion,
  'take-up-accusation': takeUpAccusation,
  'draft-reply': draftReply,
  'return-draft': returnDraft,
  'sign-reply': signReply,
  'reply-simply': replySimply,
  'return-to-ordinary': returnToOrdinary,
  'conclude-procedure': concludeProcedure,
  'answer-suggestion': answerSuggestion,
  'conclude-accusation': concludeAccusation,
  'inform-organisation': informOrganisation,
  'hold-hearing': holdHearing,
  'conclude-hearing': concludeHearing,
  mediate,
  settle,
  'end-mediation': endMediation,
  extend,
  'ask-assistance': askAssistance,
  'give-assistance': giveAssistance,
  'record-service': recordService,
  'report-execution': reportExecution,
  'report-result': reportResult,
  close,
} satisfies { readonly [A in StaffAct]?: Rule<BodyOf<A>> };
