// What the forms of a matter may start with: organs with power over such a matter there, colleagues, the remedy.

import type { Role } from '../organs/contract.ts';
import { organRef } from '../organs/directory.ts';
import type { Organ } from '../organs/model.ts';
import type { Officer } from './act.ts';
import { type Colleague, colleaguesWith } from './colleagues.ts';
import type { MatterView } from './contract.ts';
import type { Matter } from './matter.ts';
import { openTask } from './matter.ts';
import { categoryPath, organName, placeName, type Reader } from './names.ts';
import { objectionRefusal, objectionUntil } from './object/rule.ts';
import { CASE_ROLES } from './policy.ts';
import { groundOf, type Spine } from './spine.ts';

type Candidate = { organ: Organ | undefined; why: string };

/** Organs of a kind in the bureau's own place. */
const atPlace = (spine: Spine, officer: Officer, field: string): Organ | undefined =>
  spine.directory.organ(`${officer.organ.placeCode ?? ''}-${field}`);

function candidates(spine: Spine, matter: Matter, officer: Officer, reader: Reader): Candidate[] {
  const { directory } = spine;
  const say = (key: string, params: Record<string, string> = {}): string =>
    reader.words(`petitions:suggestion.${key}`, params);
  if (matter.class === 'ACCUSATION') return [{ organ: atPlace(spine, officer, 'discipline'), why: say('discipline') }];
  if (matter.litigationRelated) {
    return ['court', 'procuratorate', 'police', 'justice'].map((field) => ({
      organ: atPlace(spine, officer, field),
      why: say('political-legal'),
    }));
  }
  if (!matter.categoryCode) return [];
  const why = say('competent', {
    category: categoryPath(directory, matter.categoryCode, reader),
    place: placeName(directory, matter.placeCode, reader),
  });
  const competent = directory.competentOrgans(matter.categoryCode, matter.placeCode);
  const bureau = directory.petitionBureauOf(matter.placeCode);
  const inPlace = officer.organ.placeCode ?? '';
  return [
    ...competent.map((organ) => ({ organ, why })),
    ...(matter.placeCode.startsWith(inPlace) ? [{ organ: bureau, why: say('bureau') }] : []),
  ];
}

function organs(spine: Spine, matter: Matter, officer: Officer, reader: Reader): MatterView['suggested']['organs'] {
  const task = openTask(matter);
  if (task?.organ !== officer.organ.code || task.kind !== 'DISPATCH' || !matter.class) return [];
  const above = groundOf(spine.directory).above(officer.organ.code);
  const inside = matter.placeCode.startsWith(officer.organ.placeCode ?? '');
  const found = inside ? candidates(spine, matter, officer, reader) : [];
  const list = found.flatMap(({ organ, why }) =>
    organ && organ.code !== officer.organ.code ? [{ organ: organRef(organ), why }] : [],
  );
  const up = above && !inside ? [{ organ: above, why: reader.words('petitions:suggestion.above') }] : [];
  return [...list, ...up].slice(0, 6);
}

/** The remedy of an opinion by this organ, in the language of documents (Chinese unless asked in English). */
export function remedyText(spine: Spine, matter: Matter, organ: string, reader: Reader): string {
  const above = groundOf(spine.directory).above(organ);
  const key = matter.class === 'APPEAL' ? 'remedy' : 'remedyNone';
  return reader.words(`petitions:${key}`, {
    organ: above ? (reader.language === 'en' ? above.nameEn : above.name) : organName(spine.directory, organ, reader),
  });
}

const named = ({ id, name, post }: Colleague) => ({ id, name, post });
const withRole = (people: readonly Colleague[], roles: readonly Role[]) =>
  people.filter((one) => one.roles.some((role) => roles.includes(role))).map(named);

/** Last day to object to the dispatch (R22 art. 23), while that may still be done. */
function objectUntil(spine: Spine, matter: Matter): string | undefined {
  const task = openTask(matter);
  if (!task || (matter.state !== 'DISPATCHED' && matter.state !== 'AT_ORGAN')) return undefined;
  if (objectionRefusal(matter, task)) return undefined;
  const until = objectionUntil(task, { now: spine.clock.now(), clocks: spine.clocks });
  return until.ok ? until.value : undefined;
}

/** Everything `mayDo`'s forms may be filled with beforehand; only for an organ that has, or had, a charge in it. */
export async function suggestions(
  spine: Spine,
  matter: Matter,
  officer: Officer,
  reader: Reader,
): Promise<MatterView['suggested']> {
  const own = officer.organ.code;
  const charged = matter.holder === own || matter.tasks.some((task) => task.organ === own);
  const people = charged ? await colleaguesWith(spine.pool, own, [...CASE_ROLES, 'review-officer']) : [];
  const until = matter.holder === own ? objectUntil(spine, matter) : undefined;
  const drafting = matter.holder === own && (matter.state === 'ACCEPTED' || matter.state === 'OPINION_DRAFTED');
  return {
    organs: organs(spine, matter, officer, reader),
    handlers: withRole(people, [matter.class === 'ACCUSATION' ? 'discipline-receiver' : 'handler', 'handler']),
    leaders: withRole(people, ['responsible-leader', 'organ-leader', 'bureau-director']),
    reviewers: withRole(people, ['review-officer']),
    colleagues: people.map(named),
    ...(until && { objectUntil: until }),
    ...(drafting && { remedy: remedyText(spine, matter, own, reader) }),
  };
}
