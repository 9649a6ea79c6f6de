// The organs that each place has, made from the table of kinds (db/seeds/organ-kinds.csv) and the places.
// A row of the table: kind, type, scope, name templates, and where the superior and the sector line lead:
// '=government' is the organ of that kind at the same place, '^housing' the one at the place above, else a code.
import { ORGAN_TYPES, type OrganType } from '../contract.ts';
import type { Organ, Place } from '../model.ts';
import { readSeed } from './files.ts';

const COLUMNS = ['kind', 'type', 'scope', 'name', 'short_name', 'name_en', 'superior', 'sector'] as const;
type KindRow = Record<(typeof COLUMNS)[number], string>;

/** Scopes a place belongs to, most general first: a later row of a more particular scope replaces an earlier one. */
function scopesOf(place: Place): string[] {
  const cityCode = place.code.slice(0, 4);
  if (place.level === 1) return ['province'];
  if (place.level === 2) return ['city', `city:${cityCode}`];
  if (place.level === 3) {
    const particular = place.kind === 'district' ? ['district'] : [];
    return ['county', ...particular, `county:${cityCode}`];
  }
  if (place.kind === 'street' || place.kind === 'zone' || place.kind === 'unit') return [place.kind];
  return ['town'];
}

/** The rows that apply to a place, one per kind. */
function kindsAt(place: Place, byScope: Map<string, KindRow[]>): KindRow[] {
  const kinds = new Map<string, KindRow>();
  for (const scope of scopesOf(place)) for (const row of byScope.get(scope) ?? []) kinds.set(row.kind, row);
  return [...kinds.values()];
}

/** How the name of a place begins the name of its organs: 广东省, 广州市, 广州市天河区, 始兴县. */
function officialName(place: Place, parent: Place | undefined): string {
  return place.kind === 'district' && parent ? parent.name + place.name : place.name;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`organ-kinds.csv: unknown placeholder {${key}}`);
    return value;
  });
}

function typeOf(text: string): OrganType {
  const type = ORGAN_TYPES.find((one) => one === text);
  if (!type) throw new Error(`organ-kinds.csv: unknown type ${text}`);
  return type;
}

/** Builds organs place by place, parents first, so that lines and names can lean on what is above. */
class OrganBuilder {
  readonly organs = new Map<string, Organ>();
  readonly #places: Map<string, Place>;

  constructor(places: readonly Place[]) {
    this.#places = new Map(places.map((place) => [place.code, place]));
  }

  /** Adds every organ of one place. */
  addPlace(place: Place, rows: readonly KindRow[]): void {
    const present = new Set(rows.map((row) => `${place.code}-${row.kind}`));
    for (const row of rows) {
      const sectorCode = this.#line(row.sector, place, present);
      const values = this.#values(place, sectorCode);
      const code = `${place.code}-${row.kind}`;
      this.organs.set(code, {
        code,
        name: fill(row.name, values),
        shortName: fill(row.short_name, values),
        nameEn: fill(row.name_en, values),
        type: typeOf(row.type),
        field: row.kind,
        level: place.level,
        placeCode: place.code,
        superiorCode: this.#line(row.superior, place, present),
        sectorCode,
      });
    }
  }

  #line(target: string, place: Place, present: ReadonlySet<string>): string | null {
    if (!target) return null;
    const code = this.#lineCode(target, place);
    if (!this.organs.has(code) && !present.has(code)) throw new Error(`organ-kinds.csv: ${place.code} has no ${code}`);
    return code;
  }

  #lineCode(target: string, place: Place): string {
    if (target.startsWith('=')) return `${place.code}-${target.slice(1)}`;
    if (target.startsWith('^')) return `${place.parentCode}-${target.slice(1)}`;
    return target;
  }

  #values(place: Place, sectorCode: string | null): Record<string, string> {
    const parent = place.parentCode ? this.#places.get(place.parentCode) : undefined;
    const grandparent = parent?.parentCode ? this.#places.get(parent.parentCode) : undefined;
    return {
      full: officialName(place, parent),
      name: place.name,
      short: place.shortName,
      city: parent?.name ?? '',
      up: parent ? officialName(parent, grandparent) : '',
      en: place.nameEn,
      short_en: place.nameEn.replace(/ (Subdistrict|Town|Township|.+ Ethnic Township)$/, ''),
      sector: (sectorCode && this.organs.get(sectorCode)?.name) || '',
    };
  }
}

/** Every organ of every place, the national petition administration first, superiors before those below. */
export function seedOrgans(places: readonly Place[]): Organ[] {
  const rows = readSeed('organ-kinds.csv', COLUMNS);
  const byScope = new Map<string, KindRow[]>();
  for (const row of rows) byScope.set(row.scope, [...(byScope.get(row.scope) ?? []), row]);
  const builder = new OrganBuilder(places);
  for (const row of byScope.get('national') ?? []) {
    const code = `N-${row.kind}`;
    builder.organs.set(code, {
      code,
      name: row.name,
      shortName: row.short_name,
      nameEn: row.name_en,
      type: typeOf(row.type),
      field: row.kind,
      level: 0,
      placeCode: null,
      superiorCode: null,
      sectorCode: null,
    });
  }
  for (const place of places) builder.addPlace(place, kindsAt(place, byScope));
  return [...builder.organs.values()];
}
