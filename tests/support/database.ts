// A database of its own for one test file: a copy of the migrated template.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { createPool } from '../../src/platform/db/connect.ts';
import { addressOf } from './server.ts';

export interface TestDatabase {
  readonly pool: pg.Pool;
  readonly url: string;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

async function onServer(statement: string): Promise<void> {
  const pool = createPool(inject('testServer').url, {
    applicationName: 'redress tests',
    poolSize: 1,
    statementTimeout: 0,
  });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

/** Makes the database: call it in beforeAll, and `drop()` in afterAll. `empty: true` gives one without any schema. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { url, template, prefix } = inject('testServer');
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} ${empty ? "encoding 'UTF8' template template0" : `template ${template}`}`);
  const address = addressOf(url, name);
  const pool = createPool(address, { applicationName: 'redress tests' });
  const drop = async () => {
    await pool.end();
    await onServer(`drop database if exists ${name} with (force)`);
  };
  return { pool, url: address, drop };
}
