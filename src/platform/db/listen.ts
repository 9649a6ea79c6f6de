// Hears what the database tells (NOTIFY) on a connection of its own, and connects again when that is lost.
import pg from 'pg';
import type { Logger } from '../log.ts';

const RECONNECT_MS = 1_000;

export interface Hearing {
  /** Something was told; also after each (re)connection, since anything may have been missed before it. */
  heard(): void;
  /** From now on nothing is heard, until `heard` is called again. */
  lost?(): void;
}

export interface Listener {
  /** Whether something told now would be heard. */
  hears(): boolean;
  stop(): Promise<void>;
}

/** Listens to a channel of the database of that address. */
export async function listenTo(url: string, channel: string, hearing: Hearing, logger?: Logger): Promise<Listener> {
  let listener: pg.Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const again = (): void => {
    if (!stopped) retry = setTimeout(() => void listen(), RECONNECT_MS);
  };
  const lost = (client: pg.Client): void => {
    if (listener !== client) return;
    listener = undefined;
    hearing.lost?.();
    again();
  };
  const listen = async (): Promise<void> => {
    const application_name = `redress ${channel}`;
    const client = new pg.Client({ connectionString: url, application_name, keepAlive: true });
    client.on('error', () => lost(client));
    client.on('end', () => lost(client));
    client.on('notification', () => hearing.heard());
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      hearing.heard();
      listener = client;
    } catch (error) {
      logger?.warn({ err: error, channel }, 'not hearing what the database tells');
      await client.end().catch(() => undefined);
      again();
    }
  };
  await listen();
  return {
    hears: () => listener !== undefined,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await listener?.end();
    },
  };
}
