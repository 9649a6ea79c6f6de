// What runs behind the catalogue of procedures: a server reads it again when it changed.
import { type Listener, listenTo } from '../../platform/db/listen.ts';
import type { Logger } from '../../platform/log.ts';
import type { LiveProcedures } from './store.ts';

/** Reads the catalogue again whenever the database tells that it changed (trigger), and after each lost connection. */
export function followProcedures(url: string, procedures: LiveProcedures, logger?: Logger): Promise<Listener> {
  const heard = (): void =>
    void procedures.reload().catch((error: Error) => logger?.warn({ err: error }, 'procedures not read again'));
  return listenTo(url, 'procedures', { heard }, logger);
}
