// Who must be told of something major and urgent (R22 art. 25): computed from where the reporting organ stands. Pure.
import type { OrganRef } from '../../organs/contract.ts';
import type { Ground } from '../act.ts';

const NATIONAL = 'N-petition-bureau';
const PROVINCE_DIGITS = 2;

/** The organ of that field at the place, or at the next place above that has one. */
function nearest(placeCode: string, fields: readonly string[], ground: Ground): string | undefined {
  for (let code = placeCode; code.length >= PROVINCE_DIGITS; code = code.slice(0, -1)) {
    const found = fields.map((field) => ground.organ(`${code}-${field}`)).find(Boolean);
    if (found) return found.code;
  }
  return undefined;
}

const GOVERNMENT = ['government', 'street', 'township', 'zone', 'unit'];

/**
 * The Party committee and the government of the organ's own level, the joint-meeting office of that level, the next bureau
 * above (of another organ, the bureau of its place), and from a bureau the national one; the departments that are named.
 * Never the organ itself, and nobody whom `isHit` names: the accused's line.
 */
export function recipientsOf(
  organ: OrganRef,
  departments: readonly string[],
  isHit: (organ: string) => boolean,
  ground: Ground,
): readonly string[] {
  const place = organ.placeCode ?? '';
  const bureau = organ.type === 'PETITION_BUREAU';
  const told = [
    nearest(place, ['party-committee'], ground),
    nearest(place, GOVERNMENT, ground),
    nearest(place, ['joint-meeting'], ground),
    bureau ? ground.above(organ.code)?.code : nearest(place, ['petition-bureau'], ground),
    bureau ? NATIONAL : undefined,
    ...departments,
  ].filter((code) => code !== undefined);
  return [...new Set(told)].filter((code) => code !== organ.code && !isHit(code));
}
