// Texts of the forms of all acts, put together from those of the three stages.
import { deskDispatchActsWording as dispatch } from './wording-dispatch.ts';
import { deskHandlingActsWording as handling } from './wording-handling.ts';
import { deskReviewActsWording as review } from './wording-review.ts';

const together = <L extends 'zh' | 'en'>(language: L) => ({
  ...review[language],
  asks: { ...dispatch[language].asks, ...handling[language].asks, ...review[language].asks },
  codes: { ...dispatch[language].codes, ...handling[language].codes, ...review[language].codes },
  known: { ...dispatch[language].known, ...handling[language].known, ...review[language].known },
});

export const deskActsWording = { zh: together('zh'), en: together('en') };
