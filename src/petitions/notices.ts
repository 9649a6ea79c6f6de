// The notices that the law orders in writing, made from the fact that they follow from: served on the progress page.
import type { Directory } from '../organs/directory.ts';
import { writeDay } from '../platform/dates.ts';
import { ACT_OF, type Fact } from './events.ts';
import { dispatchParams } from './history-dispatch.ts';
import { handlingParams } from './history-handling.ts';
import { MOVES, type Notice } from './lifecycle.ts';
import { organName, type Reader } from './names.ts';

export interface NoticeText {
  readonly kind: Notice;
  readonly title: string;
  readonly text: string;
}

const NOTICE_OF = new Map(MOVES.flatMap((move) => (move.notice ? [[move.act, move.notice] as const] : [])));

/** The last day of the period that the fact started, as people write it. */
function dayOfClock(fact: Fact, timers: readonly string[], { language }: Reader): string {
  const clocks = 'clocks' in fact.data ? fact.data.clocks : [];
  const clock = clocks.find((one) => timers.includes(one.timer));
  return clock ? writeDay(clock.dueDay, language) : '';
}

/** The periods that notices of the handling name the last day of. */
const NAMED = ['T-HANDLE', 'T-SIMPLE-REPLY', 'T-SUGGEST-REPLY', 'T-REVIEW-REQ'];

function ofHandling(fact: Fact, directory: Directory, reader: Reader): Record<string, string> {
  const above = 'reviewOrgans' in fact.data ? (fact.data.reviewOrgans ?? []) : [];
  return {
    organ: fact.by.organ ? organName(directory, fact.by.organ, reader) : '',
    day: dayOfClock(fact, NAMED, reader),
    above: above.map((one) => organName(directory, one, reader)).join(reader.words('petitions:or')),
    ...(fact.type === 'diverted' && { legalBasis: fact.data.legalBasis, guidance: fact.data.guidance }),
    ...(handlingParams(fact, directory, reader) ?? dispatchParams(fact, directory, reader)),
  };
}

function paramsOf(fact: Fact, directory: Directory, reader: Reader): Record<string, string> {
  switch (fact.type) {
    case 'registered':
      return {
        organ: organName(directory, fact.data.petition.organ, reader),
        number: fact.data.petition.number,
        day: dayOfClock(fact, ['T-DISP'], reader),
      };
    case 'referred':
    case 'assigned':
    case 'jurisdiction-decided':
      return { to: organName(directory, fact.data.to, reader), day: dayOfClock(fact, ['T-NOTICE', 'T-DISP'], reader) };
    default:
      return ofHandling(fact, directory, reader);
  }
}

/** What the notices after the reply name. */
function ofReview(fact: Fact, directory: Directory, reader: Reader): Record<string, string> {
  const organ = organName(directory, fact.by.organ ?? '', reader);
  const level = (second: boolean): string => reader.words(`petitions:reviewLevel.${second ? 'two' : 'one'}`);
  switch (fact.type) {
    case 'review-refused':
    case 'reopened':
      return { organ, reason: fact.data.reason, day: dayOfClock(fact, ['T-DISP'], reader) };
    case 'review-decided':
    case 're-review-decided':
      return {
        organ,
        decision: reader.words(`petitions:reviewDecision.${fact.data.decision}`),
        day: dayOfClock(fact, ['T-RE-REQ'], reader),
        redoDay: fact.data.redoBy ? writeDay(fact.data.redoBy, reader.language) : '',
      };
    case 'lapsed':
      return { level: level(fact.data.window === 'RE_REVIEW') };
    case 'withdrawn':
      return { organ, level: level(fact.data.review === 2) };
    default:
      return { organ };
  }
}

/** Facts after the reply, and what else than usual their notices say. */
const REVIEW_FACTS: readonly Fact['type'][] = [
  'review-admitted',
  'review-refused',
  'review-decided',
  're-review-decided',
  'lapsed',
  'withdrawn',
  'reopened',
];

function variantOfReview(kind: Notice, fact: Fact): string {
  if (fact.type === 'review-decided' && fact.data.redoBy) return 'REVIEW_OPINION_REDO';
  if (fact.type === 'review-decided' && fact.data.final) return 'REVIEW_OPINION_FINAL';
  if (fact.type === 'review-decided' && !fact.data.service) return 'REVIEW_OPINION_SENT';
  if (fact.type === 'lapsed' && fact.data.withdrawn) return 'TERMINATION_WITHDRAWN';
  if (fact.type === 'withdrawn' && fact.data.review) return 'WITHDRAWAL_REVIEW';
  return fact.type === 'withdrawn' && fact.data.goesOn ? 'WITHDRAWAL_RECORDED' : kind;
}

/** The same acts answer a request for a review and one for a re-review. */
const onItsLevel = (kind: Notice, fact: Fact): Notice =>
  'level' in fact.data && fact.data.level === 2 ? (`RE_${kind}` as Notice) : kind;

const VARIANTS: Readonly<Partial<Record<Fact['type'], string>>> = {
  'handled-simply': 'RECEIPT_NOTICE_SIMPLE',
  'suggestion-studied': 'RECEIPT_NOTICE_SUGGESTION',
};

/** Which of the notice's wordings: to another bureau, an answer that has no review, one that is still on its way. */
function variantOf(kind: Notice, fact: Fact): string {
  if (fact.type === 'opinion-signed' && !fact.data.service) return 'OPINION_SENT';
  if (fact.type === 'replied-simply' && fact.data.service && fact.data.reviewOrgans) return 'DIRECT_REPLY_REVIEW';
  if (kind === 'WHEREABOUTS' && 'kind' in fact.data && fact.data.kind === 'DISPATCH') return 'WHEREABOUTS_BUREAU';
  if (kind === 'OPINION' && fact.type === 'opinion-signed' && !fact.data.reviewOrgans) return 'OPINION_FINAL';
  return VARIANTS[fact.type] ?? kind;
}

const noticeOfReview = (kind: Notice, fact: Fact, directory: Directory, reader: Reader): NoticeText => ({
  kind,
  title: reader.words(`petitions:notices.${kind}.title`),
  text: reader.words(`petitions:notices.${variantOfReview(kind, fact)}.text`, ofReview(fact, directory, reader)),
});

/** The notice that follows from a fact, in the reader's language; undefined where the law orders none. */
export function noticeOf(fact: Fact, directory: Directory, reader: Reader): NoticeText | undefined {
  const kind = NOTICE_OF.get(ACT_OF[fact.type]);
  if (!kind || fact.type === 'earlier-reply-recorded') return undefined;
  if (REVIEW_FACTS.includes(fact.type)) return noticeOfReview(onItsLevel(kind, fact), fact, directory, reader);
  const params = paramsOf(fact, directory, reader);
  return {
    kind,
    title: reader.words(`petitions:notices.${kind}.title`),
    text: reader.words(`petitions:notices.${variantOf(kind, fact)}.text`, params),
  };
}
