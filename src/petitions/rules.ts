// The rule of each act, by its name: officers', and the petitioner's own.
import { accept } from './accept/rule.ts';
import type { PetitionerRule, Rule } from './act.ts';
import { close } from './close/rule.ts';
import type { BodyOf, PetitionerAct, PetitionerBodyOf, StaffAct } from './contract.ts';
import { assign, refer } from './dispatch/rule.ts';
import { evaluate } from './evaluate/rule.ts';
import { grantAccess } from './grant-access/rule.ts';
import { decideRecusal, declareRecusal, requestRecusal } from './recusal/rule.ts';
import { draftReply, returnDraft, signReply } from './reply/rule.ts';
import { takeReceipt } from './take-receipt/rule.ts';
import { triage } from './triage/rule.ts';

export const RULES: { readonly [A in StaffAct]?: Rule<BodyOf<A>> } = {
  triage,
  refer,
  assign,
  'take-receipt': takeReceipt,
  accept,
  'draft-reply': draftReply,
  'return-draft': returnDraft,
  'sign-reply': signReply,
  close,
  'grant-access': grantAccess,
  'declare-recusal': declareRecusal,
  'decide-recusal': decideRecusal,
};

export const PETITIONER_RULES: { readonly [A in PetitionerAct]?: PetitionerRule<PetitionerBodyOf<A>> } = {
  evaluate,
  'request-recusal': requestRecusal,
};
