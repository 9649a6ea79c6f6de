// An accusation whose accused line runs through the bureau that found it out goes up at once, in the same act.
import { startClock } from '../../deadlines/clock.ts';
import type { OrganRef } from '../../organs/contract.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, type Setting } from '../act.ts';
import type { NewFact } from '../events.ts';
import type { Matter } from '../matter.ts';

/** The referral up: a bureau goes on with the days of the first receipt, a discipline organ has its own. */
export function passUp(matter: Matter, target: OrganRef, { now, clocks }: Setting): NewFact {
  const bureau = target.type === 'PETITION_BUREAU';
  const received = new Date(charge(matter).receivedAt);
  return {
    type: 'referred',
    data: {
      task: matter.tasks.length + 1,
      to: target.code,
      kind: bureau ? 'DISPATCH' : 'HANDLE',
      clearBy: dayOf(now),
      clocks: [bureau ? startClock(clocks, 'T-DISP', received) : startClock(clocks, 'T-NOTICE', now)],
    },
  };
}
