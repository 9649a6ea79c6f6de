// Taking receipt (签收, R22 art. 23): the organ has it; the responsible leader and person may be named the same day.
import { decided } from '../../platform/result.ts';
import { charge, colleague, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { legalTimeOf } from '../legal-time.ts';

const LEADING = ['responsible-leader', 'organ-leader', 'bureau-director'] as const;

/** Refusals: not-a-colleague (with the field), and those of a legal time. */
export const takeReceipt: Rule<BodyOf<'take-receipt'>> = (matter, body, officer, setting) => {
  const task = charge(matter);
  const handler = body.handlerId ? colleague(setting, body.handlerId, ['handler'], 'handlerId') : undefined;
  if (handler && !handler.ok) return handler;
  const leader = body.responsibleLeaderId
    ? colleague(setting, body.responsibleLeaderId, LEADING, 'responsibleLeaderId')
    : undefined;
  if (leader && !leader.ok) return leader;
  const legal = legalTimeOf(body, { officer, setting, earliest: task.receivedAt });
  if (!legal.ok) return legal;
  return decided([
    {
      type: 'receipt-taken',
      data: {
        task: task.no,
        ...(handler && { handler: handler.value }),
        ...(leader && { leader: leader.value }),
        ...(legal.value && { legal: legal.value }),
      },
    },
  ]);
};
