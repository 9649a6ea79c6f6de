// Taking receipt (签收, R22 art. 23): the organ has it; the responsible leader and person may be named the same day.
import { decided } from '../../platform/result.ts';
import { charge, colleague, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: not-a-colleague (with the field). */
export const takeReceipt: Rule<BodyOf<'take-receipt'>> = (matter, body, _officer, setting) => {
  const handler = body.handlerId ? colleague(setting, body.handlerId, ['handler'], 'handlerId') : undefined;
  if (handler && !handler.ok) return handler;
  const leader = body.responsibleLeaderId
    ? colleague(
        setting,
        body.responsibleLeaderId,
        ['responsible-leader', 'organ-leader', 'bureau-director'],
        'responsibleLeaderId',
      )
    : undefined;
  if (leader && !leader.ok) return leader;
  return decided([
    {
      type: 'receipt-taken',
      data: {
        task: charge(matter).no,
        ...(handler && { handler: handler.value }),
        ...(leader && { leader: leader.value }),
      },
    },
  ]);
};
