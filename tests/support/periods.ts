// The statutory periods as the migrations insert them, in their order.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '../../src/deadlines/periods.ts';
import { projectRoot } from '../../src/platform/root.ts';

const ROW =
  /\('(T-[A-Z-]+)',\s*'([\d-]+)',\s*(?:'([\d-]+)'|null),\s*(\d+),\s*'(calendar-days|working-days|same-day|hours)',\s*'([^']+)'\)/g;

const folder = join(projectRoot(), 'db', 'migrations');
const inserted = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => text.includes('insert into deadlines.period'));

export const statutoryPeriods: readonly Period[] = inserted
  .flatMap((text) => [...text.matchAll(ROW)])
  .map((found) => ({
    timer: String(found[1]),
    validFrom: String(found[2]),
    validTo: found[3] ?? null,
    length: Number(found[4]),
    unit: found[5] as Period['unit'],
    article: String(found[6]),
  }));
