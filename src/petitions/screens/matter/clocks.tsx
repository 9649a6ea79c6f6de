// The clock bar: what is owed, by whom, until when, under which article.
import { useTranslation } from 'react-i18next';
import type { ClockView, MatterView, TaskView } from '../../contract.ts';
import type { Tone } from '../shared/due.ts';
import { useNames } from '../shared/names.ts';
import { ToneIcon } from '../shared/parts.tsx';

const toneOf = (clock: ClockView): Tone => {
  if (clock.metAt) return clock.state === 'met-late' ? 'overdue' : 'none';
  if (clock.state === 'overdue') return 'overdue';
  if (clock.state === 'due-today') return 'today';
  return 'calm';
};

/** What stands behind the day: days left, or when it was met. */
function Standing({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const tone = toneOf(clock);
  const words = clock.metAt
    ? t(clock.state === 'met-late' ? 'clock.metLate' : 'clock.met', { at: names.instant(clock.metAt) })
    : t({ overdue: 'due.overdue', today: 'due.today', soon: 'due.left', calm: 'due.left', none: 'due.left' }[tone], {
        count: Math.abs(clock.daysLeft),
      });
  return (
    <span className={`tone tone-${tone}`}>
      <ToneIcon tone={tone} />
      {words}
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
        {t('clock.until', { day: names.day(clock.dueDay) })}
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
    .filter(({ clock }) => !clock.metAt)
    .sort((a, b) => (a.clock.dueAt < b.clock.dueAt ? -1 : 1));

/** Rights of the petitioner run against the petitioner, not against the organ that has the task. */
const PETITIONERS = new Set(['T-REVIEW-REQ', 'T-RE-REQ', 'T-EVAL']);

export function ClockBar({ matter }: { readonly matter: MatterView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const clocks = running(matter.tasks);
  return (
    <section className="clocks" aria-label={t('clock.label')}>
      <p className="clock-holder">{t('clock.holder', { organ: names.organ(matter.holder) })}</p>
      {clocks.length === 0 ? (
        <p className="quiet">{t('clock.none')}</p>
      ) : (
        <ul>
          {clocks.map(({ clock, task }) => (
            <ClockLine
              key={`${task.no}-${clock.timer}`}
              clock={clock}
              who={PETITIONERS.has(clock.timer) ? t('clock.petitioner') : names.organShort(task.organ)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
