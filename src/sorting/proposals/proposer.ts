// Who makes the proposals of a petition: the model and the rules behind one question, exchanged as a whole when either changes.
import type { Proposals } from '../contract.ts';
import type { BarOf } from './automatic/rule.ts';
import type { PetitionText } from './petition.ts';

/** Named by proposals that only rules made. */
export const NO_MODEL = 'none';

export interface Proposer {
  /** Version of the model that speaks, or NO_MODEL. */
  readonly model: string;
  /** Everything that is proposed for a petition but its repeats. Throws on nothing that a petition may say. */
  propose(petition: PetitionText): Proposals;
  /** The same where a repeat was found afterwards. */
  asRepeat(petition: PetitionText, proposals: Proposals): Proposals;
  /** How sure a field must be for a precision, by that model. */
  readonly barOf: BarOf;
}
