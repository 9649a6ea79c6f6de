// Who was told of urgent reports, held against the reports that history has. Pure.
import type { Matter } from '../matter.ts';
import type { Finding } from './beside.ts';
import type { MatterRow, ToldRow } from './rows.ts';

const keyOf = ({ organ, report }: Pick<ToldRow, 'organ' | 'report'>): string => `urgent.${report}.${organ}`;

/** Each recipient has a row with as many follow-ups and the same end; and nobody else has one. */
export function checkTold(matter: Matter, row: MatterRow): readonly Finding[] {
  const rows = new Map((row.told ?? []).map((one) => [keyOf(one), one]));
  const findings = (matter.urgent ?? []).flatMap(({ no: report, recipients, followUps, closedAt }) =>
    recipients.flatMap((organ): Finding[] => {
      const what = keyOf({ organ, report });
      const found = rows.get(what);
      rows.delete(what);
      if (!found) return [{ what, expected: 'a row', found: undefined }];
      const expected = { followUps, closedAt: closedAt ?? null };
      const is = { followUps: found.followUps, closedAt: found.closedAt };
      return expected.followUps === is.followUps && expected.closedAt === is.closedAt
        ? []
        : [{ what, expected, found: is }];
    }),
  );
  return [...findings, ...[...rows.keys()].map((what) => ({ what, expected: undefined, found: 'a row' }))];
}
