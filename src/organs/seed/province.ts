// Staff for a whole province: 16,300 people on five levels, invited, without a password.
import type { ClientBase } from 'pg';
import { newId } from '../../platform/ids.ts';
import type { Role } from '../contract.ts';
import type { Organ } from '../model.ts';
import { insertStaff, recordChange, type StaffRow } from '../store.ts';
import { readSeed } from './files.ts';
import { nameMaker } from './names.ts';
import { seedOrgans } from './organs.ts';
import { seedPlaces } from './places.ts';
import { rolesOf } from './roles.ts';

const TOTAL = 16_300;
const BATCH = 2_000;
const FIRST_SEED = 2026;

interface Post {
  /** A kind of organ ('petition-bureau') or a type ('DEPARTMENT'); the kind goes before the type. */
  readonly organ: string;
  readonly levels: readonly number[];
  readonly count: number;
  readonly post: string;
  readonly roles: readonly Role[];
}

/** A made-up person before he or she has an id. */
export type ProvincePerson = Pick<StaffRow, 'login' | 'name' | 'nameEn' | 'organCode' | 'post' | 'roles'> & {
  readonly level: number;
};

function readPosts(): Post[] {
  return readSeed('posts.csv', ['organ', 'levels', 'count', 'post', 'roles']).map((row) => ({
    organ: row.organ,
    levels: row.levels.split('|').map(Number),
    count: Number(row.count),
    post: row.post,
    roles: rolesOf(row.roles),
  }));
}

function postsOf(organ: Organ, posts: readonly Post[]): Post[] {
  const atLevel = posts.filter((post) => post.levels.includes(organ.level));
  const ofKind = atLevel.filter((post) => post.organ === organ.field);
  return ofKind.length > 0 ? ofKind : atLevel.filter((post) => post.organ === organ.type);
}

/** The people of the province, the same ones for the same seed. What the posts leave open to the total are clerks. */
export function provincePeople(organs: readonly Organ[], { total = TOTAL, seed = FIRST_SEED } = {}): ProvincePerson[] {
  const posts = readPosts();
  const nextName = nameMaker(seed);
  const people: ProvincePerson[] = [];
  const counts = new Map<string, number>();
  const add = (organ: Organ, post: string, roles: readonly Role[]) => {
    const number = (counts.get(organ.code) ?? 0) + 1;
    counts.set(organ.code, number);
    const login = `${organ.code.toLowerCase()}-${number}`;
    people.push({ login, ...nextName(), organCode: organ.code, post, roles, level: organ.level });
  };
  for (const organ of organs)
    for (const { post, roles, count } of postsOf(organ, posts))
      for (let number = 0; number < count; number++) add(organ, post, roles);
  const streets = organs.filter((organ) => organ.type === 'STREET' || organ.type === 'TOWNSHIP');
  const extra = posts.find((post) => post.organ === 'STREET' && post.roles.includes('clerk'));
  if (people.length > total || !extra) throw new Error(`posts.csv gives ${people.length} people, more than ${total}`);
  for (let at = 0; people.length < total; at++) {
    const organ = streets[at % streets.length];
    if (organ) add(organ, extra.post, extra.roles);
  }
  return people;
}

export interface ProvinceCounts {
  readonly total: number;
  /** How many were not there before. */
  readonly added: number;
  /** By level: 0 national … 4 township or street. */
  readonly byLevel: Readonly<Record<number, number>>;
}

/** Writes the people of the province; those who are there already stay as they are. */
export async function seedProvince(
  client: ClientBase,
  { now, onProgress = () => {} }: { now: Date; onProgress?: (done: number, total: number) => void },
): Promise<ProvinceCounts> {
  const people = provincePeople(seedOrgans(seedPlaces()));
  let added = 0;
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH).map(
      ({ level: _level, ...person }): StaffRow => ({
        ...person,
        id: newId(now),
        phone: null,
        status: 'INVITED',
        passwordHash: null,
        mustChangePassword: true,
        demo: false,
        validFrom: now,
      }),
    );
    added += await insertStaff(client, batch);
    onProgress(Math.min(from + BATCH, people.length), people.length);
  }
  await client.query('ANALYZE organs.staff, organs.staff_role');
  const byLevel: Record<number, number> = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { level } of people) byLevel[level] = (byLevel[level] ?? 0) + 1;
  const counts = { total: people.length, added, byLevel };
  await recordChange(client, { at: now, actor: 'seed', what: 'province-seeded', subject: 'staff', after: counts });
  return counts;
}
