// How names, days and instants read in the language of the page.
import { useTranslation } from 'react-i18next';
import type { OrganRef } from '../../../organs/contract.ts';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';

/** The words of the pages, and how they name things. */
export function useSay() {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  return {
    t,
    language,
    organ: (organ: OrganRef): string => (language === 'en' ? organ.nameEn : organ.name),
    organs: (organs: readonly OrganRef[]): string =>
      organs.map((organ) => (language === 'en' ? organ.nameEn : organ.name)).join(' / '),
    day: (day: string): string => writeDay(day, language),
    instant: (at: string): string => writeInstant(at, language),
  };
}
