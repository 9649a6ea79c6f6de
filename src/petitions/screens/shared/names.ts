// Names in the reader's language, and who is at work on this screen.
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganRef, PlaceRef, StaffIdentity } from '../../../organs/contract.ts';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { clockFrom, dayOf } from '../../../platform/time.ts';
import { articleName } from './article.ts';

/** The person who is signed in. The shell provides it; screens below the shell may rely on it. */
export const StaffContext = createContext<StaffIdentity | undefined>(undefined);

/** The person who is signed in; throws outside the shell. */
export function useStaff(): StaffIdentity {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('This screen stands outside the shell');
  return staff;
}

const clock = clockFrom(undefined);

/** Today in Asia/Shanghai, as YYYY-MM-DD. */
export const today = (): string => dayOf(clock.now());
/** A day as a row has room for it: without the year while that is this year's. */
export const rowDay = (day: string): string => (day.slice(0, 4) === today().slice(0, 4) ? day.slice(5) : day);
/** Milliseconds since 1970 by this machine's clock. */
export const nowMs = (): number => clock.now().getTime();
/** Now in Asia/Shanghai as a datetime-local field writes it (to the minute). */
export const nowLocal = (): string => new Date(nowMs() + 8 * 3_600_000).toISOString().slice(0, 16);

type Organ = Pick<OrganRef, 'name' | 'shortName' | 'nameEn'>;

export interface Names {
  readonly language: Language;
  organ(organ: Organ): string;
  /** The short name where there is one; lists use it and show the full name on hover. */
  organShort(organ: Organ): string;
  place(place: Pick<PlaceRef, 'name' | 'nameEn'>): string;
  placeFull(place: Pick<PlaceRef, 'fullName' | 'nameEn'>): string;
  category(category: { readonly name: string; readonly nameEn?: string }): string;
  day(day: string): string;
  instant(instant: string): string;
  article(code: string): string;
}

/** Writes names and dates in the language of the screen. */
export function useNames(): Names {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const en = language === 'en';
  return {
    language,
    organ: (organ) => (en ? organ.nameEn || organ.name : organ.name),
    organShort: (organ) => (en ? organ.nameEn || organ.shortName : organ.shortName || organ.name),
    place: (place) => (en ? place.nameEn || place.name : place.name),
    placeFull: (place) => (en ? place.nameEn || place.fullName : place.fullName),
    category: (category) => (en ? category.nameEn || category.name : category.name),
    day: (day) => writeDay(day, language),
    instant: (instant) => writeInstant(instant, language),
    article: (code) => articleName(code, language),
  };
}
