// The fold of facts after the reply: review, re-review, a new opinion, lapse, reopening, recusal.
import type { Clock } from '../../deadlines/clock.ts';
import type { Fact } from '../events.ts';
import type { DecidedReview, ReviewFacts } from '../facts/review.ts';
import { handlingTask, lastReview, type Matter, type OpinionText } from '../matter.ts';
import {
  addClocks,
  cleared,
  end,
  type Folds,
  finished,
  finishedAll,
  finishedButReport,
  heldAgain,
  meet,
  opened,
  terminated,
  withReview,
  withTask,
} from './change.ts';
import { petitionerFolds } from './petitioner.ts';

const by = (fact: Fact) => ({ id: fact.by.id ?? '', name: fact.by.name ?? '' });

const WINDOWS = { 1: 'T-REVIEW-REQ', 2: 'T-RE-REQ' } as const;

/** A request opens the review organ's task; the window it used is met. */
const requested =
  (level: 1 | 2) =>
  (matter: Matter, data: ReviewFacts['review-requested'], fact: Fact): Matter => {
    const used = matter.tasks.map((task) => ({ ...task, clocks: meet(task.clocks, [WINDOWS[level]], fact.at) }));
    return opened(
      {
        ...matter,
        tasks: used,
        state: level === 1 ? 'IN_REVIEW' : 'IN_RE_REVIEW',
        holder: data.organ,
        reviews: [
          ...(matter.reviews ?? []),
          {
            level,
            task: data.task,
            organ: data.organ,
            line: data.line,
            requestedAt: fact.at,
            statement: data.statement.id,
            from: matter.state,
          },
        ],
      },
      {
        no: data.task,
        kind: level === 1 ? 'REVIEW' : 'RE_REVIEW',
        method: 'REQUEST',
        organ: data.organ,
        from: matter.holder,
        receivedAt: fact.at,
        clocks: data.clocks,
      },
    );
  };

/** What was put aside: the opinion, or the simplified answer that stood instead of one and has nothing but its words. */
function textBefore({ opinion: signed, answer }: Matter): OpinionText | undefined {
  if (signed?.signedAt) {
    const { claims, facts, reasons, conclusion, opinion, legalBasis, remedy, executeBy } = signed;
    const text = { claims, facts, reasons, conclusion, opinion, legalBasis, remedy };
    return { ...text, ...(executeBy !== undefined && { executeBy }) };
  }
  const conclusion = answer?.kind === 'SIMPLE' ? answer.conclusion : undefined;
  if (!answer || !conclusion) return undefined;
  return { claims: '', facts: '', reasons: '', conclusion, opinion: answer.text, legalBasis: '', remedy: '' };
}

/** A new opinion was ordered: the organ that gave the old one gets a new charge, the old one is done. */
function ordered(matter: Matter, at: string, from: string, redo: readonly Clock[]): Matter {
  const old = handlingTask(matter);
  const before = textBefore(matter);
  if (!old || !before) return matter;
  return opened(
    {
      ...withTask(matter, old.no, (task) => finishedButReport(task, at)),
      redo: { ordered: at, before },
    },
    {
      no: matter.tasks.length + 1,
      kind: 'HANDLE',
      method: 'DECIDE',
      organ: old.organ,
      from,
      receivedAt: at,
      clocks: redo,
    },
  );
}

/** An opinion that was revoked, or must be given anew, is not carried out. */
function revoked(matter: Matter, at: string): Matter {
  const { execution: _execution, ...rest } = matter;
  const old = handlingTask(matter)?.no;
  return old ? withTask(rest, old, (task) => ({ ...task, clocks: end(task.clocks, at, ['T-EXEC']) })) : rest;
}

/** What the changed opinion promises is owed by who handled it, instead of what was promised before. */
function promised(matter: Matter, { executeBy, execution = [] }: DecidedReview, at: string): Matter {
  const handling = handlingTask(matter);
  if (!executeBy || !handling) return matter;
  const owing = withTask(matter, handling.no, ({ doneAt: _done, ...task }) =>
    addClocks({ ...task, clocks: end(task.clocks, at, ['T-EXEC']) }, execution),
  );
  return { ...owing, execution: { state: 'PENDING', reports: [] } };
}

/** The task is done when the opinion is given; where its service is owed, when it was served. */
function decided(matter: Matter, data: DecidedReview, fact: Fact, timer: string): Matter {
  const { task, clocks, redo, service, execution: _execution, ...opinion } = data;
  const until = clocks.find((clock) => clock.timer === 'T-RE-REQ')?.dueDay;
  const stands = data.decision === 'UPHOLD' || data.decision === 'CHANGE';
  const done = withTask(stands ? promised(matter, data, fact.at) : revoked(matter, fact.at), task, (one) =>
    addClocks(
      service ? finished(one, fact.at, [timer]) : { ...one, clocks: meet(one.clocks, [timer], fact.at) },
      clocks,
    ),
  );
  const known = withReview(done, (review) => ({
    ...review,
    decided: { ...opinion, at: fact.at, by: by(fact), ...(service && { service }), ...(until && { until }) },
  }));
  return redo.length > 0 ? ordered(known, fact.at, matter.holder, redo) : known;
}

/** A refused request has used nothing up: the window runs on to its own last day. */
function windowAgain(matter: Matter, level: 1 | 2): Matter {
  const asked = level === 1 ? handlingTask(matter)?.no : matter.reviews?.findLast((one) => one.decided)?.task;
  return withTask(matter, asked ?? 0, (task) => ({
    ...task,
    clocks: task.clocks.map((clock) => {
      if (clock.timer !== WINDOWS[level] || clock.endedAt) return clock;
      const { metAt: _met, ...window } = clock;
      return window;
    }),
  }));
}

const reviewed: Pick<
  Folds<keyof ReviewFacts>,
  | 'review-requested'
  | 'review-admitted'
  | 'review-refused'
  | 'review-decided'
  | 'redo-begun'
  | 're-review-requested'
  | 're-review-decided'
  | 'lapsed'
> = {
  'review-requested': requested(1),
  're-review-requested': requested(2),
  'review-admitted': (matter, data, fact) =>
    withReview(
      withTask(matter, data.task, (task) => ({
        ...task,
        takenAt: task.takenAt ?? fact.at,
        handler: data.reviewer,
        clocks: meet(task.clocks, ['T-REVIEW-ADMIT'], fact.at),
      })),
      (review) => ({ ...review, reviewer: data.reviewer, admittedAt: fact.at }),
    ),
  'review-refused': (matter, data, fact) => {
    const from = lastReview(matter)?.from ?? 'REPLIED';
    const done = withTask(matter, data.task, (task) => finished(task, fact.at, ['T-REVIEW-ADMIT']));
    const known = withReview(windowAgain(done, data.level), (review) => ({
      ...review,
      refused: { ground: data.ground, reason: data.reason, at: fact.at },
    }));
    return { ...heldAgain(known), state: from };
  },
  'review-decided': (matter, data, fact) => {
    const after = decided(matter, data, fact, 'T-REVIEW');
    return data.final ? heldAgain(terminated(after, fact.at)) : { ...heldAgain(after), state: 'REVIEWED' };
  },
  'redo-begun': (matter, data, fact) => {
    const {
      extension: _extension,
      simple: _simple,
      answer: _answer,
      evaluation: _evaluation,
      execution: _execution,
      ...rest
    } = matter;
    return {
      ...withTask(rest, data.task, (task) =>
        addClocks({ ...cleared(task), takenAt: fact.at, handler: data.handler, leader: data.leader }, data.clocks),
      ),
      state: 'ACCEPTED',
      ...(matter.redo && { redo: { ...matter.redo, begun: fact.at } }),
    };
  },
  're-review-decided': (matter, data, fact) => {
    const after = decided(matter, data, fact, 'T-RE-REVIEW');
    return data.redo.length > 0 ? { ...heldAgain(after), state: 'REVIEWED' } : heldAgain(terminated(after, fact.at));
  },
  lapsed: (matter, _data, fact) => heldAgain(terminated(matter, fact.at)),
};

export const reviewFolds: Folds<keyof ReviewFacts> = {
  ...reviewed,
  ...petitionerFolds,
  reopened: (matter, data, fact) => {
    const {
      opinion: _opinion,
      answer: _answer,
      evaluation: _evaluation,
      closed: _closed,
      extension: _extension,
      simple: _simple,
      diverted: _diverted,
      execution: _execution,
      reviews: _reviews,
      redo: _redo,
      terminatedAt: _terminatedAt,
      notAccepted: _notAccepted,
      acceptedAt: _acceptedAt,
      procedure: _procedure,
      mediation: _mediation,
      withdrawal: _withdrawal,
      ...rest
    } = finishedAll(matter, fact.at);
    return opened(
      {
        ...rest,
        state: 'TRIAGE',
        holder: data.organ,
        reopened: { ground: data.ground, at: fact.at, times: (matter.reopened?.times ?? 0) + 1 },
      },
      {
        no: data.task,
        kind: 'DISPATCH',
        method: 'REOPEN',
        organ: data.organ,
        receivedAt: fact.at,
        takenAt: fact.at,
        clearBy: data.clearBy,
        clocks: data.clocks,
      },
    );
  },
  'aid-recorded': (matter) => matter,
  'access-granted': (matter, data) => ({ ...matter, readers: [...(matter.readers ?? []), data.staff] }),
  'recusal-declared': (matter, data) => ({
    ...matter,
    recusals: [...(matter.recusals ?? []), { staff: data.staff }],
  }),
  'recusal-decided': (matter, data) => {
    const known = {
      ...matter,
      recusals: [
        ...(matter.recusals ?? []).filter((one) => one.staff.id !== data.staff.id),
        { staff: data.staff, decided: data.agree },
      ],
    };
    const { replacement } = data;
    if (!data.agree || !replacement) return known;
    return withTask(known, data.task, (task) => ({
      ...task,
      ...(task.handler?.id === data.staff.id && { handler: replacement }),
      ...(task.leader?.id === data.staff.id && { leader: replacement }),
    }));
  },
};
