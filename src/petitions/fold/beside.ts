// The fold of what goes on beside the handling: hearing, mediation, extension, assistance.
import type { HandlingFacts } from '../facts/handling.ts';
import type { Service } from '../facts/parts.ts';
import { answered } from './answers.ts';
import { addClocks, type Evolve, end, type Folds, finished, opened, withTask } from './change.ts';

const hearingConcluded: Evolve<'hearing-concluded'> = (matter, data, fact) => {
  const hearing = matter.hearings?.find((one) => one.no === data.hearing);
  const paused = withTask(matter, data.task, (task) => ({
    ...task,
    // What stood still is followed by the clock that counts on; it keeps its place in the list.
    clocks: [
      ...end(
        task.clocks,
        fact.at,
        data.clocks.map((clock) => clock.timer),
      ),
      ...data.clocks,
    ],
  }));
  return {
    ...paused,
    state: hearing?.from ?? matter.state,
    hearings: (matter.hearings ?? []).map((one) =>
      one.no === data.hearing
        ? { ...one, concludedAt: fact.at, minutes: data.minutes, conclusion: data.conclusion }
        : one,
    ),
  };
};

export const besideFolds: Pick<
  Folds<keyof HandlingFacts>,
  | 'hearing-called'
  | 'hearing-concluded'
  | 'mediation-proposed'
  | 'mediation-settled'
  | 'mediation-ended'
  | 'extended'
  | 'assistance-asked'
  | 'assistance-given'
> = {
  'hearing-called': (matter, data, fact) => {
    const { task, hearing, pauses, ...rest } = data;
    const called = pauses
      ? withTask(matter, task, (one) => ({
          ...one,
          clocks: one.clocks.map((clock) =>
            clock.timer === 'T-RE-REVIEW' && !clock.metAt ? { ...clock, pausedAt: fact.at } : clock,
          ),
        }))
      : matter;
    return {
      ...called,
      state: 'HEARING',
      hearings: [...(matter.hearings ?? []), { ...rest, no: hearing, calledAt: fact.at, from: matter.state }],
    };
  },
  'hearing-concluded': hearingConcluded,
  'mediation-proposed': (matter, data, fact) => ({
    ...matter,
    state: 'MEDIATION',
    mediation: { mediator: data.mediator, otherParty: data.otherParty, at: fact.at },
  }),
  // An unsigned draft, or an opinion that was put aside, has no standing beside the agreement.
  'mediation-settled': ({ opinion: _opinion, ...matter }, data, fact) => {
    const service: Service = { method: 'IN_PERSON', at: fact.at };
    const answer = { kind: 'AGREEMENT' as const, text: data.agreement };
    return answered(
      matter,
      fact,
      { task: data.task, service, clocks: data.clocks },
      answer,
      data.performBy !== undefined,
    );
  },
  'mediation-ended': (matter) => ({ ...matter, state: 'ACCEPTED' }),
  extended: (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks({ ...task, clocks: end(task.clocks, fact.at, ['T-HANDLE']) }, data.clocks),
    ),
    extension: { days: data.days, reason: data.reason, until: data.until, at: fact.at },
  }),
  'assistance-asked': (matter, data, fact) =>
    data.assisting.reduce(
      (grown, { task, organ, clocks }) =>
        opened(grown, {
          no: task,
          kind: 'ASSIST',
          method: 'ASSIST',
          organ,
          from: matter.holder,
          receivedAt: fact.at,
          question: data.question,
          clocks,
        }),
      matter,
    ),
  'assistance-given': (matter, data, fact) =>
    withTask(matter, data.task, (task) => ({ ...finished(task, fact.at, ['T-ASSIST']), answer: data.answer })),
};
