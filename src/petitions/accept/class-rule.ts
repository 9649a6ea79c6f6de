// Which class goes which way (R22 arts. 29–31): appeals by the lawful ways, suggestions and accusations by rules of their own.
import type { Refusal } from '../../platform/result.ts';
import type { Matter } from '../matter.ts';

/** Refusals: accusation-own-rules, suggestion-own-way, where the act is for appeals only. */
export function appealsOnly(matter: Pick<Matter, 'class' | 'sealed'>): Refusal | undefined {
  if (matter.class === 'ACCUSATION' || (matter.class === undefined && matter.sealed))
    return { code: 'accusation-own-rules', article: 'R22 30' };
  return matter.class === 'SUGGESTION' ? { code: 'suggestion-own-way', article: 'R22 29' } : undefined;
}

/** Refusal: not-a-suggestion. */
export const suggestionsOnly = (matter: Pick<Matter, 'class'>): Refusal | undefined =>
  matter.class === 'SUGGESTION' ? undefined : { code: 'not-a-suggestion', article: 'R22 29' };

/** Refusal: not-an-accusation. What the petitioner sealed and nobody triaged yet counts as one. */
export const accusationsOnly = (matter: Pick<Matter, 'class' | 'sealed'>): Refusal | undefined =>
  matter.class === 'ACCUSATION' || (matter.class === undefined && matter.sealed)
    ? undefined
    : { code: 'not-an-accusation', article: 'R22 30' };
