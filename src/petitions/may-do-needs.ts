// What each act needs of the matter and of who asks, where the table of moves does not say it: the same checks as its rule.
import { dayOf } from '../platform/time.ts';
import { appealsOnly } from './accept/class-rule.ts';
import { type Officer, openBeside, type Setting } from './act.ts';
import { assistanceOpen } from './assistance/rule.ts';
import { closeRefusal } from './close/rule.ts';
import type { StaffAct } from './contract.ts';
import { heardRefusal } from './decide-jurisdiction/rule.ts';
import { reportOwed } from './execution/rule.ts';
import { extendable } from './extend/rule.ts';
import { isHeld, mayCall } from './hearing/rule.ts';
import { lastReview, type Matter, placeOf, type Task } from './matter.ts';
import { objectionRefusal, objectionUntil, verifierOf } from './object/rule.ts';
import { endingCharge } from './pass-to-successor/rule.ts';
import { mayDecideAny, mayDeclare } from './recusal/rule.ts';
import { accusedUnknown } from './report-urgent/rule.ts';
import { mayDecide } from './review/decide-rule.ts';
import { mayReview } from './review/rule.ts';
import { simpleRefusal } from './simple/rule.ts';

/** When it is asked, and on what ground. */
export type Asked = Pick<Setting, 'now' | 'clocks' | 'ground' | 'earlier'>;
export type Case = {
  readonly matter: Matter;
  readonly officer: Officer;
  readonly task: Task | undefined;
  readonly asked: Asked;
};

const handles = ({ task }: Case): boolean => task?.kind === 'HANDLE';
const isAppeal = ({ matter }: Case): boolean => !appealsOnly(matter);
/** Told to be one, or found to be one. */
export const accuses = ({ class: found, sealed }: Matter): boolean =>
  found === 'ACCUSATION' || (sealed && found === undefined);
export const admitted = ({ matter }: Case): boolean => lastReview(matter)?.admittedAt !== undefined;
const reports = ({ matter, officer }: Case): boolean => openBeside(matter, 'URGENT', officer.organ.code) !== undefined;

/** Only a discipline organ takes up what accuses somebody. */
const ofDiscipline = ({ matter, officer }: Case): boolean => accuses(matter) && officer.organ.type === 'DISCIPLINE';
/** The reviewer, or a leader who had no part in it. */
const decides = ({ matter, officer }: Case): boolean => {
  const review = lastReview(matter);
  return review !== undefined && mayDecide(matter, review, officer).ok;
};
/** There is a dispatch to object to, it is in time, and there is somebody to verify it. */
function mayObject({ matter, task, asked }: Case): boolean {
  if (!task || objectionRefusal(matter, task) || !objectionUntil(task, asked).ok) return false;
  const by = verifierOf(matter, task.from ?? '', asked);
  return by !== undefined && by !== task.organ;
}

/** What an act needs of the matter, where state, seat and role do not say it; the act's rule says the same with its article. */
export const NEEDS: Readonly<Partial<Record<StaffAct, (each: Case) => boolean>>> = {
  accept: (each) => handles(each) && isAppeal(each),
  'handle-simply': ({ matter, task, asked }) => task?.kind === 'HANDLE' && !simpleRefusal(matter, task, asked),
  divert: (each) => handles(each) && isAppeal(each),
  'study-suggestion': (each) => handles(each) && each.matter.class === 'SUGGESTION',
  'answer-suggestion': ({ matter }) => matter.class === 'SUGGESTION',
  'take-up-accusation': ofDiscipline,
  'conclude-accusation': ofDiscipline,
  'inform-organisation': ({ matter }) => accuses(matter),
  'grant-access': ({ matter }) => matter.sealed,
  'notify-receipt': (each) => handles(each) && each.task?.notifiedAt === undefined,
  'draft-reply': isAppeal,
  'sign-reply': ({ matter, officer, asked }) =>
    matter.opinion?.draftedBy.id !== officer.staffId && assistanceOpen(matter, asked.now).length === 0,
  mediate: isAppeal,
  settle: ({ matter }) => matter.mediation?.agreed === true,
  extend: ({ matter, asked }) => extendable(matter, asked.now).ok,
  'ask-assistance': handles,
  'hold-hearing': (each) => isAppeal(each) && mayCall(each.matter),
  'conclude-hearing': ({ matter, asked }) => isHeld(matter, asked.now),
  close: ({ matter }) => !closeRefusal(matter),
  object: mayObject,
  'decide-objection': ({ matter, officer }) => matter.objection?.staff?.id !== officer.staffId,
  'dispute-jurisdiction': ({ matter, task }) => task?.kind !== 'DISPATCH' && !accuses(matter),
  'report-urgent': ({ matter }) => !accusedUnknown(matter),
  'refuse-acceptance': ({ matter }) => matter.class !== 'ACCUSATION',
  'no-longer-accept': ({ matter }) => matter.class !== 'ACCUSATION',
  'reply-directly': ({ matter }) => matter.class !== 'ACCUSATION',
  'file-no-action': ({ matter }) => matter.class !== 'ACCUSATION',
  merge: ({ matter, officer }) =>
    !matter.sealed && matter.triagedBy !== undefined && matter.triagedBy.id !== officer.staffId,
  'pass-to-successor': ({ matter, officer, asked }) =>
    officer.roles.includes('bureau-director') ||
    asked.ground.successorsOf(endingCharge(matter, asked)?.organ ?? '', dayOf(asked.now)).length > 0,
  'state-position': ({ matter, officer }) =>
    !matter.dispute?.positions.some((position) => position.organ === officer.organ.code),
  'admit-review': (each) => !admitted(each) && mayReview(each.matter, each.officer).ok,
  'refuse-review': (each) => !admitted(each) && mayReview(each.matter, each.officer).ok,
  'decide-review': decides,
  'decide-re-review': decides,
  redo: ({ matter }) => matter.redo !== undefined && matter.redo.begun === undefined,
  'follow-up-urgent': reports,
  'close-urgent': reports,
  'record-service': ({ matter, officer }) =>
    matter.documents.some(({ service, organ }) => !service && placeOf(matter, officer.organ.code).includes(organ)),
  'report-execution': ({ matter }) => matter.execution !== undefined && matter.execution.state !== 'DONE',
  'report-result': ({ matter, officer }) => reportOwed(matter, officer.organ.code) !== undefined,
  'decide-jurisdiction': ({ matter, asked }) => !heardRefusal(matter, asked),
  'declare-recusal': ({ matter, officer }) => mayDeclare(matter, officer.staffId).ok,
  'decide-recusal': ({ matter, officer }) => mayDecideAny(matter, officer),
};
