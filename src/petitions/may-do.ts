// What an officer may do now: the table of moves, narrowed by what the matter itself already rules out; the likely act first.
import { dayOf } from '../platform/time.ts';
import { mayMove, type Officer, openBeside, type Setting } from './act.ts';
import type { MatterView, StaffAct } from './contract.ts';
import { moveOf } from './lifecycle.ts';
import { lastReview, type Matter, nextClock, openTask, type Task } from './matter.ts';
import { objectionRefusal, objectionUntil } from './object/rule.ts';
import { RULES } from './rules.ts';

/** The act that is usually next in each state. */
const LIKELY: Readonly<Partial<Record<Matter['state'], StaffAct>>> = {
  REGISTERED: 'triage',
  TRIAGE: 'refer',
  DISPATCHED: 'take-receipt',
  OBJECTED: 'decide-objection',
  JURISDICTION_DISPUTE: 'decide-jurisdiction',
  AT_ORGAN: 'accept',
  ACCEPTED: 'draft-reply',
  SIMPLE_HANDLING: 'reply-simply',
  IN_OTHER_PROCEDURE: 'conclude-procedure',
  HEARING: 'conclude-hearing',
  MEDIATION: 'settle',
  OPINION_DRAFTED: 'sign-reply',
  REPLIED: 'close',
  REVIEWED: 'redo',
  MERGED: 'split',
};

/** When it is asked, and on what ground. */
export type Asked = Pick<Setting, 'now' | 'clocks' | 'ground'>;
type Case = {
  readonly matter: Matter;
  readonly officer: Officer;
  readonly task: Task | undefined;
  readonly asked: Asked;
};

const handles = ({ task }: Case): boolean => task?.kind === 'HANDLE';
const isAppeal = ({ matter }: Case): boolean => matter.class === 'APPEAL' || matter.class === undefined;
/** Told to be one, or found to be one. */
const accuses = ({ class: found, sealed }: Matter): boolean =>
  found === 'ACCUSATION' || (sealed && found === undefined);
const admitted = ({ matter }: Case): boolean => lastReview(matter)?.admittedAt !== undefined;
const reports = ({ matter, officer }: Case): boolean => openBeside(matter, 'URGENT', officer.organ.code) !== undefined;

/** What an act needs of the matter, where state, seat and role do not say it; the act's rule says the same with its article. */
const NEEDS: Readonly<Partial<Record<StaffAct, (each: Case) => boolean>>> = {
  accept: (each) => handles(each) && isAppeal(each),
  'handle-simply': (each) => handles(each) && isAppeal(each),
  divert: (each) => handles(each) && isAppeal(each),
  'study-suggestion': (each) => handles(each) && each.matter.class === 'SUGGESTION',
  'answer-suggestion': ({ matter }) => matter.class === 'SUGGESTION',
  'take-up-accusation': ({ matter }) => accuses(matter),
  'conclude-accusation': ({ matter }) => accuses(matter),
  'inform-organisation': ({ matter }) => accuses(matter),
  'grant-access': ({ matter }) => matter.sealed,
  'notify-receipt': (each) => handles(each),
  'draft-reply': ({ matter }) => matter.class !== 'SUGGESTION' && !accuses(matter),
  'sign-reply': ({ matter, officer }) => matter.opinion?.draftedBy.id !== officer.staffId,
  mediate: ({ matter }) => matter.class !== 'SUGGESTION' && !accuses(matter),
  settle: ({ matter }) => matter.mediation?.agreed !== false,
  extend: ({ matter }) => matter.extension === undefined && matter.class !== 'SUGGESTION' && !accuses(matter),
  object: ({ matter, task, asked }) =>
    task !== undefined && !objectionRefusal(matter, task) && objectionUntil(task, asked).ok,
  'decide-objection': ({ matter, officer }) => matter.objection?.staff?.id !== officer.staffId,
  'dispute-jurisdiction': ({ matter, task }) => task?.kind !== 'DISPATCH' && !accuses(matter),
  'refuse-acceptance': ({ matter }) => matter.class !== 'ACCUSATION',
  'no-longer-accept': ({ matter }) => matter.class !== 'ACCUSATION',
  'reply-directly': ({ matter }) => matter.class !== 'ACCUSATION',
  'file-no-action': ({ matter }) => matter.class !== 'ACCUSATION',
  merge: ({ matter, officer }) => !matter.sealed && matter.triagedBy?.id !== officer.staffId,
  'pass-to-successor': ({ officer, task, asked }) =>
    officer.roles.includes('bureau-director') ||
    asked.ground.successorsOf(task?.organ ?? '', dayOf(asked.now)).length > 0,
  'state-position': ({ matter, officer }) =>
    !matter.dispute?.positions.some((position) => position.organ === officer.organ.code),
  'admit-review': (each) => !admitted(each),
  'refuse-review': (each) => !admitted(each),
  'decide-review': admitted,
  'decide-re-review': admitted,
  redo: ({ matter }) => matter.redo !== undefined && matter.redo.begun === undefined,
  'follow-up-urgent': reports,
  'close-urgent': reports,
  'record-service': ({ matter, officer }) =>
    matter.documents.some((document) => !document.service && document.organ === officer.organ.code),
  'report-execution': ({ matter }) => matter.execution?.state === 'PENDING',
  'report-result': ({ matter }) =>
    matter.tasks.some((task) =>
      task.clocks.some((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt && !clock.endedAt),
    ),
  'decide-recusal': ({ matter }) => matter.recusals?.some((one) => one.decided === undefined) ?? false,
};

const suggests = ({ matter }: Case): boolean => matter.class === 'SUGGESTION';

/** Where a matter's class, its charge or its reviewer makes another act the next one than is usual in that state. */
const INSTEAD: readonly (readonly [state: Matter['state'], when: (each: Case) => boolean, act: StaffAct])[] = [
  ['AT_ORGAN', ({ matter, task }) => task?.kind === 'DISPATCH' && matter.class === undefined, 'triage'],
  ['AT_ORGAN', ({ task }) => task?.kind === 'DISPATCH', 'refer'],
  ['AT_ORGAN', suggests, 'study-suggestion'],
  ['ACCEPTED', suggests, 'answer-suggestion'],
  ['AT_ORGAN', ({ matter }) => accuses(matter), 'take-up-accusation'],
  ['ACCEPTED', ({ matter }) => accuses(matter), 'conclude-accusation'],
  ['IN_REVIEW', admitted, 'decide-review'],
  ['IN_REVIEW', () => true, 'admit-review'],
  ['IN_RE_REVIEW', admitted, 'decide-re-review'],
  ['IN_RE_REVIEW', () => true, 'admit-review'],
];

/** What is next here. */
const likelyAct = (each: Case): StaffAct | undefined =>
  INSTEAD.find(([state, when]) => state === each.matter.state && when(each))?.[2] ?? LIKELY[each.matter.state];

/** The last day of an act that has one of its own. */
function untilOf(act: StaffAct, { task, asked }: Case): string | undefined {
  const until = act === 'object' && task ? objectionUntil(task, asked) : undefined;
  return until?.ok ? until.value : undefined;
}

/** What this officer may do now, the likely act first. */
export function mayDo(matter: Matter, officer: Officer, asked: Asked): MatterView['mayDo'] {
  const task = openTask(matter);
  const each: Case = { matter, officer, task, asked };
  const position = openBeside(matter, 'POSITION', officer.organ.code);
  const beside = position ?? openBeside(matter, 'ASSIST', officer.organ.code);
  const aside = position ? 'state-position' : 'give-assistance';
  const likely = beside && matter.holder !== officer.organ.code ? aside : likelyAct(each);
  const owed = matter.holder === officer.organ.code ? task : beside;
  const until = owed && nextClock(owed)?.dueDay;
  return (Object.keys(RULES) as StaffAct[])
    .filter((act) => mayMove(act, matter, officer).ok && (NEEDS[act]?.(each) ?? true))
    .map((act) => ({ act, until: untilOf(act, each) ?? until }))
    .map(({ act, until: day }) => ({
      act,
      article: moveOf(act).article,
      likely: act === likely,
      ...(day && { until: day }),
    }))
    .sort((a, b) => Number(b.likely) - Number(a.likely));
}
