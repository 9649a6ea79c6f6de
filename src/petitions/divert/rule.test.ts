// Diversion: each way with its own period and article, courts without one, and the way back when it was not admitted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, clerk, clockOf, grown, NOW, received, refusal, setting } from '../../../tests/support/acts.ts';
import { projectRoot } from '../../platform/root.ts';
import type { Setting } from '../act.ts';
import { ProcedureBook, type Way } from '../procedures/book.ts';
import { concludeProcedure, divert } from './rule.ts';

const way = (name: string, procedure: Way['procedure'], length: number | null, change: Partial<Way> = {}): Way => ({
  way: name,
  validFrom: '2022-05-01',
  procedure,
  categoryPrefix: null,
  name,
  nameEn: name,
  receiver: '受理机构',
  receiverEn: 'receiver',
  legalBasis: `《${name}》`,
  length,
  unit: length === null ? null : 'calendar-days',
  retired: false,
  ...change,
});
const procedures = new ProcedureBook([
  way('labour-arbitration', 'ARBITRATION', 45, { categoryPrefix: '04' }),
  way('litigation', 'JUDICIAL', null),
  way('licence', 'ADMIN_PROCEDURE', 20, { unit: 'working-days' }),
  way('reconsideration', 'ADMIN_PROCEDURE', 60),
  way('duty', 'PERFORM_DUTY', 2, { unit: 'months' }),
  way('old', 'PERFORM_DUTY', 10),
  way('old', 'PERFORM_DUTY', 10, { validFrom: '2023-01-01', retired: true }),
]);
const here: Setting = { ...setting, procedures };
const labour = received({ categoryCode: '0403' });
const BODY = { seen: 4, receiver: '仲裁委员会', legalBasis: '劳动争议调解仲裁法', guidance: '请带劳动合同。' } as const;
const taken = (change: {
  procedure: 'JUDICIAL' | 'ARBITRATION' | 'PARTY_APPEAL' | 'ADMIN_PROCEDURE' | 'PERFORM_DUTY';
}) => grown(labour, divert(labour, { ...BODY, ...change }, clerk, here), NOW, clerk);

describe('diversion', () => {
  it('runs to the way’s own day, with its law, and not to 60 days', () => {
    const matter = taken({ procedure: 'ARBITRATION' });
    expect(matter).toMatchObject({ state: 'IN_OTHER_PROCEDURE', diverted: { way: 'labour-arbitration' } });
    expect(clockOf(matter, 'T-PROC')).toMatchObject({
      dueDay: '2026-04-16',
      unit: 'set-date',
      article: '《labour-arbitration》',
    });
    expect(clockOf(matter, 'T-NOTICE')?.metAt).toBe(NOW);
    expect(clockOf(matter, 'T-HANDLE')).toBeUndefined();
    // Two months to the date, which is a Saturday: the next working day.
    expect(clockOf(taken({ procedure: 'PERFORM_DUTY' }), 'T-PROC')).toMatchObject({ dueDay: '2026-05-06' });
    expect(clockOf(taken({ procedure: 'JUDICIAL' }), 'T-PROC')).toBeUndefined();
  });

  it('asks which way or until when, where the catalogue leaves it open', () => {
    const of = (change: object, now = here) =>
      refusal(divert, labour, { ...BODY, procedure: 'ADMIN_PROCEDURE', ...change } as never, clerk, now);
    expect(of({})).toEqual(['procedure-way-missing', 'way']);
    expect(of({ way: 'licence' })).toBeUndefined();
    expect(of({ limitDay: '2026-06-01' })).toBeUndefined();
    expect(of({ way: 'litigation' })).toEqual(['procedure-way-unknown', 'way']);
    expect(of({ procedure: 'PERFORM_DUTY', way: 'old' })).toEqual(['procedure-way-unknown', 'way']);
    expect(of({ procedure: 'PARTY_APPEAL' })).toEqual(['procedure-limit-missing', 'limitDay']);
    expect(of({ limitDay: '2026-03-01' })).toEqual(['limit-day-past', 'limitDay']);
    expect(of({ way: 'licence' }, { ...here, now: new Date('2026-12-20T01:00:00Z') })).toEqual([
      'calendar-uncovered',
      'limitDay',
    ]);
    // Where labour law is not the field, there is no way of arbitration in this catalogue.
    const housing = received();
    const body = { ...BODY, procedure: 'ARBITRATION' } as const;
    expect(refusal(divert, housing, body, clerk, here)).toEqual(['procedure-limit-missing', 'limitDay']);
  });

  it('is for appeals', () => {
    const body = { ...BODY, procedure: 'JUDICIAL' } as const;
    expect(refusal(divert, received({ class: 'SUGGESTION' }), body, clerk, here)?.[0]).toBe('suggestion-own-way');
    expect(refusal(divert, { ...labour, class: 'ACCUSATION' }, body, clerk, here)?.[0]).toBe('accusation-own-rules');
  });

  it('ends with the result there, or comes back to be told anew', () => {
    const matter = taken({ procedure: 'ARBITRATION' });
    const later = '2026-04-10T01:00:00.000Z';
    const ended = (outcome: 'CONCLUDED' | 'NOT_ADMITTED') =>
      grown(matter, concludeProcedure(matter, { seen: 5, outcome, result: '裁决' }, clerk, at(later)), later, clerk);
    expect(ended('CONCLUDED')).toMatchObject({ state: 'CLOSED', answer: { kind: 'PROCEDURE', text: '裁决' } });
    expect(clockOf(ended('CONCLUDED'), 'T-PROC')?.metAt).toBe(later);
    const back = ended('NOT_ADMITTED');
    expect(back).toMatchObject({ state: 'AT_ORGAN', diverted: { outcome: 'NOT_ADMITTED' } });
    expect(clockOf(back, 'T-PROC')).toMatchObject({ endedAt: later });
    expect(back.tasks.at(-1)?.clocks.at(-1)).toMatchObject({ timer: 'T-NOTICE', dueDay: '2026-04-27' });
  });

  it('has the usual ways in its catalogue, the arbitration of labour disputes among them', () => {
    const seeded = readFileSync(join(projectRoot(), 'db', 'migrations', '0014_procedure_catalog.sql'), 'utf8');
    for (const name of ['labour-arbitration', 'reconsideration', 'licence', 'duty', 'litigation'])
      expect(seeded).toContain(`'${name}'`);
  });
});
