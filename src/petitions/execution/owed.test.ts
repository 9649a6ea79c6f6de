// What stays owed whatever becomes of the matter: a report that was ordered (R22 art. 22(3)), what was to be carried out
// (art. 32), and a new answer where a reviewer ordered one (SD15 45), also instead of a simplified one.
import { describe, expect, it } from 'vitest';
import {
  clerk,
  clockOf,
  grown,
  handler,
  leader,
  NAMED,
  NOW,
  PARTS,
  received,
  refusal,
  replied,
  setting,
} from '../../../tests/support/acts.ts';
import { settingAt } from '../../../tests/support/ground.ts';
import { decidedAs, LATE } from '../../../tests/support/reviews.ts';
import { startSetClock } from '../../deadlines/clock.ts';
import { close } from '../close/rule.ts';
import { concludeProcedure, divert } from '../divert/rule.ts';
import { lapse } from '../lapse/rule.ts';
import { moveOf } from '../lifecycle.ts';
import { handlingTask, type Matter, openTask, type Task } from '../matter.ts';
import { notifyReceipt } from '../notify-receipt/rule.ts';
import { redo } from '../redo/rule.ts';
import { draftReply, signReply } from '../reply/rule.ts';
import { windowOf } from '../request-review/rule.ts';
import { handleSimply, replySimply } from '../simple/rule.ts';
import { reportExecution, reportOwed, reportResult } from './rule.ts';

const REPORT = startSetClock('T-ASSIGN', 'R22 22(3)', setting.now, '2026-04-20');
const assigned = (matter: Matter): Matter => ({
  ...matter,
  tasks: matter.tasks.map(
    (task): Task => (task.kind === 'HANDLE' ? { ...task, clocks: [...task.clocks, REPORT] } : task),
  ),
});
const HOUSING = clerk.organ.code;
const reported = (from: Matter): Matter =>
  grown(from, reportResult(from, { seen: 9, report: '办结报告' }, clerk, setting), NOW, clerk);

/** The report is on the organ's list of open tasks, and no more once it was given. */
function expectOwed(matter: Matter): void {
  expect(moveOf('report-result').from).toContain(matter.state);
  const task = reportOwed(matter, HOUSING);
  expect(task?.doneAt).toBeUndefined();
  const after = reported(matter);
  expect(after.tasks.find((one) => one.no === task?.no)?.doneAt).toBe(NOW);
  expect(clockOf(after, 'T-ASSIGN')).toMatchObject({ metAt: NOW });
}

describe('a report that was ordered', () => {
  it('stays on the organ’s list after closing, and leaves the petitioner’s window as it is', () => {
    const from = assigned(replied());
    const closed = grown(from, close(from, { seen: 8, note: '已办' }, clerk, setting), NOW, clerk);
    expectOwed(closed);
    expect(windowOf(reported(closed), 1)?.endedAt).toBeUndefined();
    const without = replied();
    expect(openTask(grown(without, close(without, { seen: 8, note: '已办' }, clerk, setting)))).toBeUndefined();
  });

  it('after the windows lapsed', () => {
    const from = assigned(replied());
    expectOwed(grown(from, lapse(from, new Date(LATE)), LATE));
  });

  it('after a new opinion was ordered, to the organ that had ordered the report', () => {
    const from = assigned(replied());
    const again = decidedAs(1, from, 'ORDER_REDO', { redoBy: '2026-04-20' });
    expect(reportOwed(again, HOUSING)?.no).toBe(handlingTask(from)?.no);
    expect(openTask(again)).toMatchObject({ organ: HOUSING, method: 'DECIDE' });
    expectOwed(again);
  });

  it('after the other procedure did not admit it; how it goes on is told anew', () => {
    const from = assigned(received());
    const told = grown(from, notifyReceipt(from, { seen: 4, route: '信访程序' }, clerk, setting), NOW, clerk);
    const body = {
      procedure: 'JUDICIAL',
      receiver: '天河区人民法院',
      legalBasis: '民事诉讼法',
      guidance: '起诉',
    } as const;
    const away = grown(told, divert(told, { seen: 5, ...body }, clerk, { ...setting }), NOW, clerk);
    const end = { seen: 6, outcome: 'NOT_ADMITTED', result: '不予立案' } as const;
    const back = grown(away, concludeProcedure(away, end, clerk, setting), NOW, clerk);
    expect(reportOwed(back, HOUSING)).toBeDefined();
    expect(openTask(back)?.notifiedAt).toBeUndefined();
  });
});

describe('what was to be carried out', () => {
  it('stays owed past its day though it was refused, and though the procedure ended (R22 arts. 40, 42(4))', () => {
    const from = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
    const no = grown(
      from,
      reportExecution(from, { seen: 7, execution: 'REFUSED', evidence: '拒绝函' }, clerk, setting),
    );
    const ended = grown(no, lapse(no, new Date(LATE)), LATE);
    expect(clockOf(ended, 'T-EXEC')).not.toHaveProperty('endedAt');
    const still = grown(
      ended,
      reportExecution(ended, { seen: 9, execution: 'REFUSED', evidence: '仍拒绝' }, clerk, setting),
    );
    expect(clockOf(still, 'T-EXEC')).not.toHaveProperty('endedAt');
    const done = grown(
      still,
      reportExecution(still, { seen: 9, execution: 'DONE', evidence: '验收单' }, clerk, setting),
    );
    expect(clockOf(done, 'T-EXEC')).toHaveProperty('metAt');
    expect(openTask(done)).toBeUndefined();
  });
});

describe('a simplified answer that a reviewer put aside', () => {
  const simple = (): Matter => {
    const from = received();
    const taken = grown(from, handleSimply(from, { seen: 4, ground: 'CLEAR', ...NAMED }, clerk, setting), NOW, clerk);
    const body = { seen: 5, reply: '按规定 不能报销。', conclusion: 'EXPLAIN', service: 'WEB' } as const;
    return grown(taken, replySimply(taken, body, handler, setting), NOW, handler);
  };

  it('is answered anew by an opinion, not in the same words', () => {
    const again = decidedAs(1, simple(), 'ORDER_REDO', { redoBy: '2026-04-20' });
    expect(again).toMatchObject({ state: 'REVIEWED', holder: HOUSING, redo: { before: { conclusion: 'EXPLAIN' } } });
    const now = '2026-03-04T01:00:00.000Z';
    const on = settingAt(now, handler, leader, clerk);
    const begun = grown(again, redo(again, { seen: 9, ...NAMED }, clerk, on), now, clerk);
    expect(begun).toMatchObject({ state: 'ACCEPTED' });
    expect(begun.answer).toBeUndefined();
    const draft = { ...PARTS, opinion: '按规定不能报销' };
    expect(refusal(draftReply, begun, draft, handler, on)).toEqual(['redo-same-opinion', 'opinion']);
    const drafted = grown(begun, draftReply(begun, { ...draft, opinion: '可以报销一半' }, handler, on), now, handler);
    const signed = grown(drafted, signReply(drafted, { seen: 11, service: 'WEB' }, leader, on), now, leader);
    expect(signed).toMatchObject({ state: 'REPLIED', opinion: { organ: HOUSING } });
    expect(windowOf(signed, 1)).toBeDefined();
    expect(clockOf(signed, 'T-REDO')).toHaveProperty('metAt');
  });
});
