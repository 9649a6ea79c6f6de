// The SQL of fingerprints that were written with a load.
import type pg from 'pg';

/** Later fingerprints are numbered behind that one. */
export const numberPrintsFrom = (client: pg.ClientBase, last: number): Promise<unknown> =>
  client.query("select setval('sorting.fingerprint_seq', greatest($1::int, 1))", [last]);
