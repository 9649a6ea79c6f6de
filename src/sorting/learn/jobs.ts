// What runs behind the model: a server takes another one as soon as it was put in use.
import { type Listener, listenTo } from '../../platform/db/listen.ts';
import type { Logger } from '../../platform/log.ts';
import type { LiveModel } from './live.ts';

/** Reads the model again whenever the database tells that another is in use (trigger), and after each lost connection. */
export function followModel(url: string, live: LiveModel, logger?: Logger): Promise<Listener> {
  const reload = async (): Promise<void> => {
    await live.reload();
    if (live.fault) logger?.error({ fault: live.fault }, 'the model in use cannot be read; the shipped one stands in');
  };
  const heard = (): void =>
    void reload().catch((error: Error) => logger?.warn({ err: error }, 'the model in use was not read again'));
  return listenTo(url, 'sorting-model', { heard }, logger);
}
