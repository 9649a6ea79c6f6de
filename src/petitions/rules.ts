// The rule of each act, by its name: officers', and the petitioner's own.

import type { PetitionerRule, Rule } from './act.ts';
import { answerMediation } from './answer-mediation/rule.ts';
import type { BodyOf, PetitionerAct, PetitionerBodyOf, StaffAct } from './contract.ts';
import { DISPATCH_RULES } from './dispatch-rules.ts';
import { evaluate } from './evaluate/rule.ts';
import { grantAccess } from './grant-access/rule.ts';
import { HANDLING_RULES } from './handling-rules.ts';
import { recordAid } from './record-aid/rule.ts';
import { decideRecusal, declareRecusal, requestRecusal } from './recusal/rule.ts';
import { redo } from './redo/rule.ts';
import { reopen } from './reopen/rule.ts';
import { requestReReview, requestReview } from './request-review/rule.ts';
import { decideReReview, decideReview } from './review/decide-rule.ts';
import { admitReview, refuseReview } from './review/rule.ts';
import { supplement } from './supplement/rule.ts';
import { keepGoing, withdraw } from './withdraw/rule.ts';

export const RULES: { readonly [A in StaffAct]?: Rule<BodyOf<A>> } = {
  ...DISPATCH_RULES,
  ...HANDLING_RULES,
  'admit-review': admitReview,
  'refuse-review': refuseReview,
  'decide-review': decideReview,
  'decide-re-review': decideReReview,
  redo,
  reopen,
  'record-aid': recordAid,
  'grant-access': grantAccess,
  'declare-recusal': declareRecusal,
  'decide-recusal': decideRecusal,
};

export const PETITIONER_RULES: { readonly [A in PetitionerAct]?: PetitionerRule<PetitionerBodyOf<A>> } = {
  evaluate,
  supplement,
  'request-review': requestReview,
  'request-re-review': requestReReview,
  withdraw,
  'keep-going': keepGoing,
  'answer-mediation': answerMediation,
  'request-recusal': requestRecusal,
};
