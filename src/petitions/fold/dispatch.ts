// The fold of facts from arrival to the organ with power.

import type { Fact } from '../events.ts';
import type { DispatchData, DispatchFacts } from '../facts/dispatch.ts';
import type { Matter, Task } from '../matter.ts';
import {
  addClocks,
  cleared,
  type Evolve,
  end,
  type Folds,
  finished,
  finishedAll,
  heldAgain,
  meet,
  opened,
  taskMet,
  withTask,
} from './change.ts';

/** What passing a matter on, or answering it at once, fulfils. */
const DISPOSED = ['T-DISP', 'T-NOTICE', 'T-RELAY'];

const withAssistants = (matter: Matter, data: Pick<DispatchData, 'assisting'>, from: string, at: string): Matter =>
  (data.assisting ?? []).reduce(
    (grown, { task, organ, clocks }) =>
      opened(grown, { no: task, kind: 'ASSIST', method: 'ASSIST', organ, from, receivedAt: at, clocks }),
    matter,
  );

/** A dispatch ends the sender's task (its duty to pass on is met) and opens the receiver's. */
function passed(matter: Matter, data: DispatchData, at: string, method: Task['method']): Matter {
  const done = {
    ...matter,
    tasks: matter.tasks.map((task) =>
      task.doneAt || task.kind === 'ASSIST' || task.kind === 'URGENT'
        ? task
        : // A report still owed goes on with the receiver's task (the rule gave it that clock); here it falls away.
          finished(task, at, method === 'DECIDE' ? ['T-JUR'] : DISPOSED),
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

const objectionDecided: Evolve<'objection-decided'> = (matter, data, fact) => {
  const { objection } = matter;
  if (!objection) return matter;
  const decidedTask = withTask(matter, data.decide, (task) => finished(task, fact.at, ['T-OBJ-DEC']));
  const known = { ...decidedTask, objection: { ...objection, decision: data.decision } };
  if (!data.again) {
    const taken = matter.tasks.find((task) => task.no === objection.task)?.takenAt;
    return heldAgain({ ...known, state: taken ? 'AT_ORGAN' : 'DISPATCHED' });
  }
  const organ = matter.holder;
  const returned = withTask(known, objection.task, (task) => finished(task, fact.at));
  return opened(
    { ...returned, state: 'TRIAGE', holder: organ },
    {
      no: data.again.task,
      kind: 'DISPATCH',
      method: 'RETURN',
      organ,
      from: objection.by,
      receivedAt: fact.at,
      takenAt: fact.at,
      clearBy: data.again.clearBy,
      clocks: data.again.clocks,
    },
  );
};

const succeeded: Evolve<'passed-to-successor'> = (matter, data, fact) => {
  const old = matter.tasks.find((task) => task.no === data.task);
  if (!old) return matter;
  const { handler: _handler, leader: _leader, takenAt: _taken, ...rest } = old;
  const running = old.clocks.filter((clock) => !clock.metAt && !clock.endedAt);
  const next = opened(
    withTask(matter, old.no, (task) => finished(task, fact.at)),
    // Who dispatched it stays whom an objection goes to.
    { ...rest, no: matter.tasks.length + 1, organ: data.to, clocks: running },
  );
  return { ...next, holder: matter.holder === data.from ? data.to : matter.holder };
};

export const dispatchFolds: Folds<keyof DispatchFacts> = {
  registered: (matter, data, fact) => ({
    ...matter,
    state: 'REGISTERED',
    holder: data.petition.organ,
    placeCode: data.placeCode,
    sealed: data.sealed,
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
    ...withTask(disposed(matter, 'DIRECT_REPLIED', fact.at), data.task, (task) => addClocks(task, data.clocks)),
    answer: { kind: 'DIRECT', text: data.reply, organ: matter.holder, at: fact.at },
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
  objected: (matter, data, fact) =>
    opened(
      {
        ...matter,
        state: 'OBJECTED',
        holder: data.by,
        objection: {
          by: matter.holder,
          task: data.task,
          reasons: data.reasons,
          at: fact.at,
          ...(data.suggestedOrgan !== undefined && { suggestedOrgan: data.suggestedOrgan }),
        },
      },
      {
        no: data.decide,
        kind: 'OBJECTION',
        method: 'OBJECT',
        organ: data.by,
        from: matter.holder,
        receivedAt: fact.at,
        clocks: data.clocks,
      },
    ),
  'objection-decided': objectionDecided,
  'jurisdiction-disputed': (matter, data, fact) => {
    const rest = matter.tasks.map((task) =>
      task.kind === 'OBJECTION' ? { ...finished(task, fact.at, ['T-OBJ-DEC']) } : task,
    );
    return opened(
      {
        ...matter,
        tasks: rest,
        state: 'JURISDICTION_DISPUTE',
        holder: data.by,
        dispute: {
          task: data.task,
          by: data.by,
          organs: data.organs,
          positions: [{ organ: fact.by.organ ?? matter.holder, position: data.position, at: fact.at }],
        },
      },
      {
        no: data.decide,
        kind: 'JURISDICTION',
        method: 'DISPUTE',
        organ: data.by,
        from: matter.holder,
        receivedAt: fact.at,
        clocks: data.clocks,
      },
    );
  },
  'position-stated': (matter, data, fact) => ({
    ...matter,
    ...(matter.dispute && {
      dispute: {
        ...matter.dispute,
        positions: [...matter.dispute.positions, { organ: data.organ, position: data.position, at: fact.at }],
      },
    }),
  }),
  'jurisdiction-decided': (matter, data, fact) => ({
    ...passed(matter, data, fact.at, 'DECIDE'),
    ...(matter.dispute && {
      dispute: { ...matter.dispute, decided: { to: data.to, decision: data.decision, at: fact.at } },
    }),
  }),
  'passed-to-successor': succeeded,
  'urgent-reported': (matter, data, fact) => ({
    ...opened(matter, {
      no: data.task,
      kind: 'URGENT',
      method: 'REPORT',
      organ: data.organ,
      receivedAt: fact.at,
      takenAt: fact.at,
      clocks: data.clocks,
    }),
    urgent: [
      ...(matter.urgent ?? []),
      {
        no: data.report,
        task: data.task,
        organ: data.organ,
        kind: data.kind,
        at: fact.at,
        recipients: data.recipients,
        followUps: 0,
      },
    ],
  }),
  'urgent-followed-up': (matter, data, fact) => ({
    ...taskMet(matter, data.task, ['T-URGENT-WRITTEN', 'T-URGENT-FOLLOWUP'], fact.at, data.clocks),
    urgent: (matter.urgent ?? []).map((one) =>
      one.no === data.report ? { ...one, followUps: one.followUps + 1 } : one,
    ),
  }),
  'urgent-closed': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      finished({ ...task, clocks: end(meet(task.clocks, ['T-URGENT-FOLLOWUP'], fact.at), fact.at) }, fact.at),
    ),
    urgent: (matter.urgent ?? []).map((one) => (one.no === data.report ? { ...one, closedAt: fact.at } : one)),
  }),
};
