// What an officer may do now: the table of moves, narrowed by what the matter itself already rules out; the likely act first.
import { mayMove, type Officer, openBeside } from './act.ts';
import type { MatterView, StaffAct } from './contract.ts';
import { moveOf } from './lifecycle.ts';
import { type Matter, nextClock, openTask } from './matter.ts';
import { type Asked, accuses, admitted, type Case, NEEDS } from './may-do-needs.ts';
import { BEFORE } from './moves.ts';
import { objectionUntil } from './object/rule.ts';
import { onlyNoLonger } from './repeat/rule.ts';
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
  onlyNoLonger('refer', each.matter, each.asked.earlier) && BEFORE.includes(each.matter.state)
    ? 'no-longer-accept'
    : usualAct(each);

const usualAct = (each: Case): StaffAct | undefined =>
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
    .filter((act) => !onlyNoLonger(act, matter, asked.earlier))
    .map((act) => ({ act, until: untilOf(act, each) ?? until }))
    .map(({ act, until: day }) => ({
      act,
      article: moveOf(act).article,
      likely: act === likely,
      ...(day && { until: day }),
    }))
    .sort((a, b) => Number(b.likely) - Number(a.likely));
}
