// Runs the rules of imports over a folder: the project, or a fixture that must fail.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { projectRoot } from '../../src/platform/root.ts';

const config = join(projectRoot(), '.dependency-cruiser.cjs');

export interface NamedRule {
  readonly name: string;
  readonly severity: string;
}

/** The rules as they are configured. */
export const rules = (): readonly NamedRule[] =>
  (createRequire(import.meta.url)(config) as { forbidden: readonly NamedRule[] }).forbidden;

/** The modules of `<folder>/src` and how they stand to the rules. */
export async function cruiseFolder(folder: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = await extractDepcruiseOptions(config);
  const tsConfig = extractTSConfig(join(projectRoot(), 'tsconfig.json'));
  const cruised = await cruise(['src'], { ...options, baseDir: folder }, enhancedResolveOptions as object, {
    tsConfig,
  });
  if (typeof cruised.output === 'string') throw new Error(cruised.output);
  return cruised.output;
}

/** Each breach as `rule: from → to`. */
export const breachesOf = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
