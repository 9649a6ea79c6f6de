// How many candidates are looked at, and what is proposed of them. Pure.
import type { RelationKind } from './contract.ts';

/** Candidates of the index that are compared word by word. */
export const RERANKED = 30;
/** From here on two petitions are taken for the same matter, until a person says otherwise. */
export const SAME_FROM = 0.5;

/** What is proposed; undefined: nothing worth showing. */
export const kindOf = (score: number, samePerson: boolean): RelationKind | undefined => {
  if (score >= SAME_FROM) return samePerson ? 'SAME_MATTER' : 'RELATED';
  return samePerson ? 'SAME_PETITIONER' : undefined;
};
