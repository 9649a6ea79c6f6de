// Times as other systems write them; without a zone they are Asia/Shanghai's.

const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?)?[分秒]?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

/** The instant that is written, or undefined when it cannot be read (also the 30th of February). A day alone is its 00:00. */
export function instantFrom(written: string): Date | undefined {
  const found = WRITTEN.exec(written.normalize('NFKC').trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const asUtc = new Date(`${local}Z`);
  // A day or an hour that does not exist comes back as another one.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 19) !== local) return undefined;
  const instant = new Date(`${local}${zone?.toUpperCase() ?? '+08:00'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
