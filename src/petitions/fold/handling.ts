// The fold of facts at the organ with power.
import type { HandlingFacts } from '../facts/handling.ts';
import type { Service } from '../facts/parts.ts';
import { handlingTask, isOwed, lastReview, type Matter, type Review, type Task } from '../matter.ts';
import { ANSWERED, answered, by, execution, NOTIFIED } from './answers.ts';
import { besideFolds } from './beside.ts';
import {
  addClocks,
  cleared,
  doneButReport,
  type Evolve,
  end,
  type Folds,
  finished,
  finishedButReport,
  heldAgain,
  meet,
  taskMet,
  withTask,
} from './change.ts';

/** The service of the opinion, of another answer, or of the last review opinion, told by the document's kind. */
function servedTo(matter: Matter, kind: string, service: Service, until: string | undefined): Partial<Matter> {
  if (kind === 'OPINION' && matter.opinion && !matter.opinion.service) {
    return { opinion: { ...matter.opinion, service, ...(until && { reviewUntil: until }) } };
  }
  const review = lastReview(matter);
  if (kind.endsWith('REVIEW_OPINION') && review?.decided && !review.decided.service) {
    const now: Review = { ...review, decided: { ...review.decided, service, ...(until && { until }) } };
    return { reviews: [...(matter.reviews ?? []).slice(0, -1), now] };
  }
  if (['DIRECT_REPLY', 'SUGGESTION_REPLY'].includes(kind) && matter.answer && !matter.answer.service) {
    return { answer: { ...matter.answer, service, ...(until && { reviewUntil: until }) } };
  }
  return {};
}

/** Service is done; a review organ, and who replied directly, have then done their part. */
function given(matter: Matter, { task, clocks }: HandlingFacts['served'], at: string): Matter {
  const kind = matter.tasks.find((one) => one.no === task)?.kind;
  const reviewed = (kind === 'REVIEW' || kind === 'RE_REVIEW') && lastReview(matter)?.decided !== undefined;
  const over = reviewed || matter.state === 'DIRECT_REPLIED';
  if (!over) return taskMet(matter, task, ['T-SERVE'], at, clocks);
  return heldAgain(withTask(matter, task, (one) => addClocks(finished(one, at, ['T-SERVE']), clocks)));
}

const served: Evolve<'served'> = (matter, data, fact) => {
  const until = data.clocks.find((clock) => ['T-REVIEW-REQ', 'T-RE-REQ'].includes(clock.timer))?.dueDay;
  const handling = handlingTask(matter)?.no ?? 0;
  const known = data.execution ? taskMet(matter, handling, [], fact.at, data.execution) : matter;
  return {
    ...(data.answers ? given(known, data, fact.at) : taskMet(matter, data.task, [], fact.at, data.clocks)),
    ...(data.answers && servedTo(matter, data.kind, data.service, until)),
    documents: matter.documents.map((one) => (one.id === data.document ? { ...one, service: data.service } : one)),
  };
};

const executionReported: Evolve<'execution-reported'> = (matter, data, fact) => {
  const over = data.execution === 'DONE';
  const ended = matter.state === 'TERMINATED' || matter.state === 'CLOSED';
  const met = over ? ['T-EXEC'] : [];
  const reports = [
    ...(matter.execution?.reports ?? []),
    { evidence: data.evidence, at: fact.at, state: data.execution },
  ];
  return {
    ...withTask(matter, data.task, (task) =>
      ended && over ? finishedButReport(task, fact.at, met) : { ...task, clocks: meet(task.clocks, met, fact.at) },
    ),
    execution: { ...matter.execution, state: data.execution, reports },
  };
};

/** A discipline organ that registered it has, by taking it up, passed it on to whom it belongs: itself. */
const TAKEN_UP = [...NOTIFIED, 'T-DISP', 'T-RELAY'];

const diversion: Pick<Folds<keyof HandlingFacts>, 'diverted' | 'procedure-concluded'> = {
  diverted: (matter, data, fact) => ({
    ...taskMet(matter, data.task, NOTIFIED, fact.at, data.clocks),
    state: 'IN_OTHER_PROCEDURE',
    procedure: data.procedure,
    diverted: {
      procedure: data.procedure,
      receiver: data.receiver,
      legalBasis: data.legalBasis,
      guidance: data.guidance,
      at: fact.at,
      ...(data.way !== undefined && { way: data.way }),
      ...(data.limitDay !== undefined && { limitDay: data.limitDay }),
    },
  }),
  'procedure-concluded': (matter, data, fact) => {
    const known: Matter = {
      ...matter,
      ...(matter.diverted && { diverted: { ...matter.diverted, outcome: data.outcome } }),
    };
    if (data.outcome === 'NOT_ADMITTED') {
      // A report that was ordered stays owed, and of how it goes on now nobody was told yet.
      const back = withTask(known, data.task, ({ notifiedAt: _told, ...task }) =>
        addClocks({ ...task, clocks: end(task.clocks, fact.at, ['T-PROC']) }, data.clocks),
      );
      return { ...back, state: 'AT_ORGAN' };
    }
    const over = withTask(known, data.task, (task) =>
      addClocks(finishedButReport(task, fact.at, ['T-PROC']), data.clocks),
    );
    return {
      ...over,
      state: 'CLOSED',
      answer: { kind: 'PROCEDURE', text: data.result, organ: matter.holder, at: fact.at },
    };
  },
};

const suggestionsAndAccusations: Pick<
  Folds<keyof HandlingFacts>,
  | 'suggestion-studied'
  | 'suggestion-answered'
  | 'accusation-taken-up'
  | 'accusation-concluded'
  | 'organisation-informed'
> = {
  'suggestion-studied': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks(
        { ...cleared(task), handler: data.handler, leader: data.leader, clocks: meet(task.clocks, NOTIFIED, fact.at) },
        data.clocks,
      ),
    ),
    state: 'ACCEPTED',
    acceptedAt: fact.at,
  }),
  'suggestion-answered': (matter, data, fact) =>
    answered(matter, fact, data, { kind: 'SUGGESTION', text: data.reply, adoption: data.adoption }, false),
  'accusation-taken-up': (matter, data, fact) => ({
    ...taskMet(
      { ...matter, class: 'ACCUSATION', state: 'ACCEPTED', acceptedAt: fact.at },
      data.task,
      TAKEN_UP,
      fact.at,
      [],
      { handler: data.handler },
    ),
  }),
  'accusation-concluded': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) => finishedButReport(task, fact.at)),
    state: 'CLOSED',
    ...(data.feedback !== undefined && {
      answer: { kind: 'ACCUSATION', text: data.feedback, organ: matter.holder, at: fact.at },
    }),
  }),
  'organisation-informed': (matter) => matter,
};

export const handlingFolds: Folds<keyof HandlingFacts> = {
  ...diversion,
  ...besideFolds,
  ...suggestionsAndAccusations,
  'receipt-notified': (matter, data, fact) =>
    taskMet(matter, data.task, NOTIFIED.slice(0, 1), fact.at, [], { notifiedAt: fact.at }),
  accepted: (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks(
        { ...cleared(task), handler: data.handler, leader: data.leader, clocks: meet(task.clocks, NOTIFIED, fact.at) },
        data.clocks,
      ),
    ),
    state: 'ACCEPTED',
    procedure: data.procedure,
    acceptedAt: data.legal?.at ?? fact.at,
  }),
  'handled-simply': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks(
        { ...cleared(task), handler: data.handler, leader: data.leader, clocks: meet(task.clocks, NOTIFIED, fact.at) },
        data.clocks,
      ),
    ),
    state: 'SIMPLE_HANDLING',
    procedure: 'PETITION_PROCEDURE',
    simple: { ground: data.ground, acceptedAt: fact.at },
    acceptedAt: fact.at,
  }),
  'replied-simply': (matter, data, fact) =>
    answered(
      matter,
      fact,
      data,
      {
        kind: 'SIMPLE',
        text: data.reply,
        conclusion: data.conclusion,
        ...(data.executeBy !== undefined && { executeBy: data.executeBy }),
        ...(data.reviewOrgans && { reviewOrgans: data.reviewOrgans }),
      },
      data.conclusion === 'SUPPORT' && data.executeBy !== undefined,
    ),
  'returned-to-ordinary': (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      addClocks({ ...task, clocks: end(task.clocks, fact.at, ['T-SIMPLE-REPLY']) }, data.clocks),
    ),
    state: 'ACCEPTED',
    track: 'ORDINARY',
    ...(matter.simple && { simple: { ...matter.simple, returned: fact.at } }),
  }),
  'opinion-drafted': (matter, data, fact) => ({
    ...matter,
    state: 'OPINION_DRAFTED',
    opinion: { ...data.opinion, draftedBy: by(fact), draftedAt: fact.at },
  }),
  'draft-returned': (matter, data, fact) => ({
    ...matter,
    state: 'ACCEPTED',
    ...(matter.opinion && {
      opinion: { ...matter.opinion, returned: { reason: data.reason, by: by(fact), at: fact.at } },
    }),
  }),
  'opinion-signed': (matter, data, fact) => {
    const until = data.clocks.find((clock) => clock.timer === 'T-REVIEW-REQ')?.dueDay;
    const owed = matter.opinion?.conclusion === 'SUPPORT' && matter.opinion.executeBy !== undefined;
    // Facts of the first release name the number themselves; then an ordered report was met by the signature.
    const met = 'documentNumber' in data ? [...ANSWERED, 'T-ASSIGN'] : ANSWERED;
    return {
      ...taskMet(matter, data.task, met, fact.at, data.clocks),
      state: 'REPLIED',
      ...(matter.opinion && {
        opinion: {
          ...matter.opinion,
          signedBy: by(fact),
          signedAt: fact.at,
          organ: matter.holder,
          ...(data.service && { service: data.service }),
          ...(data.reviewOrgans && { reviewOrgans: data.reviewOrgans }),
          ...(until && { reviewUntil: until }),
        },
      }),
      ...execution(owed),
    };
  },
  served,
  'execution-reported': executionReported,
  'result-reported': (matter, data, fact) => {
    const known = taskMet(matter, data.task, ['T-ASSIGN'], fact.at);
    const going = matter.state !== 'CLOSED' && matter.state !== 'TERMINATED' && handlingTask(matter)?.no === data.task;
    const owes = (task: Task) => task.clocks.some((clock) => clock.timer === 'T-EXEC' && isOwed(clock));
    return going ? known : withTask(known, data.task, (task) => (owes(task) ? task : doneButReport(task, fact.at)));
  },
  closed: (matter, data, fact) => ({
    ...withTask(matter, data.task, (task) =>
      doneButReport({ ...task, clocks: meet(task.clocks, ['T-EXEC'], fact.at) }, fact.at),
    ),
    state: 'CLOSED',
    ...(matter.execution && { execution: { ...matter.execution, state: 'DONE' } }),
    closed: {
      at: fact.at,
      note: data.note,
      ...(data.executionEvidence !== undefined && { executionEvidence: data.executionEvidence }),
    },
  }),
};
