// The sentences with which commands end when they cannot go on.
import { expect, test } from 'vitest';
import { troubleText } from './trouble.ts';

test.each([
  [{ code: 'EADDRINUSE', syscall: 'listen', port: 3000 }, /3000 .*占用.*\nPort 3000 is in use/],
  [{ code: 'EADDRNOTAVAIL', syscall: 'listen', address: '1.2.3.4', port: 80 }, /1\.2\.3\.4:80/],
  [{ code: 'EACCES', syscall: 'mkdir', path: '/data' }, /权限.*\nNo right to use \/data/],
  [{ code: 'ECONNREFUSED', syscall: 'connect' }, /连不上数据库.*\n.*DATABASE_URL/],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, /DATABASE_URL/],
  [{}, /^its own words$/],
])('says what is wrong: %j', (fields, text) => {
  expect(troubleText(Object.assign(new Error('its own words'), fields))).toMatch(text);
});
