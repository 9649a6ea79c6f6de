// Who decides a dispute over jurisdiction (R22 art. 24): the lowest organ above all of them, else the common joint meeting. Pure.
import type { OrganRef } from '../../organs/contract.ts';
import type { Ground } from '../act.ts';

/** How many steps each organ above is away, by the shorter of both lines. */
function stepsAbove(code: string, ground: Ground): Map<string, number> {
  const steps = new Map<string, number>([[code, 0]]);
  for (const [one, distance] of steps)
    for (const above of ground.linesUp(one)) if (!steps.has(above.code)) steps.set(above.code, distance + 1);
  steps.delete(code);
  return steps;
}

/** The province is the highest that has desks here. */
const HIGHEST = 1;

/** The lowest organ above all of them on the superior or the sector line; of several the nearest. */
export function commonSuperior(
  organs: readonly string[],
  isHit: (organ: string) => boolean,
  ground: Ground,
): OrganRef | undefined {
  const lines = organs.map((code) => stepsAbove(code, ground));
  const [first, ...rest] = lines;
  const farthest = (code: string): number => Math.max(...lines.map((line) => line.get(code) ?? 0));
  return [...(first?.keys() ?? [])]
    .filter((code) => rest.every((line) => line.has(code)) && !organs.includes(code) && !isHit(code))
    .flatMap((code) => ground.organ(code) ?? [])
    .filter((organ) => organ.level >= HIGHEST)
    .sort((a, b) => b.level - a.level || farthest(a.code) - farthest(b.code) || (a.code < b.code ? -1 : 1))[0];
}

function commonPlace(places: readonly string[]): string {
  const [first = '', ...rest] = places;
  const lengths = [...first].map((_, index) => index + 1).reverse();
  const length = lengths.find((one) => rest.every((place) => place.startsWith(first.slice(0, one)))) ?? 0;
  return first.slice(0, length);
}

/** The joint meeting of the lowest place that all of them are in. */
export function commonJointMeeting(
  organs: readonly string[],
  isHit: (organ: string) => boolean,
  ground: Ground,
): OrganRef | undefined {
  const place = commonPlace(organs.map((code) => ground.organ(code)?.placeCode ?? ''));
  for (let code = place; code.length >= 2; code = code.slice(0, -1)) {
    const found = ground.organ(`${code}-joint-meeting`);
    if (found && !isHit(found.code)) return found;
  }
  return undefined;
}
