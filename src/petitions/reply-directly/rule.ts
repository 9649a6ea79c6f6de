// Replying directly (直接回复, R22 art. 23): a question, thanks, or what can be answered on the spot.
import { decided, refused } from '../../platform/result.ts';
import { charge, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { firstPetition, type Matter } from '../matter.ts';
import { methodFor, servedNow, windowsFrom } from '../reply/windows.ts';

/** Channels on which the petitioner is there to be told at once. */
const PRESENT: readonly string[] = ['VISIT', 'PHONE'];

/** Said on the spot it has arrived; on the web too; on any other way its service is owed, with its proof (R22 art. 23). */
function given(matter: Matter, body: BodyOf<'reply-directly'>, { now, clocks }: Setting) {
  const promised = { review: false };
  if (!body.onTheSpot) return servedNow(clocks, methodFor(matter, body.service), now, promised);
  const service = { method: 'IN_PERSON' as const, at: now.toISOString() };
  return { service, clocks: windowsFrom(clocks, now, promised) };
}

/** Refusals: accusation-own-rules, not-on-the-spot (nobody stood there or called). */
export const replyDirectly: Rule<BodyOf<'reply-directly'>> = (matter, body, _officer, setting) => {
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
        ...given(matter, body, setting),
      },
    },
  ]);
};
