// Messages that go out with an act: to a telephone, sealed for the gateway, or to an organ that must know of something.
import { newId } from '../../platform/ids.ts';
import type { ChainedFact } from '../events.ts';
import type { Keys } from '../spine.ts';
import type { MessageKind } from './kinds.ts';

export type { MessageKind } from './kinds.ts';

export interface NewMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** To an organ; else it is sealed, to a telephone. */
  readonly organ?: string;
  readonly sealed?: Buffer;
}

/** What the gateway opens. `path`: of a link, to be put behind the portal's own address. */
export interface PhoneMessage {
  readonly phone: string;
  readonly text: string;
  readonly path?: string;
}

const PURPOSE = 'message';
const placeOf = (matterId: string, id: string): string => `${matterId}/message/${id}`;

/** A message to a telephone. */
export function toPhone(keys: Keys, matterId: string, kind: MessageKind, message: PhoneMessage, now: Date): NewMessage {
  const id = newId(now);
  return { id, kind, sealed: keys.seal(PURPOSE, JSON.stringify(message), placeOf(matterId, id)) };
}

/** The gateway's side. Throws when it was changed or moved. */
export const openMessage = (keys: Keys, matterId: string, id: string, sealed: Buffer): PhoneMessage =>
  JSON.parse(keys.open(PURPOSE, sealed, placeOf(matterId, id))) as PhoneMessage;

/** What a fact that names an organ to be told is about. */
const TELLS: Readonly<Partial<Record<ChainedFact['type'], MessageKind>>> = {
  supplemented: 'NEW_FACTS',
  'withdrawal-taken-back': 'NOT_ME',
  'execution-reported': 'EXECUTION_REFUSED',
};

/** What organs are told because of these facts. */
export const toOrgans = (facts: readonly ChainedFact[]): NewMessage[] =>
  facts.flatMap((fact): NewMessage[] => {
    const told = 'told' in fact.data ? fact.data.told : undefined;
    if (!told) return [];
    const kind = TELLS[fact.type];
    return kind ? [{ id: newId(new Date(fact.at)), kind, organ: told }] : [];
  });
