// What a capability that heard of a matter may ask about it: the words and the place of what is not sealed.
import type pg from 'pg';
import type { Db } from '../kept.ts';
import type { OpenPetition } from './heard.ts';
import { openRows, stillOpen } from './store.ts';

export type { OpenPetition } from './heard.ts';

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
