// The log: JSON lines for machines, one short line for a person at a terminal. What is private never enters it.
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type { Logger };

/** Names under which private things might be logged by mistake, one level deep or at the top. */
const PRIVATE = [
  'password',
  'current',
  'next',
  'cookie',
  'authorization',
  'token',
  'queryCode',
  'body',
  'phone',
  'idNumber',
];
const PRIVATE_HEADERS = ['["x-query-code"]', '["x-upload-key"]', '["idempotency-key"]', '["set-cookie"]'];

const redacted = [
  ...PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...PRIVATE_HEADERS.flatMap((name) => [name.slice(0), `*${name}`, `*.*${name}`]),
];

/** An error without the rows and parameters that a database driver hangs on it. */
function errorSerializer(error: Error): Record<string, unknown> {
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  return { type, message, stack, ...(code !== undefined && { code }) };
}

const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };
const SILENT = new Set(['level', 'time', 'msg', 'err', 'pid', 'hostname']);

const stackOf = (line: Record<string, unknown>): string => {
  const error = line.err;
  return typeof error === 'object' && error !== null && 'stack' in error ? `\n${String(error.stack)}` : '';
};

/** One JSON line of the log as a person reads it. */
export function prettyLine(json: string): string {
  const line = JSON.parse(json) as Record<string, unknown>;
  const rest = Object.entries(line)
    .filter(([name]) => !SILENT.has(name))
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const clock = new Date(Number(line.time) + 8 * 3_600_000).toISOString().slice(11, 19);
  return `${clock} ${LEVELS[Number(line.level)] ?? ''} ${String(line.msg ?? '')}${rest}${stackOf(line)}\n`;
}

export interface LogOptions {
  /** trace, debug, info, warn, error, silent; absent: info. */
  readonly level?: string;
  /** Where lines go; absent: standard output, short lines when it is a terminal. */
  readonly destination?: DestinationStream;
}

/** The log of this process. */
export function createLogger(options: LogOptions = {}): Logger {
  const destination = options.destination ?? (process.stdout.isTTY ? terminal : undefined);
  const settings = {
    level: options.level ?? 'info',
    redact: { paths: redacted, censor: '[private]' },
    serializers: { err: errorSerializer },
    base: null,
  };
  return destination ? pino(settings, destination) : pino(settings);
}

const terminal: DestinationStream = { write: (json) => void process.stdout.write(prettyLine(json)) };
