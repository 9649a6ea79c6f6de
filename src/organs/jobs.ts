// What runs behind the directory: a server reads it again when organs' successions changed.
import { type Listener, listenTo } from '../platform/db/listen.ts';
import type { Logger } from '../platform/log.ts';
import type { Directory } from './directory.ts';

/** Reads the directory again whenever the database tells that it changed (triggers), and after each lost connection. */
export const followDirectory = (url: string, directory: Directory, logger?: Logger): Promise<Listener> => {
  const heard = (): void =>
    void directory.reload().catch((error: Error) => logger?.warn({ err: error }, 'directory not read again'));
  return listenTo(url, 'organs', { heard }, logger);
};
