// Notice of receipt (接收情况告知, R22 art. 23): in writing, that the organ has it, by which way and procedure; once.
import { decided, refused } from '../../platform/result.ts';
import { handlingCharge } from '../accept/charge.ts';
import type { Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: bureau-does-not-handle, receipt-notified-before. */
export const notifyReceipt: Rule<BodyOf<'notify-receipt'>> = (matter, body) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  if (task.value.notifiedAt) return refused('receipt-notified-before', { article: 'R22 23' });
  return decided([{ type: 'receipt-notified', data: { task: task.value.no, route: body.route } }]);
};
