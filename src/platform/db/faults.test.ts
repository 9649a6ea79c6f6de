// Which errors mean that the database was away.
import { expect, test } from 'vitest';
import { isConnectionFault } from './faults.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test.each([
  coded('ECONNREFUSED'),
  coded('57P01'),
  coded('08006'),
  coded('53300'),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
  new AggregateError([coded('ECONNREFUSED')]),
  new Error('act failed', { cause: coded('ECONNRESET') }),
])('%s is one', (error) => {
  expect(isConnectionFault(error)).toBe(true);
});

test.each([coded('23505'), coded('40001'), coded('57014'), new Error('no'), 'ECONNREFUSED', undefined])(
  '%s is not',
  (error) => {
    expect(isConnectionFault(error)).toBe(false);
  },
);
