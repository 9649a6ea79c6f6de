// The fold of what is disputed or urgent on the way: objections, jurisdiction, successors, urgent reports.
import type { DispatchFacts } from '../facts/dispatch.ts';
import { type Evolve, end, type Folds, finished, heldAgain, meet, opened, taskMet, withTask } from './change.ts';

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
  const { kind = 'DISPATCH', reportContents } = data.again;
  // With the material goes what others were asked for the organ that gives it back.
  const tasks = known.tasks.map((task) =>
    task.no === objection.task || (task.kind === 'ASSIST' && task.from === objection.by)
      ? finished(task, fact.at)
      : task,
  );
  return opened(
    { ...known, tasks, state: kind === 'HANDLE' ? 'AT_ORGAN' : 'TRIAGE', holder: organ },
    {
      no: data.again.task,
      kind,
      method: 'RETURN',
      organ,
      from: objection.by,
      receivedAt: fact.at,
      takenAt: fact.at,
      clearBy: data.again.clearBy,
      clocks: data.again.clocks,
      ...(reportContents !== undefined && { reportContents }),
    },
  );
};

const disputed: Evolve<'jurisdiction-disputed'> = (matter, data, fact) => {
  const { objection } = matter;
  const tasks = matter.tasks.map((task) => (task.kind === 'OBJECTION' ? finished(task, fact.at, ['T-OBJ-DEC']) : task));
  // Who objected has said its position.
  const objected =
    matter.state === 'OBJECTED' && objection
      ? [{ organ: objection.by, position: objection.reasons, at: objection.at }]
      : [];
  const said = [...objected, { organ: fact.by.organ ?? matter.holder, position: data.position, at: fact.at }];
  const charge = { method: 'DISPUTE', from: matter.holder, receivedAt: fact.at, clocks: data.clocks } as const;
  const dispute = { task: objected.length > 0 ? (objection?.task ?? data.task) : data.task, by: data.by };
  const next = opened(
    {
      ...matter,
      tasks,
      state: 'JURISDICTION_DISPUTE',
      holder: data.by,
      dispute: { ...dispute, organs: data.organs, positions: said },
    },
    { no: data.decide, kind: 'JURISDICTION', organ: data.by, ...charge },
  );
  return (data.asked ?? []).reduce(
    (grown, { task, organ }) => opened(grown, { no: task, kind: 'POSITION', organ, ...charge }),
    next,
  );
};

const positionStated: Evolve<'position-stated'> = (matter, data, fact) => {
  const { dispute } = matter;
  const done = data.task ? withTask(matter, data.task, (task) => finished(task, fact.at, ['T-JUR'])) : matter;
  if (!dispute) return done;
  const positions = [...dispute.positions, { organ: data.organ, position: data.position, at: fact.at }];
  return { ...done, dispute: { ...dispute, positions } };
};

const succeeded: Evolve<'passed-to-successor'> = (matter, data, fact) => {
  const old = matter.tasks.find((task) => task.no === data.task);
  if (!old) return matter;
  const { handler: _handler, leader: _leader, takenAt: _taken, ...rest } = old;
  const running = old.clocks.filter((clock) => !clock.metAt && !clock.endedAt);
  const no = matter.tasks.length + 1;
  // In the place of the old charge: a review that is on stays the open one. Who dispatched it stays whom an objection goes to.
  const heir = { ...rest, no, organ: data.to, succeeds: data.from, clocks: running };
  const ended = { ...finished(old, fact.at), clocks: end(old.clocks, fact.at) };
  const tasks = matter.tasks.flatMap((task) => (task.no === old.no ? [ended, heir] : [task]));
  return {
    ...matter,
    tasks,
    holder: matter.holder === data.from ? data.to : matter.holder,
    // The windows that follow from a review run in the charge of who goes on with it.
    ...(matter.reviews && { reviews: matter.reviews.map((one) => (one.task === old.no ? { ...one, task: no } : one)) }),
  };
};

type Kinds =
  | 'objected'
  | 'objection-decided'
  | 'jurisdiction-disputed'
  | 'position-stated'
  | 'passed-to-successor'
  | 'urgent-reported'
  | 'urgent-followed-up'
  | 'urgent-closed';

export const jurisdictionFolds: Pick<Folds<keyof DispatchFacts>, Kinds> = {
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
          ...(fact.by.id && { staff: { id: fact.by.id, name: fact.by.name ?? '' } }),
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
  'jurisdiction-disputed': disputed,
  'position-stated': positionStated,
  'passed-to-successor': succeeded,
  'urgent-reported': (matter, data, fact) => ({
    ...opened(matter, {
      no: data.task,
      kind: 'URGENT',
      method: 'REPORT',
      organ: data.organ,
      receivedAt: data.knownAt ?? fact.at,
      takenAt: fact.at,
      // The report in writing is this one.
      clocks: meet(data.clocks, ['T-URGENT-WRITTEN'], fact.at),
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
