// The documents after the reply: admission and refusal of a review, its opinions, termination, withdrawal, reopening. Pure.
import { officialDay } from '../../platform/dates.ts';
import type { FactData } from '../events.ts';
import { lastReview } from '../matter.ts';
import { type Draft, day, dueDay, fill, type Makers, type PaperContext, words } from './paper.ts';
import { lastWord, type Prior, reviewedPaper, standingAnswer } from './prior.ts';

/** The answer or opinion before: whose, and under which number. */
function priorOf(context: PaperContext, prior: Prior | undefined) {
  return {
    priorOrgan: context.organName(prior?.organ ?? context.matter.holder),
    priorNumber: (prior && context.numberOf(prior.kind)) ?? words.noNumber,
  };
}
const prior = (context: PaperContext, level: 1 | 2) => priorOf(context, reviewedPaper(context.matter, level));

const requestDay = ({ matter, at }: PaperContext): string => day(lastReview(matter)?.requestedAt ?? at.toISOString());

const decided = (
  data: FactData['review-decided'] | FactData['re-review-decided'],
  context: PaperContext,
  level: 1 | 2,
): Draft['fields'] => ({
  requestDay: requestDay(context),
  ...prior(context, level),
  demand: data.claims,
  facts: data.facts,
  reasons: data.reasons,
  legalBasis: data.legalBasis,
  executeBy: data.executeBy,
  decision: `${fill(words.decision[data.decision], { day: data.redoBy ? officialDay(data.redoBy) : '' })}\n${data.opinion}`,
});

/** A simplified answer is no opinion. */
const lapsedOf = ({ window, withdrawn }: FactData['lapsed'], { matter }: PaperContext) => {
  if (withdrawn) return `${window}_WITHDRAWN` as const;
  return window === 'REVIEW' && standingAnswer(matter)?.kind !== 'OPINION' ? 'SIMPLE' : window;
};

/** The makers of documents after the reply. */
export const REVIEW_PAPERS: Makers = {
  'review-admitted': (data, context) => ({
    kind: data.level === 1 ? 'REVIEW_ADMISSION' : 'RE_REVIEW_ADMISSION',
    fields: {
      requestDay: requestDay(context),
      ...prior(context, data.level),
      lastDay: context.matter.tasks
        .find((task) => task.no === data.task)
        ?.clocks.find((clock) => ['T-REVIEW', 'T-RE-REVIEW'].includes(clock.timer))?.dueDay,
    },
  }),
  'review-refused': (data, context) => ({
    kind: data.level === 1 ? 'REVIEW_REFUSAL' : 'RE_REVIEW_REFUSAL',
    fields: { requestDay: requestDay(context), ...prior(context, data.level), reasons: data.reason },
  }),
  'review-decided': (data, context) => {
    const organs = data.reviewOrgans?.map(context.organName).join(words.or);
    const redo = data.redo.length > 0;
    return {
      kind: 'REVIEW_OPINION',
      fields: {
        ...decided(data, context, 1),
        remedy: redo
          ? words.redoRemedy
          : data.final
            ? words.reviewFinal
            : fill(words.reviewRemedy, { organs: organs ?? '' }),
        reviewOrgan: redo ? undefined : organs,
        reviewLastDay: redo ? undefined : dueDay(data, 'T-RE-REQ'),
      },
    };
  },
  're-review-decided': (data, context) => ({
    kind: 'RE_REVIEW_OPINION',
    // Only what ends the procedure says that it does.
    fields: { ...decided(data, context, 2), remedy: data.redo.length > 0 ? words.redoRemedy : words.final },
  }),
  lapsed: (data, context) => ({
    kind: 'TERMINATION',
    fields: {
      reasons: words.lapsed[lapsedOf(data, context)],
      ...prior(context, data.window === 'REVIEW' ? 1 : 2),
    },
  }),
  // Of an accusation a withdrawal is only recorded.
  withdrawn: ({ goesOn, review }, { matter, statement }) => {
    const requestDay = matter.withdrawal && day(matter.withdrawal.at);
    const decision = review ? words.withdrawn[review] : words.withdrawn.whole;
    return goesOn ? undefined : { kind: 'WITHDRAWAL', fields: { statement, requestDay, decision } };
  },
  reopened: (data, context) => {
    const last = lastWord(context.matter);
    return {
      kind: 'REOPEN',
      fields: { reasons: data.reason, lastDay: dueDay(data, 'T-DISP'), ...(last && priorOf(context, last)) },
    };
  },
};
