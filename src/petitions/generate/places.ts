// Where petitions come from: places by how many people live there, from the directory. Pure.
import type { Directory } from '../../organs/directory.ts';
import type { Place } from '../../organs/model.ts';
import { type Dice, weighted } from './dice.ts';

/** Residents of the cities, in hundred thousands; a city that is not here counts as a small one. */
const RESIDENTS: Readonly<Record<string, number>> = {
  '4401': 188,
  '4402': 29,
  '4403': 177,
  '4404': 25,
  '4405': 55,
  '4406': 96,
  '4407': 48,
  '4408': 70,
  '4409': 62,
  '4412': 41,
  '4413': 61,
  '4414': 39,
  '4415': 27,
  '4416': 28,
  '4417': 26,
  '4418': 40,
  '4419': 105,
  '4420': 45,
  '4451': 26,
  '4452': 56,
  '4453': 24,
};
const SMALL = 25;
const PROVINCE = '44';
/** How far down people name the place: street or township, county, city. */
const NAMES_STREET = 0.6;
const NAMES_COUNTY = 0.92;

export type ThrowPlace = (dice: Dice) => Place;

/** Throws for a place. A county's share of its city is as its number of streets and townships. */
export function placesOf(directory: Directory): ThrowPlace {
  const cities = directory
    .childPlaces(PROVINCE)
    .map((place): readonly [Place, number] => [place, RESIDENTS[place.code] ?? SMALL]);
  const below = new Map<string, readonly (readonly [Place, number])[]>();
  const childrenOf = (place: Place): readonly (readonly [Place, number])[] => {
    const known = below.get(place.code);
    if (known) return known;
    const children = directory.childPlaces(place.code);
    const found = children.map((one) => [one, 3 + directory.childPlaces(one.code).length] as const);
    below.set(place.code, found);
    return found;
  };
  const under = (dice: Dice, place: Place): Place => {
    const children = childrenOf(place);
    return children.length > 0 ? weighted(dice, children) : place;
  };
  return (dice) => {
    const city = weighted(dice, cities);
    const level = dice.next();
    if (level >= NAMES_COUNTY) return city;
    const county = under(dice, city);
    return level < NAMES_STREET && county.level < 4 ? under(dice, county) : county;
  };
}
