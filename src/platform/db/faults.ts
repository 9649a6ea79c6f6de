// Tells a broken connection to the database from a fault in our own work.

const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** PostgreSQL: shutting down, crashed, starting up, database dropped, idle session ended, too many connections. */
const SQL_STATES = new Set(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '53300']);

/** What node-postgres says in plain words, without a code. */
const MESSAGES = [
  /connection terminated/i,
  /timeout exceeded when trying to connect/i,
  /client has encountered a connection error/i,
  /client was closed and is not queryable/i,
  /cannot use a pool after calling end/i,
  /socket has been ended/i,
];

/**
 * True when the database could not be reached or went away: nothing was decided, and the same request may succeed in a
 * moment (HTTP 503). Looks into `cause` and the members of an AggregateError.
 */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SYSTEM_CODES.has(code) || SQL_STATES.has(code) || /^08...$/.test(code))) return true;
  if (MESSAGES.some((message) => message.test(error.message))) return true;
  if (error instanceof AggregateError && error.errors.some(isConnectionFault)) return true;
  return isConnectionFault(error.cause);
}
