// The keys of an installation: one master key, a key of its own for every purpose, sealed texts that tell their key.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

export interface Secrets {
  /** A keyed fingerprint (HMAC-SHA-256) for looking things up without keeping them. */
  mac(purpose: string, data: string | Buffer): Buffer;
  /** Encrypts a text (AES-256-GCM). `aad` binds it to its place: the same must be given to `open`. */
  seal(purpose: string, plaintext: string, aad: string): Buffer;
  /** The text again. Throws when it was changed, moved to another place, or sealed with a key we do not have. */
  open(purpose: string, sealed: Buffer, aad: string): string;
}

const KEY_BYTES = 32;
const FORMAT = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES;

interface Keyring {
  readonly id: Buffer;
  subkey(purpose: string): Buffer;
}

function keyring(master: Buffer): Keyring {
  if (master.length !== KEY_BYTES)
    throw new Error(`The key of the installation must be ${KEY_BYTES} bytes, written in base64.`);
  const known = new Map<string, Buffer>();
  const subkey = (purpose: string): Buffer => {
    const found = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', master, 'redress', purpose, KEY_BYTES));
    known.set(purpose, found);
    return found;
  };
  return { id: Buffer.from(hkdfSync('sha256', master, 'redress', 'key-id', KEY_ID_BYTES)), subkey };
}

/**
 * Secrets from master keys, the newest first: that one seals, all of them open. Fingerprints are made with the oldest key,
 * so that what was looked up by one before a rotation is found after it.
 */
export function secretsFrom(masters: readonly Buffer[]): Secrets {
  const rings = masters.map(keyring);
  const newest = rings[0];
  const oldest = rings.at(-1);
  if (!newest || !oldest) throw new Error('No key of the installation was given.');
  return {
    mac: (purpose, data) =>
      createHmac('sha256', oldest.subkey(`mac:${purpose}`))
        .update(data)
        .digest(),
    seal: (purpose, plaintext, aad) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.subkey(`seal:${purpose}`), nonce);
      cipher.setAAD(Buffer.from(aad));
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([FORMAT]), newest.id, nonce, body, cipher.getAuthTag()]);
    },
    open: (purpose, sealed, aad) => openWith(rings, purpose, sealed, aad),
  };
}

function openWith(rings: readonly Keyring[], purpose: string, sealed: Buffer, aad: string): string {
  if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORMAT)
    throw new Error('Not a sealed text.');
  const id = sealed.subarray(1, HEADER_BYTES);
  const ring = rings.find((one) => one.id.equals(id));
  if (!ring) throw new Error('Sealed with a key that this installation does not have (REDRESS_KEY).');
  const nonce = sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
  const cipher = createDecipheriv('aes-256-gcm', ring.subkey(`seal:${purpose}`), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad));
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const body = sealed.subarray(HEADER_BYTES + NONCE_BYTES, sealed.length - TAG_BYTES);
  return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
}

/** Makes the key file once: whole or not at all, also when several processes start together. */
function createKeyFile(path: string): void {
  const half = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(half, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(half);
  }
}

function readKeyFile(path: string): Buffer {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
}

export interface SecretsOptions {
  /** REDRESS_KEY: one key in base64, or several with commas between, the newest first. */
  readonly key?: string | undefined;
  /** Without a key: the folder in which secret.key is kept, and made when it is not there. */
  readonly dataDir: string;
}

/** The secrets of this installation. Throws when the key is not 32 bytes. */
export function loadSecrets({ key, dataDir }: SecretsOptions): Secrets {
  if (key) return secretsFrom(key.split(',').map((one) => Buffer.from(one.trim(), 'base64')));
  const path = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  if (!statSync(path, { throwIfNoEntry: false })) createKeyFile(path);
  return secretsFrom([readKeyFile(path)]);
}

/**
 * Holds a database to one key: the first process writes the key's fingerprint, every later one must have the same. Otherwise
 * sealed texts could not be opened and query codes would not be found. Throws a sentence for the operator.
 */
export async function holdToOneKey(db: Pick<ClientBase, 'query'>, secrets: Secrets): Promise<void> {
  const print = secrets.mac('fingerprint', 'redress').toString('hex');
  await db.query(
    `insert into platform.setting (key, value) values ('key-fingerprint', to_jsonb($1::text)) on conflict (key) do nothing`,
    [print],
  );
  const { rows } = await db.query<{ value: string }>(
    `select value from platform.setting where key = 'key-fingerprint'`,
  );
  if (rows[0]?.value !== print) {
    throw new Error(
      'This database was filled with another key. Set REDRESS_KEY, or restore secret.key in the data folder.',
    );
  }
}
