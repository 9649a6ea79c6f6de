// The fold of what the petitioner did: judged, added, withdrew, answered a proposal to mediate.
import type { ReviewFacts } from '../facts/review.ts';
import { lastReview, type Matter } from '../matter.ts';
import { type Folds, finished, finishedAll, heldAgain, withReview, withTask } from './change.ts';

/** Only the request ends: the answer stands with all that is owed of it, and the window that was used stays used. */
function reviewWithdrawn(matter: Matter, at: string): Matter {
  const review = lastReview(matter);
  if (!review) return matter;
  const done = withTask(matter, review.task, (task) => finished(task, at));
  return { ...heldAgain(withReview(done, (one) => ({ ...one, withdrawnAt: at }))), state: review.from };
}

export const petitionerFolds: Pick<
  Folds<keyof ReviewFacts>,
  | 'evaluated'
  | 'supplemented'
  | 'withdrawal-asked'
  | 'withdrawal-taken-back'
  | 'withdrawn'
  | 'mediation-answered'
  | 'recusal-requested'
> = {
  evaluated: (matter, { bureau, organ, comment }, fact) => ({
    ...matter,
    evaluation: { bureau, organ, at: fact.at, ...(comment !== undefined && { comment }) },
  }),
  supplemented: (matter) => matter,
  'withdrawal-asked': (matter, data, fact) => ({
    ...matter,
    withdrawal: { statement: data.statement, at: fact.at, coolUntil: data.coolUntil },
  }),
  'withdrawal-taken-back': (matter, { notMe, told }, fact) => {
    const { withdrawal: _withdrawal, ...rest } = matter;
    return { ...rest, ...(notMe && { notMe: { at: fact.at, ...(told && { told }) } }) };
  },
  withdrawn: (matter, { goesOn, review, statement }, fact) => {
    if (review) return reviewWithdrawn(matter, fact.at);
    return goesOn
      ? {
          ...matter,
          withdrawal: { at: fact.at, coolUntil: fact.at, statement, ...matter.withdrawal, completedAt: fact.at },
        }
      : { ...finishedAll(matter, fact.at, [], true), state: 'WITHDRAWN' };
  },
  'mediation-answered': (matter, data) => ({
    ...matter,
    state: data.agree ? matter.state : 'ACCEPTED',
    ...(matter.mediation && { mediation: { ...matter.mediation, agreed: data.agree } }),
  }),
  'recusal-requested': (matter) => matter,
};
