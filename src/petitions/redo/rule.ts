// A new opinion that a reviewer ordered (SD15 45): the organ takes it up again and names who works on it.
import { decided, refused } from '../../platform/result.ts';
import { saidNotSame } from '../accept/charge.ts';
import { charge, colleague, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: no-redo-ordered, not-a-colleague. Somebody other than before may be named; nobody must. */
export const redo: Rule<BodyOf<'redo'>> = (matter, body, _officer, setting) => {
  if (!matter.redo || matter.redo.begun) return refused('no-redo-ordered', { article: 'SD15 45' });
  const handler = colleague(setting, body.handlerId, ['handler'], 'handlerId');
  if (!handler.ok) return handler;
  const leader = colleague(
    setting,
    body.responsibleLeaderId,
    ['responsible-leader', 'organ-leader'],
    'responsibleLeaderId',
  );
  if (!leader.ok) return leader;
  // The day that the reviewer set runs already.
  return decided([
    {
      type: 'redo-begun',
      data: {
        task: charge(matter).no,
        handler: handler.value,
        leader: leader.value,
        clocks: [],
        ...saidNotSame(body),
      },
    },
  ]);
};
