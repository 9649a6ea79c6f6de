// A key for one thing's content: made once, kept only wrapped by the installation's key, gone with its row.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from './secrets.ts';

export interface DataKey {
  /** The key as it is kept, and the name of the installation key that wrapped it. */
  readonly wrapped: Buffer;
  readonly wrappedBy: string;
  /** Encrypts (AES-256-GCM). `place` binds it to where it stands: the same must be given to `open`. */
  seal(plaintext: string | Buffer, place: string): Buffer;
  /** The text again. Throws when it was changed, moved to another place, or belongs to another key. */
  open(sealed: Buffer, place: string): string;
  openBytes(sealed: Buffer, place: string): Buffer;
}

type Wrapping = Pick<Secrets, 'seal' | 'open'>;

const PURPOSE = 'data-key';
const KEY_BYTES = 32;
/** Tells a text under a data key from one under the installation's own key, which begins with 1. */
export const DATA_KEY_FORMAT = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The name of the installation key that something was sealed with. */
export const sealedBy = (sealed: Buffer): string => sealed.subarray(1, 5).toString('hex');

function openWith(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== DATA_KEY_FORMAT)
    throw new Error('Not sealed under a data key.');
  const end = sealed.length - TAG_BYTES;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  cipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([cipher.update(sealed.subarray(1 + NONCE_BYTES, end)), cipher.final()]);
}

function dataKey(key: Buffer, wrapped: Buffer): DataKey {
  return {
    wrapped,
    wrappedBy: sealedBy(wrapped),
    seal: (plaintext, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(place));
      const clear = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext;
      const body = Buffer.concat([cipher.update(clear), cipher.final()]);
      return Buffer.concat([Buffer.from([DATA_KEY_FORMAT]), nonce, body, cipher.getAuthTag()]);
    },
    open: (sealed, place) => openWith(key, sealed, place).toString('utf8'),
    openBytes: (sealed, place) => openWith(key, sealed, place),
  };
}

/** A new key for what `owner` names. */
export function newDataKey(secrets: Wrapping, owner: string): DataKey {
  const key = randomBytes(KEY_BYTES);
  return dataKey(key, secrets.seal(PURPOSE, key.toString('base64'), owner));
}

/** The key again. Throws when it was changed, is another owner's, or was wrapped by a key this installation lacks. */
export const openDataKey = (secrets: Wrapping, owner: string, wrapped: Buffer): DataKey =>
  dataKey(Buffer.from(secrets.open(PURPOSE, wrapped, owner), 'base64'), wrapped);

/** The same key wrapped by the newest key of the installation. */
export const rewrap = (secrets: Wrapping, owner: string, wrapped: Buffer): Buffer =>
  secrets.seal(PURPOSE, secrets.open(PURPOSE, wrapped, owner), owner);
