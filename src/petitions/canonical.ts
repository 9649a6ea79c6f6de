// A value's canonical JSON (RFC 8785), which hashes are made over: texts, keys and whole numbers in the shortest way, all else as
// the library has it.
import canonicalize from 'canonicalize';

/** A text that JSON keeps as it is between quotes. */
const PLAIN = /^[^"\\\p{Cc}\p{Cs}]*$/u;

const textOf = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

function listOf(values: readonly unknown[]): string {
  let text = '';
  for (let at = 0; at < values.length; at++) text += `${at === 0 ? '' : ','}${canonical(values[at] ?? null)}`;
  return `[${text}]`;
}

function objectOf(value: object): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const one: unknown = Reflect.get(value, key);
    if (one !== undefined) text += `${text === '' ? '' : ','}${textOf(key)}:${canonical(one)}`;
  }
  return `{${text}}`;
}

/** The canonical text. Throws on a number that is none. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return listOf(value);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return objectOf(value);
  return canonicalize(value) ?? '';
}
