// Hearings (听证, R22 arts. 31(6), 36): called for a time to come, chaired by somebody else than the handler, concluded with minutes.
import { type Clock, resumeClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { appealsOnly } from '../accept/class-rule.ts';
import { charge, colleague, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { handlingTask, lastReview, type Matter, type Task } from '../matter.ts';

/** Who may chair. */
export const CHAIRS = ['handler', 'acceptance-clerk', 'organ-leader', 'responsible-leader', 'review-officer'] as const;

/** Who works on it now, or did below: none of them chairs. */
const works = (matter: Matter, task: Task): (string | undefined)[] => [
  task.handler?.id,
  handlingTask(matter)?.handler?.id,
];

/** A re-review is admitted before anybody is heard in it. */
export const mayCall = (matter: Matter): boolean =>
  matter.state !== 'IN_RE_REVIEW' || lastReview(matter)?.admittedAt !== undefined;

/** The hearing that is called, and whether its time has come. */
export const isHeld = ({ hearings }: Matter, now: Date): boolean => {
  const hearing = hearings?.findLast((one) => !one.concludedAt);
  return hearing !== undefined && now.getTime() >= Date.parse(hearing.at);
};

/**
 * Only a re-review's clock stands still, until the hearing is concluded (art. 36); the 60 days go on.
 * Refusals: accusation-own-rules, suggestion-own-way, review-not-admitted, hearing-not-future, not-a-colleague, hearing-chair-handles.
 */
export const holdHearing: Rule<BodyOf<'hold-hearing'>> = (matter, body, _officer, setting) => {
  const task = charge(matter);
  const refusal = appealsOnly(matter);
  if (refusal) return { ok: false, refusal };
  if (!mayCall(matter)) return refused('review-not-admitted', { article: 'R22 36' });
  const at = new Date(body.at);
  if (at.getTime() <= setting.now.getTime())
    return refused('hearing-not-future', { article: 'R22 31(6)', field: 'at' });
  const chair = colleague(setting, body.chairId, CHAIRS, 'chairId');
  if (!chair.ok) return chair;
  if (works(matter, task).includes(chair.value.id))
    return refused('hearing-chair-handles', { article: 'R22 28', field: 'chairId' });
  return decided([
    {
      type: 'hearing-called',
      data: {
        task: task.no,
        hearing: (matter.hearings?.length ?? 0) + 1,
        at: at.toISOString(),
        place: body.place,
        chair: chair.value,
        panel: body.panel,
        participants: body.participants,
        public: body.public ?? false,
        pauses: matter.state === 'IN_RE_REVIEW',
      },
    },
  ]);
};

const DAY_MS = 86_400_000;

/** Clocks that stood still go on with the days of the hearing added. */
const resumed = (task: Task, { now, clocks }: Setting): Clock[] =>
  task.clocks
    .filter((clock) => clock.pausedAt && !clock.metAt && !clock.endedAt)
    .map(({ pausedAt, metAt: _met, endedAt: _ended, ...clock }) => {
      const from = Date.parse(dayOf(new Date(pausedAt ?? now)));
      return resumeClock(clocks, clock, Math.round((Date.parse(dayOf(now)) - from) / DAY_MS));
    });

/** Refusals: no-hearing, hearing-not-held (its time has not come). */
export const concludeHearing: Rule<BodyOf<'conclude-hearing'>> = (matter, body, _officer, setting) => {
  const hearing = matter.hearings?.findLast((one) => !one.concludedAt);
  if (!hearing) return refused('no-hearing', { article: 'R22 31(6)' });
  if (!isHeld(matter, setting.now)) return refused('hearing-not-held', { article: 'R22 31(6)' });
  const task = charge(matter);
  return decided([
    {
      type: 'hearing-concluded',
      data: {
        task: task.no,
        hearing: hearing.no,
        minutes: body.minutes,
        conclusion: body.conclusion,
        clocks: resumed(task, setting),
      },
    },
  ]);
};
