// Dates as people write them, always in Asia/Shanghai: 2026年3月3日（周二） and 3 Mar 2026.
import type { Language } from './i18n.ts';

const ZONE = 'Asia/Shanghai';
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

const parts = (instant: Date): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: ZONE,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );

const ofDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** A calendar day (YYYY-MM-DD) in words. */
export function writeDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'zh') {
    const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
    return `${year}年${month}月${date}日（周${weekday}）`;
  }
  const part = parts(ofDay(day));
  return `${part.day} ${part.month} ${part.year}`;
}

/** A calendar day (YYYY-MM-DD) as official documents write it: without the day of the week. */
export function officialDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** An instant as day and minute in Asia/Shanghai. */
export function writeInstant(instant: string | Date, language: Language): string {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  const part = parts(at);
  const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const time = `${part.hour}:${part.minute}`;
  if (language === 'en') return `${part.day} ${part.month} ${part.year}, ${time}`;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${time}`;
}

/** A petition number or query code in groups of four, as it is read aloud. */
export const groupDigits = (number: string): string => number.replace(/(\w{4})(?=\w)/g, '$1 ');
