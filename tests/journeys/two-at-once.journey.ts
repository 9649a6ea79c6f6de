// Two officers at the same matter: the second is told who did what, and what she typed is still there.
import { expect, test } from 'vitest';
import { caseAt } from '../../src/apps/commands/case.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { look } from '../support/browser.ts';
import { act, atDesk, choose, done } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();

test('the slower keeps her words and goes on from the new state', async () => {
  const spine = await testSpine(stage().database, clockFrom(undefined));
  await caseAt(spine, 'registered', '440106-housing', { text: '路灯坏了三个月，老人晚上摔了一跤，没有人来修。' });
  const slow = await atDesk(stage().browser, stage().server.url, 'dispatcher', /路灯坏了三个月/);
  await act(slow, '甄别');
  await slow.getByLabel('甄别说明').fill('已电话核实，路灯属街道管理。');
  await slow.getByRole('radio', { name: '申诉求决类' }).check();
  await choose(slow, '内容分类', '市政');

  const fast = await atDesk(stage().browser, stage().server.url, 'triage-clerk', /路灯坏了三个月/);
  await act(fast, '甄别');
  await fast.getByRole('radio', { name: '申诉求决类' }).check();
  await choose(fast, '内容分类', '市政');
  await act(fast, '确认甄别');
  await done(fast, '待分派');

  await act(slow, '确认甄别');
  await slow.getByText(/林志远已于 .* 对这件事项做了“甄别”/).waitFor();
  expect(await slow.getByLabel('甄别说明').inputValue()).toBe('已电话核实，路灯属街道管理。');
  await look(slow, 'overtaken');
  await act(slow, '载入新状态，保留我的内容');
  expect(await slow.getByLabel('甄别说明').inputValue()).toBe('已电话核实，路灯属街道管理。');
  await act(slow, '确认甄别');
  await done(slow, '待分派');
  const { rows } = await stage().database.pool.query(
    "select by->>'name' as name from petitions.fact where type = 'triaged' order by seq",
  );
  expect(rows.map((row) => row.name)).toEqual(['林志远', '梁嘉雯']);
});
