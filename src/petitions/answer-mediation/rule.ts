// The petitioner's own yes or no to mediation (R22 art. 33 wants both sides' consent); a yes may be taken back until it is settled.
import { decided, refused } from '../../platform/result.ts';
import type { PetitionerRule } from '../act.ts';
import type { PetitionerBodyOf } from '../contract.ts';

/** Refusal: mediation-answered (the same answer again). */
export const answerMediation: PetitionerRule<PetitionerBodyOf<'answer-mediation'>> = (matter, { agree }) =>
  matter.mediation?.agreed === agree
    ? refused('mediation-answered', { article: 'R22 33' })
    : decided([{ type: 'mediation-answered', data: { agree } }]);
