// Keyset cursors: where a list went on, as an opaque text that only we read back.

/** The cursor of the last row of a page. */
export const writeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of a cursor; undefined when it is not one of ours with that many keys. */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const good =
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === 'string' || typeof key === 'number');
    return good ? keys : undefined;
  } catch {
    return undefined;
  }
}
