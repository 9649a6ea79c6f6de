// The fold of facts from arrival to the organ with power.

import type { Fact } from '../events.ts';
import type { DispatchData, DispatchFacts } from '../facts/dispatch.ts';
import { type Matter, owesService, type Task } from '../matter.ts';
import { addClocks, cleared, type Folds, finished, finishedAll, opened, withTask } from './change.ts';
import { jurisdictionFolds } from './jurisdiction.ts';

/** What passing a matter on, or answering it at once, fulfils. */
const DISPOSED = ['T-DISP', 'T-NOTICE', 'T-RELAY'];

const withAssistants = (matter: Matter, data: Pick<DispatchData, 'assisting'>, from: string, at: string): Matter =>
  (data.assisting ?? []).reduce(
    (grown, { task, organ, clocks }) =>
      opened(grown, { no: task, kind: 'ASSIST', method: 'ASSIST', organ, from, receivedAt: at, clocks }),
    matter,
  );

/** What passing it on fulfils of a task that ends with it. */
const metBy = ({ kind }: Task, method: Task['method']): readonly string[] =>
  method !== 'DECIDE' ? DISPOSED : kind === 'JURISDICTION' ? ['T-JUR'] : [];

/** A dispatch ends the sender's task (its duty to pass on is met) and opens the receiver's. */
function passed(matter: Matter, data: DispatchData, at: string, method: Task['method']): Matter {
  const done = {
    ...matter,
    tasks: matter.tasks.map((task) =>
      task.doneAt || task.kind === 'ASSIST' || task.kind === 'URGENT'
        ? task
        : // A report still owed goes on with the receiver's task (the rule gave it that clock); here it falls away.
          finished(task, at, metBy(task, method)),
    ),
  };
  const next = opened(done, {
    no: data.task,
    kind: data.kind,
    method,
    organ: data.to,
    from: matter.holder,
    receivedAt: at,
    clearBy: data.clearBy,
    clocks: data.clocks,
    ...(data.opinion !== undefined && { opinion: data.opinion }),
    ...(data.suggestedProcedure !== undefined && { suggestedProcedure: data.suggestedProcedure }),
    ...(data.reportContents !== undefined && { reportContents: data.reportContents }),
  });
  return withAssistants({ ...next, state: 'DISPATCHED', holder: data.to }, data, data.to, at);
}

const dispatched =
  (method: 'REFER' | 'ASSIGN') =>
  (matter: Matter, data: DispatchData, fact: Fact): Matter =>
    passed(matter, data, fact.at, method);

/** The matter ends here, before anybody accepted it; what had to be done by then is done. */
const disposed = (matter: Matter, state: Matter['state'], at: string): Matter => ({
  ...finishedAll(matter, at, DISPOSED),
  state,
});

export const dispatchFolds: Folds<keyof DispatchFacts> = {
  ...jurisdictionFolds,
  registered: (matter, data, fact) => ({
    ...matter,
    state: 'REGISTERED',
    holder: data.petition.organ,
    placeCode: data.placeCode,
    sealed: data.sealed,
    ...(data.accusedOrgan !== undefined && { accusedOrgan: data.accusedOrgan }),
    petitions: [...matter.petitions, data.petition],
    tasks: [
      {
        no: 1,
        kind: 'DISPATCH',
        method: 'REGISTER',
        organ: data.petition.organ,
        receivedAt: data.petition.receivedAt,
        takenAt: fact.at,
        clearBy: data.clearBy,
        clocks: data.clocks,
      },
    ],
  }),
  'earlier-reply-recorded': (matter, data) => ({
    ...matter,
    earlierReply: { text: data.text, repliedAt: data.repliedAt },
  }),
  // What it repeats is as the last triage says; without a word of it, it repeats nothing.
  triaged: ({ repeatOf: _before, ...matter }, data, fact) => ({
    ...matter,
    state: 'TRIAGE',
    class: data.class,
    categoryCode: data.categoryCode,
    placeCode: data.placeCode,
    litigationRelated: data.litigationRelated,
    track: data.track,
    sealed: data.sealed,
    ...(fact.by.id && { triagedBy: { id: fact.by.id, name: fact.by.name ?? '' } }),
    ...(data.accusedOrgan !== undefined && { accusedOrgan: data.accusedOrgan }),
    ...(data.accusedPersons !== undefined && { accusedPersons: data.accusedPersons }),
    ...(data.barred && { barred: data.barred }),
    ...(data.repeatOf !== undefined && { repeatOf: data.repeatOf }),
  }),
  referred: dispatched('REFER'),
  assigned: dispatched('ASSIGN'),
  'acceptance-refused': (matter, data, fact) => ({
    ...disposed(matter, 'NOT_ACCEPTED', fact.at),
    notAccepted: { ground: data.ground, reason: data.reason, whereTo: data.whereTo },
  }),
  'no-longer-accepted': (matter, data, fact) => ({
    ...disposed(matter, 'NO_LONGER_ACCEPTED', fact.at),
    repeatOf: data.other,
    notAccepted: { ground: 'TERMINATED', reason: data.reason },
  }),
  merged: (matter, data, fact) => ({ ...disposed(matter, 'MERGED', fact.at), mergedInto: data.into }),
  split: (matter, data, fact) => {
    const { mergedInto: _into, ...rest } = matter;
    const organ = fact.by.organ ?? matter.holder;
    return opened(
      { ...rest, state: 'TRIAGE', holder: organ },
      {
        no: data.task,
        kind: 'DISPATCH',
        method: 'SPLIT',
        organ,
        receivedAt: fact.at,
        takenAt: fact.at,
        clearBy: data.clearBy,
        clocks: data.clocks,
      },
    );
  },
  'replied-directly': (matter, data, fact) => ({
    ...withTask(disposed(matter, 'DIRECT_REPLIED', fact.at), data.task, ({ doneAt, ...task }) => {
      const answered = addClocks(task, data.clocks);
      // While its service is owed it stays on the organ's list.
      return owesService(answered) || !doneAt ? answered : { ...answered, doneAt };
    }),
    answer: {
      kind: 'DIRECT',
      text: data.reply,
      organ: matter.holder,
      at: fact.at,
      ...(data.service && { service: data.service }),
    },
  }),
  'filed-without-action': (matter, data, fact) => ({
    ...disposed(matter, 'FILED', fact.at),
    notAccepted: { ground: data.ground, reason: data.reason },
  }),
  'receipt-taken': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) => ({
      ...(data.handler && data.leader ? cleared(task) : task),
      takenAt: data.legal?.at ?? fact.at,
      ...(data.handler && { handler: data.handler }),
      ...(data.leader && { leader: data.leader }),
    })),
    state: 'AT_ORGAN',
  }),
  'jurisdiction-decided': (matter, data, fact) => ({
    ...passed(matter, data, fact.at, 'DECIDE'),
    ...(matter.dispute && {
      dispute: { ...matter.dispute, decided: { to: data.to, decision: data.decision, at: fact.at } },
    }),
  }),
};
