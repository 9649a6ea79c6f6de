// The clock bar: what is owed, by whom, until when, under which article.
import { useTranslation } from 'react-i18next';
import type { ClockView, MatterView, TaskView } from '../../contract.ts';
import type { Tone } from '../shared/due.ts';
import { nowMs, useNames } from '../shared/names.ts';
import { ToneIcon } from '../shared/parts.tsx';

const isStill = (clock: ClockView): boolean => clock.state === 'ended' || clock.state === 'paused';

/** Whole hours until a clock of hours is over, begun ones counted; negative once it is. */
export const hoursLeft = (clock: Pick<ClockView, 'dueAt'>, now: number): number => {
  const hours = (Date.parse(clock.dueAt) - now) / 3_600_000;
  return hours > 0 ? Math.ceil(hours) : Math.floor(hours);
};

const toneOf = (clock: ClockView): Tone => {
  if (isStill(clock)) return 'none';
  if (clock.metAt) return clock.state === 'met-late' ? 'overdue' : 'none';
  if (clock.state === 'overdue') return 'overdue';
  if (clock.state === 'due-today') return 'today';
  return 'calm';
};

/** When it was met, when it stopped, since when it stands still; undefined while it runs. */
function useStopped(clock: ClockView): string | undefined {
  const { t } = useTranslation('desk');
  const names = useNames();
  if (clock.metAt)
    return t(clock.state === 'met-late' ? 'clock.metLate' : 'clock.met', { at: names.instant(clock.metAt) });
  if (clock.endedAt) return t('clock.ended', { at: names.instant(clock.endedAt) });
  return clock.pausedAt && t('clock.paused', { at: names.instant(clock.pausedAt) });
}

/** Days, or hours, that are left or over. */
function useLeft(clock: ClockView, tone: Tone): string {
  const { t } = useTranslation('desk');
  if (clock.unit === 'hours') {
    const hours = hoursLeft(clock, nowMs());
    return t(hours > 0 ? 'due.hours' : 'due.hoursOver', { count: Math.abs(hours) });
  }
  const words = { overdue: 'due.overdue', today: 'due.today', soon: 'due.left', calm: 'due.left', none: 'due.left' };
  return t(words[tone], { count: Math.abs(clock.daysLeft) });
}

/** A tick, a dash or two bars before what no longer runs: never colour alone. */
const SIGNS = { met: '✓', 'met-late': '✓', ended: '–', paused: '‖' } as const;

/** Rights of the petitioner run against the petitioner, not against the organ that has the task. */
const PETITIONERS = new Set(['T-REVIEW-REQ', 'T-RE-REQ', 'T-EVAL', 'T-WITHDRAW']);

/** Who owes it: the organ of the task, or nobody but the petitioner whose right it is. */
export function useOwner(): (clock: ClockView, task: TaskView) => string {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (clock, task) => (PETITIONERS.has(clock.timer) ? t('clock.petitioner') : names.organShort(task.organ));
}

/** What stands behind the day: days left, or when it was met, fell away or was paused. */
function Standing({ clock }: { readonly clock: ClockView }) {
  const tone = toneOf(clock);
  const stopped = useStopped(clock);
  const sign = clock.state in SIGNS ? SIGNS[clock.state as keyof typeof SIGNS] : undefined;
  const left = useLeft(clock, tone);
  return (
    <span className={`tone tone-${tone}`}>
      {sign ? <span aria-hidden="true">{sign}</span> : <ToneIcon tone={tone} />}
      {stopped ?? left}
    </span>
  );
}

export function ClockLine({ clock, who }: { readonly clock: ClockView; readonly who?: string }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  return (
    <li className={`clock clock-${clock.metAt ? 'met' : clock.state}`}>
      <span className="clock-what">{t(`petitions:timer.${clock.timer}`, { defaultValue: clock.timer })}</span>
      {who && <span className="clock-who">{who}</span>}
      <span className="clock-until">
        {clock.unit === 'hours'
          ? t('clock.untilHour', { at: names.instant(clock.dueAt) })
          : t('clock.until', { day: names.day(clock.dueDay) })}
        {clock.provisional && <span className="quiet"> {t('clock.provisional')}</span>}
      </span>
      <Standing clock={clock} />
      <span className="clock-article quiet">
        {t(`petitions:unit.${clock.unit}`, { length: clock.length })}
        {clock.article && ` · ${names.article(clock.article)}`}
      </span>
    </li>
  );
}

/** Clocks that still run, the first to end in front. */
const running = (tasks: readonly TaskView[]) =>
  tasks
    .flatMap((task) => task.clocks.map((clock) => ({ clock, task })))
    .filter(({ clock }) => !clock.metAt && !clock.endedAt)
    .sort((a, b) => (a.clock.dueAt < b.clock.dueAt ? -1 : 1));

export function ClockBar({ matter }: { readonly matter: MatterView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const ownerOf = useOwner();
  const clocks = running(matter.tasks);
  return (
    <section className="clocks" aria-label={t('clock.label')}>
      <p className="clock-holder">{t('clock.holder', { organ: names.organ(matter.holder) })}</p>
      {clocks.length === 0 ? (
        <p className="quiet">{t('clock.none')}</p>
      ) : (
        <ul>
          {clocks.map(({ clock, task }) => (
            <ClockLine key={`${task.no}-${clock.timer}`} clock={clock} who={ownerOf(clock, task)} />
          ))}
        </ul>
      )}
    </section>
  );
}
