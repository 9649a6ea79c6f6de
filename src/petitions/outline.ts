// What those who passed an accusation on still see of it (R22 art. 30): its number, its state, and that discipline has it.
import type { Officer } from './act.ts';
import type { MatterView } from './contract.ts';
import { firstPetition, type Matter } from './matter.ts';
import { organOf, placeOf } from './names.ts';
import type { Spine } from './spine.ts';

/** The page without a word of the content, without history and without an act. */
export function outlineView({ directory }: Spine, matter: Matter, officer: Officer): MatterView {
  const { number, registeredAt } = firstPetition(matter);
  return {
    id: matter.id,
    version: matter.version,
    number,
    state: matter.state,
    title: '',
    track: 'ORDINARY',
    litigationRelated: false,
    sealed: true,
    place: placeOf(directory, officer.organ.placeCode ?? ''),
    holder: organOf(directory, matter.holder),
    registeredAt,
    petitions: [],
    tasks: [],
    history: [],
    mayDo: [],
    suggested: { organs: [], handlers: [], leaders: [], reviewers: [], colleagues: [] },
  };
}
