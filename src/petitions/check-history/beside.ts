// What stands beside a matter's history because of it: clock rows, and the documents that its facts name. Pure.

import { compareClocks } from '../clocks/recompute.ts';
import { clockRowsOf, USUAL_POINTS } from '../clocks/rows.ts';
import type { Fact } from '../events.ts';
import type { Matter } from '../matter.ts';
import type { MatterRow } from './rows.ts';

/** Something that is not as the history makes it. */
export interface Finding {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Clock rows that are not as the fold makes them. */
export const checkClocks = (matter: Matter, row: Pick<MatterRow, 'clocks'>): readonly Finding[] =>
  compareClocks(clockRowsOf(matter, USUAL_POINTS), row.clocks ?? []);

interface Named {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
  readonly seq: number;
}

const namedBy = ({ seq, data }: Fact): Named[] => {
  const documents: unknown = Reflect.get(data, 'documents');
  return Array.isArray(documents) ? documents.map((one: Omit<Named, 'seq'>) => ({ ...one, seq })) : [];
};

/** Every document that a fact names is there, of that kind and with that hash; and none that no fact names. */
export function checkDocuments(row: Pick<MatterRow, 'facts' | 'documents'>): readonly Finding[] {
  const rows = new Map((row.documents ?? []).map((one) => [one.id, one]));
  const findings = (row.facts ?? []).flatMap(namedBy).flatMap((named): Finding[] => {
    const found = rows.get(named.id);
    const what = `document.${named.id}`;
    rows.delete(named.id);
    if (!found) return [{ what, expected: 'a row', found: undefined }];
    return (['kind', 'seq', 'hash'] as const)
      .filter((name) => named[name] !== found[name])
      .map((name) => ({ what: `${what}.${name}`, expected: named[name], found: found[name] }));
  });
  return [
    ...findings,
    ...[...rows.keys()].map((id) => ({ what: `document.${id}`, expected: undefined, found: 'a row' })),
  ];
}
