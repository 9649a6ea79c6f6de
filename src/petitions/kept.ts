// What loading and appending speak of: where matters are kept, one as it was loaded, and what is to be written.
import type pg from 'pg';
import type { ReminderPoints } from '../deadlines/reminders.ts';
import type { DataKey } from '../platform/data-key.ts';
import type { NewDocument } from './documents/rows.ts';
import type { ChainedFact } from './events.ts';
import type { Hearers } from './heard/rows.ts';
import type { Matter } from './matter.ts';
import type { NewMessage } from './messages/message.ts';
import type { Envelope } from './sealed/envelope.ts';
import type { Keys } from './spine.ts';
import type { SealedStatement } from './statements.ts';

export type Db = pg.Pool | pg.ClientBase;

/** Where matters are kept: the tables, and the keys that open what is sealed there. */
export interface Kept {
  readonly pool: pg.Pool;
  readonly keys: Keys;
  /** When those who owe something are reminded; as in a new installation, where nothing is said. */
  readonly clocks?: { readonly reminders: ReminderPoints };
  /** Who hears of what happens; nobody, where nothing is said. */
  readonly hearers?: Hearers;
}

export interface Loaded {
  readonly matter: Matter;
  readonly headHash: string;
  /** Of a sealed matter: what its content, documents and files are sealed with. */
  readonly key?: DataKey;
}

export interface Append {
  readonly before: Loaded;
  readonly after: Matter;
  readonly facts: readonly ChainedFact[];
  /** Documents that follow, numbered by the statement that writes them. */
  readonly documents?: readonly NewDocument[];
  /** What the petitioner said with the act. */
  readonly statements?: readonly SealedStatement[];
  /** Files that come with it, uploaded under that key: claimed for the statement in the same transaction. */
  readonly claim?: { readonly ids: readonly string[]; readonly key: string; readonly by: string };
  /** What goes out with it. */
  readonly messages?: readonly NewMessage[];
  readonly reminders?: ReminderPoints;
  readonly hearers?: Hearers;
  /** What it goes under, where it is sealed; without, it is found or made (sealed/store.ts). */
  readonly key?: DataKey;
  /** What stands in the rows instead of the clear fold and facts. */
  readonly sealed?: { readonly fold: Envelope; readonly facts: readonly Envelope[] };
}
