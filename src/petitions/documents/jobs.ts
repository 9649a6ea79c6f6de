// What runs behind documents: a server reads the templates again when one of them changed.
import { type Listener, listenTo } from '../../platform/db/listen.ts';
import type { Logger } from '../../platform/log.ts';
import type { LiveTemplates } from './store.ts';

/** Reads the book again whenever the database tells that a template changed (triggers), and after each lost connection. */
export function followTemplates(url: string, templates: LiveTemplates, logger?: Logger): Promise<Listener> {
  const heard = (): void =>
    void templates.reload().catch((error: Error) => logger?.warn({ err: error }, 'templates not read again'));
  return listenTo(url, 'templates', { heard }, logger);
}
