// Proposals that can be confirmed together share a key; a matter's part between 0 and 1 decides whether it is a sample.
import { createHash } from 'node:crypto';
import type { Confirmable } from './contract.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The same for the same class, category, place, litigation and track. */
export const groupOf = ({ class: kind, categoryCode, placeCode, litigationRelated, track }: Confirmable): string =>
  hashOf([kind, categoryCode, placeCode, litigationRelated, track].join('|')).toString('hex').slice(0, 16);

/** A number between 0 and 1 that only the matter's id decides. */
export const partOf = (matterId: string): number => hashOf(`sample:${matterId}`).readUInt32BE(0) / 2 ** 32;
