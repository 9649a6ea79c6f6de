// What is private does not reach the log, whoever logs it.
import { expect, it } from 'vitest';
import { createLogger, prettyLine } from './log.ts';

const logged = (entry: object): string => {
  const lines: string[] = [];
  createLogger({ destination: { write: (line) => void lines.push(line) } }).info(entry, 'hello');
  return lines.join('');
};

it('hides passwords, cookies, codes and bodies at any usual depth', () => {
  const secret = 'VERY-SECRET';
  for (const name of ['password', 'cookie', 'x-query-code', 'authorization', 'body', 'phone', 'idNumber']) {
    expect(logged({ [name]: secret })).not.toContain(secret);
    expect(logged({ headers: { [name]: secret } })).not.toContain(secret);
    expect(logged({ req: { headers: { [name]: secret } } })).not.toContain(secret);
  }
});

it('drops the rows that a database error carries', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (phone)=(13800000000) already exists.',
  });
  const line = logged({ err: error });
  expect(line).toContain('23505');
  expect(line).not.toContain('13800000000');
});

it('writes one short line for a person', () => {
  const line = prettyLine(JSON.stringify({ level: 40, time: Date.UTC(2026, 2, 2, 1, 2, 3), msg: 'slow', ms: 1200 }));
  expect(line).toBe('09:02:03 WARN slow ms=1200\n');
});
