// Carrying out is followed to its end; a refusal is told to the bureau; what was assigned is reported back.
import { describe, expect, it } from 'vitest';
import { BUREAU, clerk, clockOf, grown, NOW, refusal, replied, setting } from '../../../tests/support/acts.ts';
import { startSetClock } from '../../deadlines/clock.ts';
import { close } from '../close/rule.ts';
import type { Matter } from '../matter.ts';
import { reportExecution, reportResult } from './rule.ts';

const support = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
const reported = (execution: 'PENDING' | 'DONE' | 'REFUSED', from = support): Matter =>
  grown(from, reportExecution(from, { seen: 7, execution, evidence: '现场照片' }, clerk, setting), NOW, clerk);
const END = { seen: 8, note: '已办' } as const;

describe('carrying out', () => {
  it('is reported until it is done, which meets its day', () => {
    const going = reported('PENDING');
    expect(clockOf(going, 'T-EXEC')?.metAt).toBeUndefined();
    expect(refusal(close, going, END, clerk)?.[0]).toBe('execution-evidence-missing');
    const done = reported('DONE', going);
    expect(done.execution).toMatchObject({ state: 'DONE', reports: [{ state: 'PENDING' }, { state: 'DONE' }] });
    expect(clockOf(done, 'T-EXEC')?.metAt).toBe(NOW);
    expect(refusal(close, done, END, clerk)).toBeUndefined();
    const again = { seen: 9, execution: 'DONE', evidence: '再报' } as const;
    expect(refusal(reportExecution, done, again, clerk)?.[0]).toBe('execution-over');
    expect(refusal(reportExecution, replied(), again, clerk)?.[0]).toBe('nothing-to-execute');
  });

  it('that is refused is told to the bureau and keeps the matter open', () => {
    const answer = reportExecution(support, { seen: 7, execution: 'REFUSED', evidence: '拒绝函' }, clerk, setting);
    expect(answer).toMatchObject({ ok: true, value: [{ data: { told: BUREAU } }] });
    expect(refusal(close, reported('REFUSED'), { ...END, executionEvidence: '说办了' }, clerk)?.[0]).toBe(
      'execution-refused',
    );
    expect(reported('DONE', reported('REFUSED')).execution?.state).toBe('DONE');
  });
});

describe('the closing report', () => {
  it('meets the assignment, which the answer alone does not', () => {
    const matter = replied();
    const report = startSetClock('T-ASSIGN', 'R22 22(3)', setting.now, '2026-04-01');
    const assigned = {
      ...matter,
      tasks: matter.tasks.map((task) =>
        task.kind === 'HANDLE' ? { ...task, clocks: [...task.clocks, report] } : task,
      ),
    };
    expect(clockOf(assigned, 'T-ASSIGN')?.metAt).toBeUndefined();
    const done = grown(assigned, reportResult(assigned, { seen: 7, report: '办结报告' }, clerk, setting), NOW, clerk);
    expect(clockOf(done, 'T-ASSIGN')?.metAt).toBe(NOW);
    expect(refusal(reportResult, done, { seen: 8, report: '再报' }, clerk)?.[0]).toBe('no-report-owed');
  });
});
