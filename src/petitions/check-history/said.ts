// The petitioner's words beside a history, held against the facts that name them; and what the matter waits for. Pure.
import { awaitedOf } from '../due/awaited.ts';
import type { Matter } from '../matter.ts';
import { matterKey } from '../sealed/envelope.ts';
import type { Keys } from '../spine.ts';
import { openStatement, statementHash } from '../statements.ts';
import type { Finding } from './beside.ts';
import type { MatterRow, StatementRow } from './rows.ts';

/** The hash of what a row holds; undefined where it does not open. */
function hashOf(row: MatterRow, { id, sealed, files }: StatementRow, keys: Keys): string | undefined {
  try {
    const key = matterKey(keys, row.id, row.wrapped);
    const text = openStatement(keys, key, row.id, { id, sealed: Buffer.from(sealed, 'base64') });
    return statementHash(text, files ?? []);
  } catch {
    return undefined;
  }
}

/** Every statement that a fact names is there with those words and files; and none that no fact names. */
export function checkStatements(matter: Matter, row: MatterRow, keys: Keys): readonly Finding[] {
  const rows = new Map((row.statements ?? []).map((one) => [one.id, one]));
  const findings = matter.statements.flatMap((named): Finding[] => {
    const found = rows.get(named.id);
    const what = `statement.${named.id}`;
    rows.delete(named.id);
    if (!found) return [{ what, expected: 'a row', found: undefined }];
    // The digests are shown, never the words.
    const hash = hashOf(row, found, keys);
    return hash === named.hash && found.hash === named.hash
      ? []
      : [{ what: `${what}.words`, expected: named.hash, found: hash ?? 'does not open' }];
  });
  return [
    ...findings,
    ...[...rows.keys()].map((id) => ({ what: `statement.${id}`, expected: undefined, found: 'a row' })),
  ];
}

/** What the system itself will do, and from when on, is as the fold has it. */
export function checkAwaited(matter: Matter, { awaited }: Pick<MatterRow, 'awaited'>): readonly Finding[] {
  const expected = awaitedOf(matter);
  const same = expected?.act === awaited?.act && expected?.dueAt === awaited?.dueAt;
  return same ? [] : [{ what: 'matter.awaited', expected, found: awaited ?? undefined }];
}
