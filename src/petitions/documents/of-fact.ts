// Which document follows from which fact, and with what in its fields: pure. What an article orders and where it stands is
// in contract.ts (documentKinds); the words around the fields are the template's.
import { officialDay, writeInstant } from '../../platform/dates.ts';
import { dayOf } from '../../platform/time.ts';
import type { Fact, FactData, FactType } from '../events.ts';
import { firstPetition } from '../matter.ts';
import { petitionsWording } from '../wording.ts';
import { day, dueDay, fill, type Maker, type Makers, type Paper, type PaperContext, words } from './paper.ts';
import { standingAnswer } from './prior.ts';
import { REVIEW_PAPERS } from './review-papers.ts';

/** Kinds that quote the petition's demand, an earlier document's number, or the petitioner's later words. */
export const NEEDS_DEMAND: readonly FactType[] = [
  'suggestion-answered',
  'mediation-settled',
  'urgent-reported',
  'result-reported',
];
export const NEEDS_NUMBERS: readonly FactType[] = [
  'no-longer-accepted',
  'review-admitted',
  'review-refused',
  'review-decided',
  're-review-decided',
  'lapsed',
  'reopened',
  'result-reported',
];

const whereabouts: Maker<'referred' | 'assigned' | 'jurisdiction-decided'> = (data, { organName }) => ({
  kind: 'WHEREABOUTS',
  fields: {
    competentOrgan: organName(data.to),
    lastDay: dueDay(data, 'T-NOTICE') ?? dueDay(data, 'T-DISP'),
  },
});

/** A notice of receipt with route and procedure (R22 art. 23), where no acceptance follows at once. */
const notified =
  (procedure: string): Maker<'handled-simply' | 'suggestion-studied'> =>
  (data, { matter, organName, at }) => ({
    kind: 'RECEIPT_NOTICE',
    fields: {
      receivedDay: day(matter.tasks.find((task) => task.no === data.task)?.receivedAt ?? at.toISOString()),
      procedure,
      competentOrgan: organName(matter.holder),
      lastDay: dueDay(data, 'T-SIMPLE-REPLY', 'T-SUGGEST-REPLY'),
    },
  });

/** By when it is carried out, and who may review it until when (R22 arts. 32, 35). */
function simpleRemedy(data: FactData['replied-simply'], organName: (code: string) => string): string | undefined {
  const until = dueDay(data, 'T-REVIEW-REQ');
  const lines = [
    data.executeBy && fill(words.executeBy, { day: officialDay(data.executeBy) }),
    data.reviewOrgans && fill(words.simpleRemedy, { organs: data.reviewOrgans.map(organName).join(words.or) }),
    until && fill(words.simpleRemedyDay, { day: officialDay(until) }),
  ];
  return lines.filter(Boolean).join('\n');
}

const DISPATCH: Makers = {
  referred: whereabouts,
  assigned: whereabouts,
  'jurisdiction-decided': whereabouts,
  'acceptance-refused': (data) => ({ kind: 'REFUSAL', fields: { reasons: data.reason, whereToGo: data.whereTo } }),
  'no-longer-accepted': (data, context) => ({
    kind: 'NO_LONGER_ACCEPT',
    fields: {
      reasons: data.reason,
      priorOrgan: context.organName(context.ended?.organ ?? context.matter.holder),
      priorNumber: context.ended?.number ?? data.other.number,
    },
  }),
  merged: (data) => ({ kind: 'MERGE', fields: { mergedInto: data.into.number, reasons: data.reason } }),
  'replied-directly': (data) => ({ kind: 'DIRECT_REPLY', fields: { reply: data.reply } }),
  'urgent-reported': (data, { organName }) => ({
    kind: 'URGENT_REPORT',
    fields: {
      recipient: data.recipients.map(organName).join('、'),
      eventTime: writeInstant(data.happenedAt, 'zh'),
      eventPlace: data.place,
      people: fill(words.people, { count: String(data.people) }),
      demand: data.demand,
      situation: data.situation,
      measures: data.measures,
      nextSteps: data.nextSteps,
    },
  }),
};

const HANDLING: Makers = {
  'receipt-notified': (data, { matter, organName, at }) => ({
    kind: 'RECEIPT_NOTICE',
    fields: {
      receivedDay: day(matter.tasks.find((task) => task.no === data.task)?.receivedAt ?? at.toISOString()),
      procedure: data.route,
      competentOrgan: organName(matter.holder),
    },
  }),
  accepted: (data, { at }) => ({
    kind: 'ACCEPTANCE',
    fields: {
      acceptDay: data.legal ? day(data.legal.at) : dayOf(at),
      procedure: words.petitionProcedure,
      lastDay: dueDay(data, 'T-HANDLE'),
      handler: data.handler.name,
    },
  }),
  'handled-simply': notified(words.simple),
  'replied-simply': (data, { organName }) => ({
    kind: 'DIRECT_REPLY',
    fields: { reply: data.reply, remedy: simpleRemedy(data, organName) },
  }),
  diverted: (data) => ({
    kind: 'DIVERSION',
    fields: {
      procedure: petitionsWording.zh.procedure[data.procedure],
      competentOrgan: data.receiver,
      legalBasis: data.legalBasis,
      reasons: data.guidance,
      lastDay: data.limitDay,
    },
  }),
  'suggestion-studied': notified(words.suggestion),
  'suggestion-answered': (data, { demand }) => ({
    kind: 'SUGGESTION_REPLY',
    fields: {
      demand,
      adoption: words.adoption[data.adoption as keyof typeof words.adoption],
      reasons: data.reply,
    },
  }),
  'hearing-called': (data, { matter }) => ({
    kind: 'HEARING_NOTICE',
    fields: {
      hearingTime: writeInstant(data.at, 'zh'),
      hearingPlace: data.place,
      hearingHost: data.chair.name,
      people: data.participants,
      legalBasis: matter.state === 'IN_RE_REVIEW' ? words.reReviewHearing : undefined,
    },
  }),
  'mediation-settled': (data, { matter, petitioner, demand }) => ({
    kind: 'AGREEMENT',
    fields: {
      petitioner: petitioner ?? words.nobody,
      otherParty: matter.mediation?.otherParty,
      demand,
      facts: words.settledBy[data.kind],
      agreement: data.agreement,
      executeBy: data.performBy,
    },
  }),
  extended: (data, { matter }) => ({
    kind: 'EXTENSION',
    fields: {
      formerLastDay: matter.tasks.flatMap((task) => task.clocks).findLast((clock) => clock.timer === 'T-HANDLE')
        ?.dueDay,
      lastDay: data.until,
      reasons: data.reason,
    },
  }),
  'opinion-signed': (data, { matter, organName }) => {
    const { opinion } = matter;
    if (!opinion) return undefined;
    const assisted = matter.tasks
      .filter((task) => task.kind === 'ASSIST' && task.answer !== undefined)
      .map((task) => fill(words.assisting, { organ: organName(task.organ), answer: task.answer ?? '' }));
    return {
      kind: 'OPINION',
      fields: {
        demand: opinion.claims,
        facts: [opinion.facts, ...assisted].join('\n'),
        reasons: opinion.reasons,
        conclusion: petitionsWording.zh.conclusion[opinion.conclusion],
        opinion: opinion.opinion,
        legalBasis: opinion.legalBasis,
        remedy: opinion.remedy,
        executeBy: opinion.executeBy,
        reviewOrgan: data.reviewOrgans?.map(organName).join(words.or),
        reviewLastDay: dueDay(data, 'T-REVIEW-REQ'),
      },
    };
  },
  'result-reported': (data, context) => {
    const { matter, organName, petitioner, demand } = context;
    const task = matter.tasks.find((one) => one.no === data.task);
    const answer = standingAnswer(matter);
    const claims = answer?.kind === 'OPINION' ? matter.opinion?.claims : undefined;
    return {
      kind: 'CLOSING_REPORT',
      fields: {
        recipient: organName(task?.from ?? matter.holder),
        petitioner: petitioner ?? words.nobody,
        demand: claims ?? demand,
        facts: data.report,
        opinion: answer?.text ?? data.report,
        execution: words.execution[matter.execution?.state ?? 'NONE'],
        priorNumber: answer && context.numberOf(answer.kind),
      },
    };
  },
};

const MAKERS: Makers = { ...DISPATCH, ...HANDLING, ...REVIEW_PAPERS };

/** Whether a document follows from facts of that kind. */
export const givesPaper = (type: FactType): boolean => MAKERS[type] !== undefined;

/** The document that follows from a fact on a matter as it was before; undefined where none does. */
export function paperOf(fact: Pick<Fact, 'type' | 'data'>, context: PaperContext): Paper | undefined {
  const make = MAKERS[fact.type] as Maker<FactType> | undefined;
  const paper = make?.(fact.data, context, fact as Fact);
  if (!paper) return undefined;
  const number = firstPetition(context.matter).number;
  const fields = { petitioner: context.petitioner ?? words.nobody, number, ...paper.fields };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { kind: paper.kind, fields: Object.fromEntries(given) };
}
