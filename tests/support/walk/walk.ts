// One step of a walk: who may do something now, what they do, and now and then somebody who may not.
import type { Officer } from '../../../src/petitions/act.ts';
import type { PetitionerAct, StaffAct } from '../../../src/petitions/contract.ts';
import { MOVES, type Move } from '../../../src/petitions/lifecycle.ts';
import { handlingTask, type Matter } from '../../../src/petitions/matter.ts';
import { RULES } from '../../../src/petitions/rules.ts';
import { petitionerBody, type Scene, staffBody } from './bodies.ts';
import { BUREAU, type Cast, ORGANS, type Part } from './cast.ts';
import type { Dice } from './dice.ts';

export type Step =
  | { readonly by: 'staff'; readonly act: StaffAct; readonly officer: Officer; readonly body: object }
  | { readonly by: 'petitioner'; readonly act: PetitionerAct; readonly body: object }
  | { readonly by: 'time' };

/** How likely each act is, where it may be done: the way forward more than the ways aside. */
const WEIGHT: Readonly<Partial<Record<string, number>>> = {
  triage: 8,
  refer: 10,
  'take-receipt': 8,
  accept: 10,
  'draft-reply': 8,
  'sign-reply': 10,
  'record-service': 4,
  'request-review': 6,
  'admit-review': 5,
  'decide-review': 6,
  'request-re-review': 6,
  'decide-re-review': 6,
  redo: 4,
  withdraw: 0.3,
  'keep-going': 3,
  'report-urgent': 2,
  'ask-assistance': 2,
  supplement: 0.3,
  'request-recusal': 0.2,
  'declare-recusal': 0.5,
  'decide-recusal': 0.5,
  'grant-access': 0.3,
  'inform-organisation': 0.3,
  'pass-to-successor': 0.2,
  'refuse-acceptance': 0.5,
  'no-longer-accept': 1,
  'file-no-action': 0.5,
  'reply-directly': 0.5,
  merge: 1,
  reopen: 2,
  'record-aid': 0.3,
};
const PARTS: readonly Part[] = ['worker', 'second', 'leader', 'reviewer'];

/** Organs that may sit in the seat of the move. */
function seats(move: Move, matter: Matter): readonly string[] {
  const open = (kind: string) =>
    matter.tasks.filter((task) => task.kind === kind && !task.doneAt).map((one) => one.organ);
  switch (move.seat) {
    case 'holder':
      return [matter.holder];
    case 'handling':
      return [handlingTask(matter)?.organ ?? matter.holder];
    case 'assisting':
      return open('ASSIST');
    case 'reporting':
      return open('URGENT');
    case 'disputing':
      return matter.dispute?.organs ?? [];
    case 'issuer':
      return matter.tasks.map((task) => task.organ);
    case 'region':
      return [BUREAU, '4401-petition-bureau'];
    default:
      return [];
  }
}

/** Someone of that organ who holds one of the roles; the leader where two could, so that drafters do not sign. */
function actor(move: Move, organ: string, cast: Cast, dice: Dice): Officer | undefined {
  const able = PARTS.map((part) => cast(organ)[part]).filter((one) =>
    move.roles.some((role) => one.roles.includes(role)),
  );
  return able.length > 0 ? dice.pick(able) : undefined;
}

function weighted(moves: readonly Move[], dice: Dice): Move | undefined {
  const weights = moves.map((move) => WEIGHT[move.act] ?? 1);
  let left = (dice.below(1_000_000) / 1_000_000) * weights.reduce((sum, one) => sum + one, 0);
  return moves.find((_, index) => {
    left -= weights[index] ?? 0;
    return left < 0;
  });
}

const PETITIONERS = new Set(MOVES.filter((move) => move.seat === 'petitioner').map((move) => move.act));
const WALKED = MOVES.filter((move) => move.seat === 'petitioner' || move.act in RULES);

/** What is tried next on a matter. */
export function nextStep(scene: Omit<Scene, 'officer'>): Step {
  const { matter, dice, cast } = scene;
  if (dice.once(matter.withdrawal ? 2 : 12)) return { by: 'time' };
  if (dice.once(15)) {
    const act = dice.pick(Object.keys(RULES) as StaffAct[]);
    const officer = cast(dice.pick(ORGANS))[dice.pick(PARTS)];
    return { by: 'staff', act, officer, body: staffBody(act, { ...scene, officer }) };
  }
  const able = WALKED.filter((move) => move.from.includes(matter.state));
  const fresh = able.filter((move) => !scene.taken.has(`${move.act} ${matter.state}`));
  const move = weighted(fresh.length > 0 && dice.once(2) ? fresh : able, dice);
  if (!move) return { by: 'time' };
  if (PETITIONERS.has(move.act)) {
    const act = move.act as PetitionerAct;
    return { by: 'petitioner', act, body: petitionerBody(act, { ...scene, officer: cast(BUREAU).worker }) };
  }
  const organs = seats(move, matter);
  const officer = organs.length > 0 ? actor(move, dice.pick(organs), cast, dice) : undefined;
  if (!officer) return { by: 'time' };
  const act = move.act as StaffAct;
  return { by: 'staff', act, officer, body: staffBody(act, { ...scene, officer }) };
}
