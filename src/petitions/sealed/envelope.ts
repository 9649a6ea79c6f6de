// The envelope: what a sealed matter's rows hold instead of words, and how it is opened again. Pure.
import { type DataKey, newDataKey, openDataKey } from '../../platform/data-key.ts';
import type { ChainedFact, Fact } from '../events.ts';
import type { Matter } from '../matter.ts';
import type { Keys } from '../spine.ts';

/** Stands in a jsonb column in place of the clear value. */
export interface Envelope {
  readonly sealed: string;
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sealed') === 'string';

const PLACE = {
  fold: (matterId: string) => `${matterId}/fold`,
  fact: (matterId: string, seq: number) => `${matterId}/fact/${seq}`,
  petition: (matterId: string, petitionId: string) => `${matterId}/petition/${petitionId}`,
};

/** The key of a sealed matter, made with it. */
export const newMatterKey = (keys: Keys, matterId: string): DataKey => newDataKey(keys, `matter/${matterId}`);

/** The matter's key from its row; undefined where there is none (not sealed). */
export const matterKey = (keys: Keys, matterId: string, wrapped: Buffer | null): DataKey | undefined =>
  wrapped ? openDataKey(keys, `matter/${matterId}`, wrapped) : undefined;

const sealJson = (key: DataKey, value: unknown, place: string): Envelope => ({
  sealed: key.seal(JSON.stringify(value), place).toString('base64'),
});

function openJson<T>(key: DataKey | undefined, value: T | Envelope, place: string): T {
  if (!isEnvelope(value)) return value;
  if (!key) throw new Error(`${place} is sealed and its key is gone`);
  return JSON.parse(key.open(Buffer.from(value.sealed, 'base64'), place)) as T;
}

export const sealFold = (key: DataKey, matter: Matter): Envelope => sealJson(key, matter, PLACE.fold(matter.id));
export const openFold = (key: DataKey | undefined, matterId: string, fold: Matter | Envelope): Matter =>
  openJson(key, fold, PLACE.fold(matterId));

/** Facts as the history table takes them: the hash stays that of the clear fact. */
export const sealFact = (key: DataKey, matterId: string, fact: Pick<Fact, 'seq' | 'data'>): Envelope =>
  sealJson(key, fact.data, PLACE.fact(matterId, fact.seq));
export const openFact = <F extends Fact | ChainedFact>(key: DataKey | undefined, matterId: string, fact: F): F => ({
  ...fact,
  data: openJson(key, fact.data, PLACE.fact(matterId, fact.seq)),
});

/** The words of a petition, without those of its columns that say nothing of the content. */
export interface Words {
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeDetail: string;
  readonly accused: string;
}
export const NO_WORDS: Words = { title: '', text: '', demand: '', placeDetail: '', accused: '' };

const wordsOf = ({ title, text, demand, placeDetail, accused }: Words): Words => ({
  title,
  text,
  demand,
  placeDetail,
  accused,
});

export const sealWords = (key: DataKey, matterId: string, petitionId: string, words: Words): Buffer =>
  key.seal(JSON.stringify(wordsOf(words)), PLACE.petition(matterId, petitionId));
export const openWords = (key: DataKey, matterId: string, petitionId: string, sealed: Buffer): Words =>
  JSON.parse(key.open(sealed, PLACE.petition(matterId, petitionId))) as Words;

/** Whether the same words came before, without telling which. */
export const contentMac = (keys: Keys, contentHash: string): Buffer => keys.mac('sealed-content', contentHash);
