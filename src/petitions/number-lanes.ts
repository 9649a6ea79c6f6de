// The lanes that petition numbers are taken from: each counts without a gap, and many can be taken from at once.
import type pg from 'pg';

export const LANES = 32;
/** A lane's running number has six digits; a full lane is passed over. */
const LANE_FULL = 999_999;
/** How often a lane is looked for before all of them count as full. */
const TRIES = 20;

const take = (wait: boolean): string => `
update petitions.number_lane set last = last + $2
 where year = $1 and lane = (select lane from petitions.number_lane where year = $1 and last + $2 <= ${LANE_FULL}
                              limit 1 for update ${wait ? '' : 'skip locked'})
returning lane, last`;

/** Takes `count` numbers in a row from a lane nobody else holds; the lane stays locked until the transaction ends. */
export async function takeNumbers(
  client: pg.ClientBase,
  year: number,
  count: number,
): Promise<{ lane: number; from: number }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const wait = attempt % 2 === 1;
    const taken = await client.query<{ lane: number; last: number }>({
      name: `take-numbers-${wait ? 'wait' : 'skip'}`,
      text: take(wait),
      values: [year, count],
    });
    const row = taken.rows[0];
    if (row) return { lane: row.lane, from: row.last - count + 1 };
    await client.query(
      'insert into petitions.number_lane (year, lane, last) select $1, lane, 0 from generate_series(0, $2 - 1) as lane on conflict do nothing',
      [year, LANES],
    );
  }
  throw new Error(`no lane of ${year} has ${count} numbers left`);
}
