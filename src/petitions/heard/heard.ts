// Shapes of hearing: a fact that happened, and the words of a matter that is open.
import type { Channel, MatterState } from '../contract.ts';
import type { FactType } from '../events.ts';

/** A fact that happened: where to look it up. */
export interface Heard {
  readonly matterId: string;
  readonly seq: number;
  readonly type: FactType;
}

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
