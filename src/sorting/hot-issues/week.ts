// The matters of a week as they are counted: with a category, a place, and the person behind each.
import type pg from 'pg';
import { type Arrival, arrivals, personsOf } from '../../petitions/arrivals/ask.ts';
import { openPetitions } from '../../petitions/heard/ask.ts';
import { type Features, featuresOf } from '../classify/features.ts';
import { nearGroups } from '../classify/near.ts';
import type { Counted } from './cells.ts';
import { personsAmong, type Voice } from './persons.ts';
import { proposedOf } from './store.ts';

const PAGE = 5_000;
/** Read between two questions to the database: so long nothing else is done in this process. */
const TEXTS_AT_ONCE = 50;
const COUNTY = 6;

interface Placed {
  readonly matterId: string;
  readonly receivedAt: Date;
  readonly place: string;
  readonly category: string;
}

/** As it was decided; what nobody has decided yet, as it was proposed; a place that only names a city, as it was read in the text. */
async function placed(pool: pg.Pool, page: readonly Arrival[]): Promise<Placed[]> {
  const open = page.filter((one) => one.categoryCode === null || one.placeCode.length < COUNTY);
  const proposed = new Map(
    (
      await proposedOf(
        pool,
        open.map(({ matterId }) => matterId),
      )
    ).map((one) => [one.matterId, one]),
  );
  return page.flatMap(({ matterId, receivedAt, placeCode, categoryCode }) => {
    const found = proposed.get(matterId);
    const category = categoryCode ?? found?.category;
    if (!category) return [];
    const place = found?.place?.startsWith(placeCode) ? found.place : placeCode;
    return [{ matterId, receivedAt, place, category }];
  });
}

/** The near-duplicate group of each of these matters' texts. */
async function textGroups(pool: pg.Pool, matterIds: readonly string[]): Promise<Map<string, number>> {
  const ids: string[] = [];
  const features: Features[] = [];
  for (let at = 0; at < matterIds.length; at += TEXTS_AT_ONCE)
    for (const { matterId, title, text } of await openPetitions(pool, matterIds.slice(at, at + TEXTS_AT_ONCE))) {
      ids.push(matterId);
      features.push({ ...featuresOf({ title, text }), words: [] });
    }
  const groups = nearGroups(features);
  return new Map(ids.map((id, at) => [id, groups[at] ?? at]));
}

/** Persons of the matters, by fingerprint; of those of nobody known, nearly equal texts count as one. */
async function voicesOf(pool: pg.Pool, week: readonly Placed[]): Promise<Voice[]> {
  const known = new Map<string, { keys: readonly string[]; name: string | null }>();
  for (let at = 0; at < week.length; at += PAGE)
    for (const one of await personsOf(
      pool,
      week.slice(at, at + PAGE).map(({ matterId }) => matterId),
    ))
      known.set(one.matterId, one);
  const nobody = week.filter(({ matterId }) => !known.has(matterId)).map(({ matterId }) => matterId);
  const texts = await textGroups(pool, nobody);
  return week.map(({ matterId, place, category }) => {
    const text = texts.get(matterId);
    const { keys, name } = known.get(matterId) ?? { keys: [], name: null };
    return { matterId, keys, name, place, category, ...(text !== undefined && { text }) };
  });
}

/** All matters received between two instants that have a category. */
export async function countedWeek(pool: pg.Pool, from: Date, to: Date): Promise<Counted[]> {
  const week: Placed[] = [];
  let after: Arrival | undefined;
  for (;;) {
    const page = await arrivals(pool, { from, to, after, most: PAGE });
    week.push(...(await placed(pool, page)));
    after = page.at(-1);
    if (!after || page.length < PAGE) break;
  }
  const persons = personsAmong(await voicesOf(pool, week));
  return week.map((one, at) => ({ ...one, person: persons[at] ?? at }));
}
