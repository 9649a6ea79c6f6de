// What may be triaged without a person: what nobody would look at twice. Never what accuses, is sealed or goes to a court.
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Officer, Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { NewFact } from '../events.ts';
import type { Automatic } from '../facts/dispatch.ts';
import type { Matter } from '../matter.ts';
import { triage } from './rule.ts';

/** What triage says, and who vouches for it. */
export type AutomaticTriage = Pick<
  BodyOf<'triage'>,
  'class' | 'categoryCode' | 'placeCode' | 'litigationRelated' | 'track'
> & { readonly automatic: Automatic };

/** Nobody: the rule of triage asks an officer only for the organ. */
const nobodyAt = (organ: OrganRef): Officer => ({ staffId: '', name: '', organ, roles: [] });

const isBeyond = (matter: Matter, said: AutomaticTriage): boolean =>
  matter.sealed ||
  matter.accusedOrgan !== undefined ||
  (matter.accusedPersons?.length ?? 0) > 0 ||
  said.class === 'ACCUSATION' ||
  said.litigationRelated ||
  said.track === 'URGENT';

/** Refusals: not-automatic, and those of triage. */
export function triageAutomatic(
  matter: Matter,
  { automatic, ...said }: AutomaticTriage,
  holder: OrganRef,
  setting: Setting,
): Result<readonly NewFact[]> {
  if (isBeyond(matter, { automatic, ...said })) return refused('not-automatic', { article: 'R22 22' });
  const facts = triage(matter, { ...said, seen: matter.version }, nobodyAt(holder), setting);
  if (!facts.ok) return facts;
  return decided(
    facts.value.map((fact) => (fact.type === 'triaged' ? { ...fact, data: { ...fact.data, automatic } } : fact)),
  );
}
