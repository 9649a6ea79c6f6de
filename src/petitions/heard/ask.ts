// What a capability that heard of a matter may ask about it: the words and the place of what is not sealed.
import type pg from 'pg';
import type { Channel, MatterState } from '../contract.ts';
import type { Db } from '../kept.ts';
import { openRows, stillOpen } from './store.ts';

/** A petition of a matter that is not sealed, in clear. */
export interface OpenPetition {
  readonly matterId: string;
  readonly petitionId: string;
  readonly number: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly anonymous: boolean;
  /** How many people stand behind it, as it says. */
  readonly people: number;
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeCode: string;
  /** Street, estate, village, as it was written. */
  readonly placeDetail: string;
  readonly state: MatterState;
  /** The organ that has it. */
  readonly holder: string;
}

/**
 * The petitions of these matters; of sealed ones nothing. `hold`: until the transaction ends none of them can be sealed, so
 * that what is written about them now is there to be deleted then.
 */
export const openPetitions = (
  db: Db,
  matterIds: readonly string[],
  { hold }: { hold: boolean } = { hold: false },
): Promise<OpenPetition[]> => openRows(db, matterIds, hold);

/**
 * Which of these matters are not sealed: until the transaction ends none of them can be. For whoever read them before, and is
 * about to write what it made of them.
 */
export const holdOpen = (client: pg.ClientBase, matterIds: readonly string[]): Promise<Set<string>> =>
  stillOpen(client, matterIds);
