// What stands above the forms at the organ with power: periods, the extension's new last day, what was asked or ordered.
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../platform/time.ts';
import type { MatterView } from '../../contract.ts';
import { useNames, useStaff } from '../shared/names.ts';
import type { Value } from './asks.ts';
import { Known, Pairs, Quote } from './known-parts.tsx';

type Of = { readonly matter: MatterView };
type Filled = Of & { readonly values: Readonly<Record<string, Value>> };

/** The sixty days' last day, while they run. */
export const handlingDay = (matter: Pick<MatterView, 'tasks'>): string | undefined =>
  matter.tasks
    .flatMap((task) => task.clocks)
    .findLast((clock) => clock.timer === 'T-HANDLE' && !clock.metAt && !clock.endedAt)?.dueDay;

/** The day that many days after the last one; undefined for what is no number of days. */
export function extendedTo(from: string | undefined, days: Value): string | undefined {
  const more = typeof days === 'string' ? Number(days) : Number.NaN;
  return from && Number.isInteger(more) && more > 0 && more <= 365 ? addDays(from, more) : undefined;
}

/** The old and the new last day, while the days are typed. */
export function Extension({ matter, values }: Filled) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const from = handlingDay(matter);
  const to = extendedTo(from, values['days']);
  const rows = [
    [t('known.extendFrom'), from && names.day(from)],
    [t('known.extendTo'), to ? names.day(to) : t('known.extendType')],
  ] as const;
  return (
    <Known>
      <Pairs rows={rows} />
    </Known>
  );
}

function Sentence({ name }: { readonly name: string }) {
  const { t } = useTranslation('desk');
  return (
    <Known>
      <p>{t(`known.${name}`)}</p>
    </Known>
  );
}
export const SimplePeriods = () => <Sentence name="simple" />;
export const OrdinaryPeriods = () => <Sentence name="ordinary" />;

/** Only a re-review stands still while a hearing is held. */
export const HearingPause = ({ matter }: Of) =>
  matter.state === 'IN_RE_REVIEW' ? <Sentence name="hearingPause" /> : null;

/** Whether the petitioner has agreed to mediation. */
export const Consent = ({ matter }: Of) =>
  matter.mediation ? <Sentence name={matter.mediation.agreed ? 'mediationYes' : 'mediationOpen'} /> : null;

/** What the lead organ asks of this one. */
export function Question({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const staff = useStaff();
  const task = matter.tasks.findLast(
    (one) => one.kind === 'ASSIST' && !one.doneAt && one.organ.code === staff.organ.code,
  );
  if (!task) return null;
  const until = task.clocks.find((clock) => clock.timer === 'T-ASSIST')?.dueDay;
  return (
    <Known title={t('known.assistanceAsked', { organ: names.organ(task.from ?? matter.holder) })}>
      {task.question && <Quote>{task.question}</Quote>}
      {until && <p>{t('known.assistanceUntil', { day: names.day(until) })}</p>}
    </Known>
  );
}

/** What an assignment wants reported, and by when. */
export function ReportOrdered({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const task = matter.tasks.findLast((one) => one.reportContents);
  const clock = matter.tasks.flatMap((one) => one.clocks).findLast((one) => one.timer === 'T-ASSIGN');
  if (!task?.reportContents && !clock) return null;
  return (
    <Known title={t('known.reportAsked')}>
      {task?.reportContents && <Quote>{task.reportContents}</Quote>}
      {clock && <p>{t('known.reportUntil', { day: names.day(clock.dueDay) })}</p>}
    </Known>
  );
}

/** What was promised by when. */
export function Owed({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const day =
    matter.reviews?.findLast((one) => one.decided?.executeBy)?.decided?.executeBy ??
    matter.opinion?.executeBy ??
    matter.tasks.flatMap((one) => one.clocks).findLast((one) => one.timer === 'T-EXEC')?.dueDay;
  if (!day && !matter.opinion) return null;
  return (
    <Known>
      {matter.opinion && <Quote>{matter.opinion.opinion}</Quote>}
      {day && <p>{t('known.owed', { day: names.day(day) })}</p>}
    </Known>
  );
}
