// How pressing a day is: overdue, today, soon or calm, and by how many days.

export type Tone = 'overdue' | 'today' | 'soon' | 'calm' | 'none';

export interface Due {
  readonly tone: Tone;
  /** Calendar days from today to the last day: 0 is today, negative is overdue. */
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** From this many days before the last day on, a matter counts as due soon. */
const SOON_DAYS = 3;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** How the last day `lastDay` (YYYY-MM-DD) stands to `today` (YYYY-MM-DD), both days in Asia/Shanghai. */
export function dueOn(lastDay: string | undefined, today: string): Due {
  if (!lastDay) return { tone: 'none', days: 0 };
  const days = dayNumber(lastDay) - dayNumber(today);
  if (days < 0) return { tone: 'overdue', days };
  if (days === 0) return { tone: 'today', days };
  return { tone: days <= SOON_DAYS ? 'soon' : 'calm', days };
}
