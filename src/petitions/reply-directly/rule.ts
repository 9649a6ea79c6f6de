// Replying directly (直接回复, R22 art. 23): a question, thanks, or what can be answered on the spot.
import { startClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { firstPetition } from '../matter.ts';

/** Channels on which the petitioner is there to be told at once. */
const PRESENT: readonly string[] = ['VISIT', 'PHONE'];

/** Refusals: accusation-own-rules, not-on-the-spot (nobody stood there or called). */
export const replyDirectly: Rule<BodyOf<'reply-directly'>> = (matter, body, _officer, { now, clocks }) => {
  if (matter.class === 'ACCUSATION') return refused('accusation-own-rules', { article: 'R22 30' });
  const present = PRESENT.includes(firstPetition(matter).channel);
  if (body.onTheSpot && !present) return refused('not-on-the-spot', { article: 'R22 23', field: 'onTheSpot' });
  return decided([
    {
      type: 'replied-directly',
      data: {
        task: charge(matter).no,
        reply: body.reply,
        onTheSpot: body.onTheSpot ?? false,
        clocks: [startClock(clocks, 'T-EVAL', now)],
      },
    },
  ]);
};
