// The accused's line (R22 art. 30): which units and people an accusation never comes to, and where it goes instead. Pure.
import type { OrganRef, Role } from '../../organs/contract.ts';
import type { Ground, Somebody } from '../act.ts';
import type { Barred, Matter } from '../matter.ts';

/** Posts that run a unit. */
export const LEADING_ROLES: readonly Role[] = ['organ-leader', 'responsible-leader', 'bureau-director'];

type Accused = Pick<Matter, 'accusedOrgan' | 'accusedPersons' | 'barred'>;

/** On one line: the one place lies in the other. */
const sameLine = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * Whom the names of accused persons keep out: everyone of that name on the line of places of their unit, and every unit
 * that one of them runs in the unit's own place or under it. A name says too much rather than too little: who only
 * bears it has colleagues to do the work.
 */
export function barredBy(
  { organ, placeCode }: { readonly organ: string | undefined; readonly placeCode: string },
  namesakes: readonly Somebody[],
  ground: Ground,
): Barred | undefined {
  const place = (organ && ground.organ(organ)?.placeCode) || placeCode;
  const near = namesakes.filter((one) => sameLine(ground.organ(one.organ)?.placeCode ?? '', place));
  const runs = near.filter(
    (one) =>
      one.roles.some((role) => LEADING_ROLES.includes(role)) &&
      (ground.organ(one.organ)?.placeCode === place || (organ !== undefined && ground.isWithin(one.organ, organ))),
  );
  if (near.length === 0) return undefined;
  return { organs: [...new Set(runs.map((one) => one.organ))].sort(), staff: near.map((one) => one.id).sort() };
}

/** Whether the organ is the accused unit, one under it, or one that an accused person runs, or under that. */
export const isAccusedUnit = (accused: Accused, organ: string, ground: Ground): boolean =>
  [accused.accusedOrgan, ...(accused.barred?.organs ?? [])].some(
    (one) => one !== undefined && ground.isWithin(organ, one),
  );

/** Whether someone of that id or name is accused. A name counts at any organ: it is asked before somebody is let in. */
export const isAccusedPerson = (accused: Accused, staff: { readonly id: string; readonly name: string }): boolean =>
  (accused.barred?.staff.includes(staff.id) ?? false) || (accused.accusedPersons?.includes(staff.name) ?? false);

/** The province is the highest that has desks here. */
const HIGHEST = 1;
const PROVINCE_DIGITS = 2;

/** The petition bureau in charge of a place: its own, or that of the place above. */
function bureauOf(placeCode: string, ground: Ground): OrganRef | undefined {
  for (let code = placeCode; code.length >= PROVINCE_DIGITS; code = code.slice(0, -1)) {
    const found = ground.organ(`${code}-petition-bureau`);
    if (found) return found;
  }
  return undefined;
}

/**
 * Where an accusation goes that the organ must not have: the next bureau above it that is clear (of another organ, from that
 * of its place on), and above the province's the province's discipline organ.
 */
export function clearAbove(organ: string, isHit: (organ: string) => boolean, ground: Ground): OrganRef | undefined {
  const from = ground.organ(organ);
  const first = from?.type === 'PETITION_BUREAU' ? ground.above(organ) : bureauOf(from?.placeCode ?? '', ground);
  for (let one = first; one && one.level >= HIGHEST; one = ground.above(one.code)) if (!isHit(one.code)) return one;
  return ground.organ(`${(from?.placeCode ?? '').slice(0, PROVINCE_DIGITS)}-discipline`);
}

/** How an organ may be written in a petition. */
export interface OrganNames {
  readonly code: string;
  /** Its names, and those of the people who run it. */
  readonly names: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
/** “天河信访局” is how people write 天河区信访局. */
const loose = (text: string): string => text.replace(/[省市区县]/g, '');
const SHORTEST = 2;
const SHORTEST_LOOSE = 4;

function isWritten(text: string, name: string): boolean {
  const wanted = plain(name);
  if (wanted.length >= SHORTEST && text.includes(wanted)) return true;
  return loose(wanted).length >= SHORTEST_LOOSE && loose(text).includes(loose(wanted));
}

/** Who writes to a bureau of “the petition bureau” or “your bureau” means that one. */
const ITSELF = /信访局|本局|你局|贵局|petition bureau/i;

/**
 * The bureau that registers a petition which reports wrongdoing: the one that received it, unless what is written of the
 * accused names it, an organ above it on its lines, or someone who runs one of these; then the next above that is clear.
 */
export function registeringOrgan(
  bureau: string,
  accused: string,
  names: readonly OrganNames[],
  ground: Ground,
): string {
  const text = plain(accused);
  const written = new Set(
    names.filter((one) => one.names.some((name) => isWritten(text, name))).map((one) => one.code),
  );
  const isHit = (organ: string): boolean => [...ground.linesOf(organ)].some((one) => written.has(one));
  if (!isHit(bureau) && !ITSELF.test(accused)) return bureau;
  return clearAbove(bureau, isHit, ground)?.code ?? bureau;
}
