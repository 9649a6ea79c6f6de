// The project's folder is found from anywhere below it.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './root.ts';

test('from the sources and from the bundle', () => {
  const root = projectRoot();
  expect(projectRoot(join(root, 'dist'))).toBe(root);
  expect(projectRoot(join(root, 'src', 'platform', 'db'))).toBe(root);
});

test('outside there is none', () => {
  expect(() => projectRoot(tmpdir())).toThrow('No folder of the project');
});
