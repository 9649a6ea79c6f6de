// What is still to run, and what is refused, without a database.
import { describe, expect, test } from 'vitest';
import { pendingOf, readMigration, readMigrations } from './migrate.ts';

const one = readMigration('0001_a.sql', 'select 1');
const two = readMigration('0002_b.sql', 'select 2');

describe('pendingOf', () => {
  test('gives what is not applied, in order', () => {
    expect(pendingOf([one, two], new Map())).toEqual([one, two]);
    expect(pendingOf([one, two], new Map([[one.name, one.checksum]]))).toEqual([two]);
  });

  test('refuses a change, a gap filled later, and a database from a newer version', () => {
    expect(() => pendingOf([one], new Map([[one.name, 'other']]))).toThrow('was changed');
    expect(() => pendingOf([one, two], new Map([[two.name, two.checksum]]))).toThrow('comes before 0002_b.sql');
    expect(() => pendingOf([one], new Map([[two.name, two.checksum]]))).toThrow('does not know');
  });
});

describe('readMigration', () => {
  test('counts line ends as equal', () => {
    expect(readMigration('x', 'a\r\nb').checksum).toBe(readMigration('x', 'a\nb').checksum);
  });

  test('reads the mark on the first line only', () => {
    expect(readMigration('x', '-- no-transaction\nselect 1').inTransaction).toBe(false);
    expect(readMigration('x', 'select 1\n-- no-transaction').inTransaction).toBe(true);
  });
});

test('the names of our migrations are numbered without doubles', () => {
  const numbers = readMigrations().map(({ name }) => /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(numbers.length);
});
