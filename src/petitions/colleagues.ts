// Staff of the own organ who may be named in an act, read from the organs capability's published views.
import type pg from 'pg';
import type { Role } from '../organs/contract.ts';
import { gather, gatherPerPool } from '../platform/db/gather.ts';
import { LEADING_ROLES } from './accused/line.ts';
import type { Somebody } from './act.ts';
import type { Db } from './kept.ts';
import type { NamedStaff } from './matter.ts';

export interface Colleague extends NamedStaff {
  readonly post: string;
  readonly roles: readonly Role[];
}

interface AtWork extends Colleague {
  readonly organ: string;
}

/** Acts that come at the same time ask together (platform/db/gather). */
const gatheredById = gatherPerPool<string, AtWork | undefined>((pool) =>
  gather(
    async (ids) => {
      const { rows } = await pool.query<AtWork>({
        name: 'colleagues-by-id',
        text: `select s.id, s.name, s.post, s.organ_code as organ, array_agg(r.role) as roles
                 from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
                where s.id = any($1::uuid[]) and s.status = 'ACTIVE' group by s.id, s.name, s.post, s.organ_code`,
        values: [ids],
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id));
    },
    { atOnce: 1, most: 64 },
  ),
);

/** Those of the ids who are at work in that organ, by id. */
export async function colleaguesOf(
  pool: pg.Pool,
  organ: string,
  ids: readonly string[],
): Promise<Map<string, Colleague>> {
  const found = await Promise.all([...new Set(ids)].map((id) => gatheredById(pool, id)));
  return new Map(
    found.flatMap((one): [string, Colleague][] => (one && one.organ === organ ? [[one.id, withoutOrgan(one)]] : [])),
  );
}

const withoutOrgan = ({ id, name, post, roles }: AtWork): Colleague => ({ id, name, post, roles });

/** All at work in an organ who hold one of the roles, by name. */
export async function colleaguesWith(db: Db, organ: string, roles: readonly Role[]): Promise<Colleague[]> {
  const { rows } = await db.query<Colleague>({
    name: 'colleagues-by-role',
    text: `select s.id, s.name, s.post, array_agg(r.role) as roles
             from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
            where s.organ_code = $1 and s.status = 'ACTIVE' group by s.id, s.name, s.post
           having array_agg(r.role) && $2::text[] order by s.name limit 200`,
    values: [organ, roles],
  });
  return rows;
}

/** All at work in an organ, by name. */
export async function workingAt(db: Db, organ: string): Promise<Colleague[]> {
  const { rows } = await db.query<Colleague>({
    name: 'working-at',
    text: `select s.id, s.name, s.post, array_agg(r.role) as roles
             from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
            where s.organ_code = $1 and s.status = 'ACTIVE' group by s.id, s.name, s.post order by s.name limit 500`,
    values: [organ],
  });
  return rows;
}

/** Staff at work by id, of any organ. */
export async function staffByIds(db: Db, ids: readonly string[]): Promise<Somebody[]> {
  const { rows } = await db.query<Somebody>({
    name: 'staff-by-id',
    text: `select s.id, s.name, s.organ_code as organ, array_agg(r.role) as roles
             from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
            where s.id = any($1::uuid[]) and s.status = 'ACTIVE' group by s.id, s.name, s.organ_code`,
    values: [ids],
  });
  return rows;
}

/** Everybody at work who bears one of the names, wherever. */
export async function namesakesOf(db: Db, names: readonly string[]): Promise<Somebody[]> {
  const { rows } = await db.query<Somebody>({
    name: 'namesakes',
    text: `select s.id, s.name, s.organ_code as organ, array_agg(r.role) as roles
             from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
            where s.name = any($1::text[]) and s.status <> 'DISABLED' group by s.id, s.name, s.organ_code`,
    values: [names],
  });
  return rows;
}

/** The names of those who run these organs, by organ. */
export async function leaderNames(db: Db, organs: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ organ: string; names: string[] }>({
    name: 'leader-names',
    text: `select s.organ_code as organ, array_agg(distinct s.name) as names
             from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
            where s.organ_code = any($1::text[]) and r.role = any($2::text[]) and s.status <> 'DISABLED'
            group by s.organ_code`,
    values: [organs, LEADING_ROLES],
  });
  return new Map(rows.map((row) => [row.organ, row.names]));
}

/** Everybody who is not dismissed, with roles and organ, in the order of their organs. */
export async function everybody(db: Db): Promise<Somebody[]> {
  const { rows } = await db.query<Somebody>(
    `select s.id, s.name, s.organ_code as organ, array_agg(r.role order by r.role) as roles
       from organs.staff_public s join organs.staff_role r on r.staff_id = s.id
      where s.status <> 'DISABLED' group by s.id, s.name, s.organ_code, s.login order by s.organ_code, s.login`,
  );
  return rows;
}
