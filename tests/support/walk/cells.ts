// One cell of the table, state by act: the act by those who would be right for it, so that only the state is wrong.

import type { PetitionerAct, StaffAct } from '../../../src/petitions/contract.ts';
import type { Move } from '../../../src/petitions/lifecycle.ts';
import type { Matter } from '../../../src/petitions/matter.ts';
import { mayRead, scopeOf } from '../../../src/petitions/policy.ts';
import { ground } from '../ground.ts';
import { petitionerBody, staffBody } from './bodies.ts';
import { BUREAU, PARTS, type Part, pureCast } from './cast.ts';
import type { Dice } from './dice.ts';
import type { Step } from './walk.ts';

const parts = Object.keys(PARTS) as Part[];

/** Everyone of the organ in charge who holds the act's roles and may see the matter; or the petitioner. */
export function cellSteps(move: Move, matter: Matter, dice: Dice, now: Date): Exclude<Step, { by: 'time' }>[] {
  const scene = { matter, now, dice, cast: pureCast, taken: new Set<string>(), otherNumber: '4426000000018' };
  if (move.seat === 'petitioner') {
    const act = move.act as PetitionerAct;
    return [{ by: 'petitioner', act, body: petitionerBody(act, { ...scene, officer: pureCast(BUREAU).worker }) }];
  }
  const act = move.act as StaffAct;
  return parts
    .map((part) => pureCast(matter.holder)[part])
    .filter((officer) => move.roles.some((role) => officer.roles.includes(role)))
    .filter((officer) => mayRead(scopeOf(officer, ground), matter))
    .map((officer) => ({ by: 'staff', act, officer, body: staffBody(act, { ...scene, officer }) }));
}
