// The fold: a matter's present state is what its facts make of it, one after the other, and nothing else.
import type { Clock } from '../deadlines/clock.ts';
import type { DispatchData, Fact, FactData, FactType } from './events.ts';
import type { Matter, RunningClock, Task } from './matter.ts';

type Evolve<T extends FactType> = (matter: Matter, data: FactData[T], fact: Fact) => Matter;

const withTask = (matter: Matter, no: number, change: (task: Task) => Task): Matter => ({
  ...matter,
  tasks: matter.tasks.map((task) => (task.no === no ? change(task) : task)),
});

const meet = (clocks: readonly RunningClock[], timers: readonly string[], at: string): readonly RunningClock[] =>
  clocks.map((clock) => (!clock.metAt && timers.includes(clock.timer) ? { ...clock, metAt: at } : clock));

const addClocks = (task: Task, clocks: readonly Clock[]): Task => ({ ...task, clocks: [...task.clocks, ...clocks] });

/** The same task without its same-day target: that was met. */
function cleared(task: Task): Task {
  const { clearBy: _met, ...rest } = task;
  return rest;
}

/** A report still owed goes on with the receiver's task (the rule gave it that clock); here it is owed no more. */
const passedOn = (clocks: readonly RunningClock[]): readonly RunningClock[] =>
  clocks.filter((clock) => clock.metAt || clock.timer !== 'T-ASSIGN');

/** A dispatch ends the sender's task (its duty to pass on is met) and opens the receiver's. */
function dispatched(
  method: 'REFER' | 'ASSIGN',
): (matter: Matter, data: DispatchData & { reportContents?: string }, fact: Fact) => Matter {
  return (matter, data, fact) => ({
    ...matter,
    state: 'DISPATCHED',
    holder: data.to,
    tasks: [
      ...matter.tasks.map((task) =>
        task.doneAt
          ? task
          : { ...cleared(task), doneAt: fact.at, clocks: meet(passedOn(task.clocks), ['T-DISP', 'T-NOTICE'], fact.at) },
      ),
      {
        no: data.task,
        kind: data.kind,
        method,
        organ: data.to,
        from: matter.holder,
        receivedAt: fact.at,
        clearBy: data.clearBy,
        clocks: data.clocks,
        ...(data.opinion !== undefined && { opinion: data.opinion }),
        ...(data.suggestedProcedure !== undefined && { suggestedProcedure: data.suggestedProcedure }),
        ...(data.reportContents !== undefined && { reportContents: data.reportContents }),
      },
    ],
  });
}

const EVOLVE: { readonly [T in FactType]: Evolve<T> } = {
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
  triaged: (matter, data) => ({
    ...matter,
    state: 'TRIAGE',
    class: data.class,
    categoryCode: data.categoryCode,
    placeCode: data.placeCode,
    litigationRelated: data.litigationRelated,
    track: data.track,
    sealed: data.sealed,
    ...(data.accusedOrgan !== undefined && { accusedOrgan: data.accusedOrgan }),
    ...(data.accusedPersons && { accusedPersons: data.accusedPersons }),
    ...(data.barred && { barred: data.barred }),
  }),
  referred: dispatched('REFER'),
  assigned: dispatched('ASSIGN'),
  'receipt-taken': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) => ({
      ...(data.handler && data.leader ? cleared(task) : task),
      takenAt: fact.at,
      ...(data.handler && { handler: data.handler }),
      ...(data.leader && { leader: data.leader }),
    })),
    state: 'AT_ORGAN',
  }),
  accepted: (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks(
        {
          ...cleared(task),
          handler: data.handler,
          leader: data.leader,
          clocks: meet(task.clocks, ['T-NOTICE'], fact.at),
        },
        data.clocks,
      ),
    ),
    state: 'ACCEPTED',
    procedure: data.procedure,
  }),
  'opinion-drafted': (matter, data, fact) => ({
    ...matter,
    state: 'OPINION_DRAFTED',
    opinion: { ...data.opinion, draftedBy: { id: fact.by.id ?? '', name: fact.by.name ?? '' }, draftedAt: fact.at },
  }),
  'draft-returned': (matter, data, fact) => ({
    ...matter,
    state: 'ACCEPTED',
    ...(matter.opinion && {
      opinion: {
        ...matter.opinion,
        returned: { reason: data.reason, by: { id: fact.by.id ?? '', name: fact.by.name ?? '' }, at: fact.at },
      },
    }),
  }),
  'opinion-signed': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks({ ...task, clocks: meet(task.clocks, ['T-HANDLE', 'T-ASSIGN'], fact.at) }, data.clocks),
    ),
    state: 'REPLIED',
    ...(matter.opinion && {
      opinion: {
        ...matter.opinion,
        documentNumber: data.documentNumber,
        signedBy: { id: fact.by.id ?? '', name: fact.by.name ?? '' },
        signedAt: fact.at,
        service: data.service,
        ...(data.reviewOrgan !== undefined && { reviewOrgan: data.reviewOrgan }),
        ...(data.reviewUntil !== undefined && { reviewUntil: data.reviewUntil }),
      },
    }),
  }),
  evaluated: (matter, data, fact) => ({ ...matter, evaluation: { ...data, at: fact.at } }),
  closed: (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) => ({
      ...task,
      doneAt: fact.at,
      clocks: meet(task.clocks, ['T-EXEC'], fact.at),
    })),
    state: 'CLOSED',
    closed: {
      at: fact.at,
      note: data.note,
      ...(data.executionEvidence !== undefined && { executionEvidence: data.executionEvidence }),
    },
  }),
};

/** A matter before its first fact. */
export const unborn = (id: string): Matter => ({
  id,
  version: 0,
  state: 'REGISTERED',
  holder: '',
  placeCode: '',
  track: 'ORDINARY',
  litigationRelated: false,
  sealed: false,
  petitions: [],
  tasks: [],
});

/** One fact more. */
export function evolve(matter: Matter, fact: Fact): Matter {
  const step = EVOLVE[fact.type] as Evolve<FactType>;
  return { ...step(matter, fact.data, fact), version: fact.seq };
}

/** The whole history folded. */
export const fold = (id: string, facts: readonly Fact[]): Matter => facts.reduce(evolve, unborn(id));
