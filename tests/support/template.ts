// What every test database holds besides the schema.
import type pg from 'pg';

/** Files and folders, besides db/, whose change makes the template database be built anew. */
export const templateInputs: readonly string[] = ['tests/support/template.ts'];

/** Fills the migrated template database, once; every test file then gets its own copy. */
export async function prepareTemplate(_pool: pg.Pool): Promise<void> {}
