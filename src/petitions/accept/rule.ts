// Acceptance (受理, R22 arts. 23, 31): the organ with power takes it into the petition procedure; 60 days begin.
import { startClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { charge, colleague, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: bureau-does-not-handle, accusation-own-rules, other-procedure (guard 5), not-a-colleague. */
export const accept: Rule<BodyOf<'accept'>> = (matter, body, _officer, setting) => {
  const task = charge(matter);
  if (task.kind !== 'HANDLE') return refused('bureau-does-not-handle', { article: 'R22 14' });
  if (matter.class === 'ACCUSATION') return refused('accusation-own-rules', { article: 'R22 30' });
  if (body.procedure !== 'PETITION_PROCEDURE')
    return refused('other-procedure', { article: 'R22 31', field: 'procedure' });
  const handler = colleague(setting, body.handlerId, ['handler'], 'handlerId');
  if (!handler.ok) return handler;
  const leader = colleague(
    setting,
    body.responsibleLeaderId,
    ['responsible-leader', 'organ-leader'],
    'responsibleLeaderId',
  );
  if (!leader.ok) return leader;
  return decided([
    {
      type: 'accepted',
      data: {
        task: task.no,
        procedure: body.procedure,
        handler: handler.value,
        leader: leader.value,
        clocks: [startClock(setting.clocks, 'T-HANDLE', setting.now)],
      },
    },
  ]);
};
