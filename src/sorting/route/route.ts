// The competent organ of a matter: what the law sets first (accusations, suits), then the table of competence, then what was
// learned from dispatches that were not returned. Never the accused's unit, never an organ that ended. Pure.
import type { Directory } from '../../organs/directory.ts';
import type { Organ } from '../../organs/model.ts';
import type { MatterClass } from '../../petitions/contract.ts';
import type { Reason } from '../contract.ts';
import type { PoliticalLegal } from '../rules/litigation.ts';
import { type Ranked, type Reading, readingOf } from '../rules/reading.ts';
import { GOVERNING, kindOf, type OrganKind, organOfKind } from './kind.ts';
import type { LearnedRoutes, RouteCount } from './learned.ts';

export interface RouteGround {
  readonly directory: Directory;
  readonly learned: LearnedRoutes;
  /** Categories whose small local matters the government of a street or town handles itself. */
  readonly local: readonly string[];
  /** From so many matters that were kept on, what was learned is heard. */
  readonly least: number;
}

/** Matters of a kind before what was learned is heard, unless an office sets another number. */
export const LEAST_LEARNED = 8;

export interface RouteAsked {
  readonly class?: MatterClass | undefined;
  readonly litigation: boolean;
  /** What a matter related to a suit speaks of, the strongest first. */
  readonly fields?: readonly { readonly field: PoliticalLegal; readonly weight: number }[];
  readonly categoryCode?: string | undefined;
  readonly placeCode: string;
  /** The day of the dispatch: organs that ended by then are replaced. */
  readonly day: string;
  /** The unit of the accused. */
  readonly accusedOrganCode?: string | undefined;
  /** The level that an accused leads, as the words say; what is not above it is left out. */
  readonly accusedLevel?: number | undefined;
}

interface Candidate {
  readonly organ: Organ;
  readonly weight: number;
}

/** The organs of a kind at the place's county and above, the nearest first. */
const upwards = (directory: Directory, kind: string, placeCode: string): Organ[] =>
  [
    placeCode,
    ...directory
      .ancestors(placeCode)
      .map(({ code }) => code)
      .reverse(),
  ]
    .filter((code) => (directory.place(code)?.level ?? 4) < 4)
    .flatMap((code) => directory.organ(`${code}-${kind}`) ?? []);

/** Whether an organ stands under the accused, is it, or answers to those who lead its place with it. */
function isNear(directory: Directory, organ: Organ, accused: Organ | undefined): boolean {
  if (!accused) return false;
  const leads = accused.field === 'government' || accused.field === 'party-committee' || accused.field === organ.field;
  return (
    organ.code === accused.code ||
    directory.isSubordinate(organ.code, accused.code) ||
    organ.level > accused.level ||
    (leads && organ.placeCode === accused.placeCode)
  );
}

/** Accusations go to discipline inspection: the nearest that is clear of the accused (R22 arts. 22, 30). */
function disciplined({ directory }: RouteGround, asked: RouteAsked): Candidate[] {
  const { placeCode, accusedOrganCode, accusedLevel = 4 } = asked;
  const accused = accusedOrganCode === undefined ? undefined : directory.organ(accusedOrganCode);
  return upwards(directory, 'discipline', placeCode)
    .filter((organ) => organ.level < accusedLevel && !isNear(directory, organ, accused))
    .map((organ, nth) => ({ organ, weight: (accused ? 0.9 : 0.8) / 4 ** nth }));
}

/** What is related to a suit goes to the political-legal organs of the place, by what the words speak of (R22 art. 22). */
function politicalLegal({ directory }: RouteGround, { placeCode, fields = [] }: RouteAsked): Candidate[] {
  const spoken = fields.length > 0 ? fields : [{ field: 'court' as const, weight: 0 }];
  const whole = spoken.reduce((sum, { weight }) => sum + weight, 0) + 1;
  return spoken.flatMap(({ field, weight }) => {
    const [organ] = upwards(directory, field, placeCode);
    return organ ? [{ organ, weight: (weight + 1 / spoken.length) / whole }] : [];
  });
}

const DEPARTMENT = [0.72, 0.3, 0.2];
const GOVERNMENT = 0.2;
const LOCAL = { department: 0.5, government: 0.62 } as const;
/** A category that is known only roughly leaves the organ as rough. */
const BY_DEPTH = [0, 0.8, 0.95, 1];

/** The table of competence, and for small local matters the government of the place before it. */
function competent({ directory, local }: RouteGround, code: string, placeCode: string): Candidate[] {
  const isLocal = directory.place(placeCode)?.level === 4 && local.some((prefix) => code.startsWith(prefix));
  const own = directory.governmentOf(placeCode);
  const depth = BY_DEPTH[code.length / 2] ?? 1;
  return directory.competentOrgans(code, placeCode).map((organ, nth) => {
    if (organ === own) return { organ, weight: isLocal ? LOCAL.government : GOVERNMENT };
    return { organ, weight: depth * (isLocal ? LOCAL.department : (DEPARTMENT[nth] ?? 0.1)) };
  });
}

/** How many matters the table is worth against what was learned. */
const TABLE_WORTH = 3;
/** A destination that the table does not know starts from this. */
const UNKNOWN = 0.02;

const sameKind = (a: OrganKind, b: OrganKind): boolean => a.organKind === b.organKind && a.organLevel === b.organLevel;

/** The share of matters that an organ of that kind had and kept, smoothed by what the table says of it. */
function share(counts: readonly RouteCount[], kind: OrganKind, table: number): number {
  const kept = counts.reduce((sum, one) => sum + one.kept, 0);
  const own = counts.find((one) => sameKind(one, kind));
  return ((own?.kept ?? 0) + TABLE_WORTH * table) / (kept + (own?.returned ?? 0) + TABLE_WORTH);
}

interface Learned {
  readonly candidates: Candidate[];
  readonly counts: readonly RouteCount[];
}

/** The table's organs and those that dispatches went to, each weighed by what was kept. */
function weighed(ground: RouteGround, code: string, placeCode: string): Learned {
  const table = competent(ground, code, placeCode);
  const counts = ground.learned.near(code, placeCode.slice(0, 6), ground.least);
  if (counts.length === 0) return { candidates: table, counts };
  const of = (organ: Organ): number => share(counts, kindOf(organ), tableWeight(table, organ));
  // A destination that the table does not know counts only with evidence of its own.
  const more = counts
    .filter((one) => one.kept >= ground.least)
    .flatMap((one) => organOfKind(ground.directory, one, placeCode) ?? [])
    .filter((organ) => !table.some((one) => one.organ === organ));
  const organs = [...table.map((one) => one.organ), ...new Set(more)];
  return { candidates: organs.map((organ) => ({ organ, weight: of(organ) })), counts };
}

const tableWeight = (table: readonly Candidate[], organ: Organ): number =>
  table.find((one) => one.organ === organ)?.weight ?? UNKNOWN;

/** Who goes on with the powers of organs that ended; each of several as likely. Nobody who is near the accused. */
function living(ground: RouteGround, candidates: readonly Candidate[], asked: RouteAsked): Candidate[] {
  const { directory } = ground;
  const accused = asked.accusedOrganCode === undefined ? undefined : directory.organ(asked.accusedOrganCode);
  const weights = new Map<Organ, number>();
  for (const { organ, weight } of candidates) {
    const after = directory.successors(organ.code, asked.day);
    for (const one of after.length > 0 ? after : [organ])
      weights.set(one, Math.max(weights.get(one) ?? 0, weight / Math.max(1, after.length)));
  }
  return [...weights]
    .filter(
      ([organ]) => organ.code !== accused?.code && !(accused && directory.isSubordinate(organ.code, accused.code)),
    )
    .map(([organ, weight]) => ({ organ, weight }));
}

const setByLaw = (rule: string): Reason => ({ kind: 'rule', rule, words: [] });

function read(candidates: readonly Candidate[], reasons: Reason[]): Reading<string> {
  const ranked: Ranked<string>[] = candidates.map(({ organ, weight }) => ({ value: organ.code, confidence: weight }));
  return readingOf(ranked, reasons);
}

/** Of the first: how often its kind kept such matters of those it had, and the table where it knows it. */
function reasonsFor(organ: Organ, { counts }: Learned, table: readonly Candidate[]): Reason[] {
  const own = counts.find((one) => sameKind(one, kindOf(organ)));
  const known = table.some((one) => one.organ.code === organ.code);
  const rule = kindOf(organ).organKind === GOVERNING ? 'route-local' : 'route-competence';
  return [
    ...(own && own.kept > 0
      ? [{ kind: 'decided' as const, rule: 'route-learned', words: [], times: own.kept, of: own.kept + own.returned }]
      : []),
    ...(known ? [{ kind: 'competence' as const, rule, words: [] }] : []),
  ];
}

/**
 * The organ with power over a matter, from the place's line and with what spoke for it. Without a category nothing is
 * proposed, unless the law sets the way.
 */
export function routeTo(ground: RouteGround, asked: RouteAsked): Reading<string> {
  const { directory } = ground;
  if (!directory.place(asked.placeCode)) return { confidence: 0, reasons: [], others: [] };
  if (asked.class === 'ACCUSATION')
    return read(living(ground, disciplined(ground, asked), asked), [setByLaw('route-discipline')]);
  if (asked.litigation)
    return read(living(ground, politicalLegal(ground, asked), asked), [setByLaw('route-political-legal')]);
  const { categoryCode, placeCode } = asked;
  if (categoryCode === undefined || !directory.category(categoryCode))
    return { confidence: 0, reasons: [], others: [] };
  const learned = weighed(ground, categoryCode, placeCode);
  const candidates = living(ground, learned.candidates, asked);
  const [best] = candidates.toSorted((a, b) => b.weight - a.weight);
  const table = living(ground, competent(ground, categoryCode, placeCode), asked);
  return read(candidates, best ? reasonsFor(best.organ, learned, table) : []);
}
