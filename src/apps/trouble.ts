// What a command says when it cannot go on: what is wrong and what to do about it, in both languages.
import { isConnectionFault } from '../platform/db/faults.ts';
import { LANGUAGES, translator } from '../platform/i18n.ts';
import { appsWording } from './wording.ts';

interface SystemError extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly port?: unknown;
  readonly address?: unknown;
  readonly path?: unknown;
}

const NO_RIGHT: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];

function keyOf(error: SystemError): string | undefined {
  if (error.syscall === 'listen') return error.code === 'EADDRINUSE' ? 'port-taken' : 'cannot-listen';
  if (typeof error.path === 'string' && NO_RIGHT.includes(error.code)) return 'no-right';
  return isConnectionFault(error) || error.syscall === 'getaddrinfo' ? 'no-database' : undefined;
}

const reasonOf = (error: Error): string =>
  error instanceof AggregateError && !error.message ? error.errors.map(String).join('; ') : error.message;

/** The sentences for an error that ends a command; what nobody foresaw keeps its own words. */
export function troubleText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const error: SystemError = thrown;
  const key = keyOf(error);
  if (!key) return reasonOf(error);
  const params = { port: error.port, address: error.address, path: error.path, reason: reasonOf(error) };
  return LANGUAGES.map((language) => translator({ apps: appsWording }, language).t(`apps:trouble.${key}`, params)).join(
    '\n',
  );
}
