// Keyset cursors: where a list went on, as an opaque text that only we read back.

type Key = string | number;

/** The cursor of the last row of a page. */
export const writeCursor = (keys: readonly Key[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** As `writeCursor` got it from `toISOString`; the end of all times where nothing is due. */
function isInstant(key: unknown): boolean {
  if (typeof key !== 'string') return false;
  const at = Date.parse(key);
  return key === 'infinity' || (!Number.isNaN(at) && new Date(at).toISOString() === key);
}

const SHAPES = {
  instant: isInstant,
  id: (key: unknown) => typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
  count: (key: unknown) => Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31,
} as const;

/** The keys of a cursor; undefined when it is not one of ours with keys of those shapes. */
export function readCursor(cursor: string | undefined, shapes: readonly (keyof typeof SHAPES)[]): Key[] | undefined {
  if (!cursor) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const good =
      Array.isArray(keys) &&
      keys.length === shapes.length &&
      shapes.every((shape, index) => SHAPES[shape](keys[index]));
    return good ? keys : undefined;
  } catch {
    return undefined;
  }
}
