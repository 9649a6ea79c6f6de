// Places as a typing search shows them, in the reader's language.
import type { Search, Suggestion } from '../../../ui/useSearch.ts';
import { findPlaces } from '../api.ts';
import type { DraftPlace } from './draft.ts';

/** What a place is called in that language. */
export const placeLabel = (place: DraftPlace, language: string): string =>
  language === 'en' ? `${place.nameEn} (${place.fullName})` : place.fullName;

/** A place as a suggestion: its name, and under it the way down from the province. */
export const suggestionOf = (place: DraftPlace, language: string): Suggestion => ({
  id: place.code,
  label: language === 'en' ? place.nameEn : place.name,
  detail: placeLabel(place, language),
});

/** A search that also hands over the places found, so that the chosen one is known whole. */
export const placeSearch =
  (language: string, remember: (place: DraftPlace) => void): Search =>
  async (query, signal) => {
    const places = await findPlaces(query, signal);
    return places.map((place) => {
      remember({ code: place.code, name: place.name, nameEn: place.nameEn, fullName: place.fullName });
      return suggestionOf(place, language);
    });
  };
