// A report of retaliation (R22 arts. 18, 46(6)): a new sealed accusation one level above the organ complained of, discipline
// told. Nothing is written on the matter it came from, so that the organ complained of never sees that it was made.
import { type Result, refused } from '../../platform/result.ts';
import { firstPetition, handlingTask, type Matter } from '../matter.ts';
import { tellOrgan } from '../messages/store.ts';
import { openPetitioners } from '../petitioners.ts';
import { type FilingKey, type Registered, registerPetition } from '../register/act.ts';
import { type Filing, titleFrom } from '../register/rule.ts';
import { groundOf, type Spine } from '../spine.ts';
import { disciplineBeside, retaliationOrgan } from './line.ts';

export interface Report {
  readonly text: string;
  readonly organCode?: string;
  /** The petition that it is about, as a line that stands below the words. */
  readonly about: string;
}

async function filingFor(
  spine: Spine,
  matter: Matter,
  report: Report,
  accused: string,
  organ: string,
): Promise<Filing> {
  const { id, anonymous } = firstPetition(matter);
  const people = await openPetitioners(spine.pool, spine.keys, matter.id);
  const petitioners = people.filter((one) => one.petitionId === id).map((one) => one.person);
  return {
    channel: 'WEB',
    organ,
    title: titleFrom(report.text),
    text: `${report.text}\n\n${report.about}`,
    demand: '',
    placeCode: matter.placeCode,
    anonymous,
    petitioners,
    people: Math.max(1, petitioners.length),
    keepConfidential: true,
    reportsWrongdoing: true,
    accused: spine.directory.organ(accused)?.name ?? accused,
    accusedOrgan: accused,
    receivedAt: spine.clock.now(),
  };
}

/**
 * Registers the report; without an organ named it is about the one that handles the matter. Refusals: organ-unknown, those of
 * registering.
 */
export async function reportRetaliation(
  spine: Spine,
  matter: Matter,
  report: Report,
  key?: FilingKey,
): Promise<Result<Registered>> {
  const ground = groundOf(spine.directory);
  const accused = report.organCode ?? handlingTask(matter)?.organ ?? matter.holder;
  const organ = ground.organ(accused) && retaliationOrgan(accused, ground);
  if (!organ) return refused('organ-unknown', { field: 'organCode', article: 'R22 46(6)' });
  const filing = await filingFor(spine, matter, report, accused, organ);
  const registered = await registerPetition(spine, filing, { kind: 'petitioner' }, key);
  if (!registered.ok) return registered;
  const discipline = disciplineBeside(organ, accused, ground);
  if (discipline) {
    const { id, registeredAt } = firstPetition(registered.value.matter);
    const at = new Date(registeredAt);
    const matterId = registered.value.matter.id;
    await tellOrgan(spine.pool, { matterId, id, kind: 'RETALIATION', organ: discipline, at });
  }
  return registered;
}
