// Keys of an installation: made once, one for each purpose, and nothing that was tampered with opens.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadSecrets, secretsFrom } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

it('makes the key file once, for the owner only', () => {
  const dataDir = join(folder, 'data');
  const first = loadSecrets({ dataDir }).mac('a', 'x');
  expect(loadSecrets({ dataDir }).mac('a', 'x').equals(first)).toBe(true);
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(join(dataDir, 'secret.key'), 'utf8').trim(), 'base64')).toHaveLength(32);
});

it('refuses a key of the wrong length', () => {
  expect(() => loadSecrets({ key: 'c2hvcnQ=', dataDir: folder })).toThrow(/32/);
});

it('gives every purpose its own fingerprints', () => {
  const secrets = secretsFrom([old]);
  expect(secrets.mac('phone', '1').equals(secrets.mac('id', '1'))).toBe(false);
});

it('opens what it sealed, only in its place and for its purpose', () => {
  const secrets = secretsFrom([old]);
  const sealed = secrets.seal('name', '陈𠮷', 'matter:1');
  expect(sealed.includes(Buffer.from('陈'))).toBe(false);
  expect(secrets.open('name', sealed, 'matter:1')).toBe('陈𠮷');
  expect(() => secrets.open('name', sealed, 'matter:2')).toThrow();
  expect(() => secrets.open('phone', sealed, 'matter:1')).toThrow();
});

it('opens nothing that was changed, at any byte', () => {
  const secrets = secretsFrom([old]);
  const sealed = secrets.seal('name', 'abc', 'x');
  for (let at = 0; at < sealed.length; at++) {
    const forged = Buffer.from(sealed);
    forged[at] = (forged[at] ?? 0) ^ 1;
    expect(() => secrets.open('name', forged, 'x')).toThrow();
  }
  expect(() => secrets.open('name', sealed.subarray(0, 10), 'x')).toThrow();
});

it('turns to a new key and still opens and finds the old', () => {
  const before = secretsFrom([old]);
  const after = secretsFrom([young, old]);
  const sealed = before.seal('name', 'abc', 'x');
  expect(after.open('name', sealed, 'x')).toBe('abc');
  expect(after.mac('phone', '1').equals(before.mac('phone', '1'))).toBe(true);
  expect(() => before.open('name', after.seal('name', 'abc', 'x'), 'x')).toThrow(/REDRESS_KEY/);
});
