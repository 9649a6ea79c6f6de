// The receipt of a registration: number, query code, who has it and until when it must be passed on.
import type { Receipt } from '../contract.ts';
import { firstPetition } from '../matter.ts';
import { organOf, placeOf } from '../names.ts';
import type { Spine } from '../spine.ts';
import type { Registered } from './act.ts';

/** The receipt. The progress address carries number and code behind `#`, where no server sees them. */
export function receiptOf(spine: Spine, registered: Registered): Receipt {
  const { matter, number, queryCode, title } = registered;
  const petition = firstPetition(matter);
  const dispatch = matter.tasks[0]?.clocks.find((clock) => clock.timer === 'T-DISP');
  return {
    number,
    queryCode,
    title,
    registeredAt: petition.registeredAt,
    receivedAt: petition.receivedAt,
    channel: petition.channel,
    organ: organOf(spine.directory, petition.organ),
    place: placeOf(spine.directory, matter.placeCode),
    dispatchBy: dispatch?.dueDay ?? '',
    progressUrl: `/progress#n=${number}&c=${queryCode}`,
  };
}
