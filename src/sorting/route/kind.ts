// Kinds of organs as routes count them: the field and the level; who governs a place is one kind whatever its name. Pure.
import type { Directory } from '../../organs/directory.ts';
import type { Organ } from '../../organs/model.ts';

export interface OrganKind {
  readonly organKind: string;
  readonly organLevel: number;
}

/** Government, street office, township, zone committee: whoever governs the place. */
export const GOVERNING = 'governing';
const GOVERNING_FIELDS = new Set(['government', 'street', 'township', 'zone', 'unit']);

/** What kind of organ it is. */
export const kindOf = ({ field, level }: Organ): OrganKind => ({
  organKind: GOVERNING_FIELDS.has(field) ? GOVERNING : field,
  organLevel: level,
});

/** The organ of a kind for a place: that of the place itself or of the one above it at that level, or the nearest above. */
export function organOfKind(
  directory: Directory,
  { organKind, organLevel }: OrganKind,
  placeCode: string,
): Organ | undefined {
  const place = directory.place(placeCode);
  if (!place) return undefined;
  const way = [...directory.ancestors(placeCode), place].filter((one) => one.level <= organLevel).reverse();
  const organs = way.map(({ code }) =>
    organKind === GOVERNING ? directory.governmentOf(code) : directory.organ(`${code}-${organKind}`),
  );
  return organs.find((one) => one !== undefined);
}
