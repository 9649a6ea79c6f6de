// The receipt of a petition as a document (R22 art. 22): it follows from the registration, which waits for no document. It is
// composed when it is read, by the template in force on the day of registration, and its number is the petition's own.
import { dayOf } from '../../platform/time.ts';
import { firstPetition } from '../matter.ts';
import { organOf } from '../names.ts';
import { openPetitioners } from '../petitioners.ts';
import type { Spine } from '../spine.ts';
import type { Loaded } from '../store.ts';
import { composeDocument } from './compose.ts';
import { words } from './paper.ts';
import { documentHash } from './sealed.ts';
import type { OpenedDocument } from './store.ts';

type Desk = Pick<Spine, 'pool' | 'keys' | 'directory' | 'templates'>;

/** The receipt of the matter's first petition; its id is the petition's. Undefined where no template was in force then. */
export async function receiptDocument(desk: Desk, { matter }: Loaded): Promise<OpenedDocument | undefined> {
  const petition = firstPetition(matter);
  const day = dayOf(new Date(petition.registeredAt));
  const people = petition.anonymous ? [] : await openPetitioners(desk.pool, desk.keys, matter.id);
  const { code, name, shortName } = organOf(desk.directory, petition.organ);
  const model = composeDocument(
    {
      kind: 'RECEIPT',
      organ: { code, name, shortName },
      day,
      language: 'zh',
      byHand: true,
      fields: {
        number: petition.number,
        petitioner: people.find((one) => one.petitionId === petition.id)?.person.name ?? words.nobody,
        receivedDay: dayOf(new Date(petition.receivedAt)),
        lastDay: matter.tasks[0]?.clocks.find((clock) => clock.timer === 'T-DISP')?.dueDay ?? day,
      },
    },
    desk.templates,
  );
  if (!model.ok) return undefined;
  return {
    model: { ...model.value, number: petition.number },
    row: {
      id: petition.id,
      seq: 1,
      kind: 'RECEIPT',
      organ: code,
      year: Number(day.slice(0, 4)),
      serial: 0,
      sealed: Buffer.alloc(0),
      hash: documentHash(model.value),
      createdAt: new Date(petition.registeredAt),
    },
  };
}
