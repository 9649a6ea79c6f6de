// What the form of triage starts with, what it must hold, and what the server is sent.
import type { MatterClass, MatterView } from '../../contract.ts';
import type { MatterProposal, TriageValues } from '../shared/proposal.ts';
import { lines } from './asks.ts';

export interface TriageForm extends TriageValues {
  accusedOrganCode: string | undefined;
  accusedPersons: string;
  otherNumber: string;
  note: string;
}

/** Most petitions are appeals; what names an accused is an accusation until somebody decides otherwise. */
const usualClass = (matter: MatterView): MatterClass =>
  matter.sealed || matter.petitions.some((petition) => petition.accused) ? 'ACCUSATION' : 'APPEAL';

/** What is known of the matter, or what is proposed for it while nobody has decided. */
export function triageInitial(matter: MatterView, proposal: MatterProposal | undefined): TriageForm {
  const known = {
    class: matter.class ?? usualClass(matter),
    categoryCode: matter.category?.code,
    placeCode: matter.place.code,
    litigationRelated: matter.litigationRelated,
    track: matter.track,
  };
  return {
    ...known,
    ...proposal?.triage,
    accusedOrganCode: undefined,
    accusedPersons: '',
    otherNumber: matter.repeatOf?.number ?? proposal?.same ?? '',
    note: '',
  };
}

/** Saying that a sealed matter is no accusation needs a reason. */
export const triageRequired =
  (matter: MatterView) =>
  (values: TriageForm): readonly (keyof TriageForm & string)[] => {
    const always = ['class', 'categoryCode', 'placeCode'] as const;
    return matter.sealed && values.class !== 'ACCUSATION' ? [...always, 'note'] : always;
  };

/** Names as a list; the number without its spaces. */
export const triageBody = ({ accusedPersons, otherNumber, ...rest }: TriageForm): object => ({
  ...rest,
  accusedPersons: lines(accusedPersons),
  otherNumber: otherNumber.replace(/\D/g, ''),
});
