// The working calendar for the administrator: a year at a glance, whether it is covered, a day to change, a table to import.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarState, CalendarYear } from '../contract.ts';
import { CalendarBanner } from './banner.tsx';
import { DayDialog } from './day-dialog.tsx';
import './deadlines.css';
import { keys, useKit } from './kit.ts';
import { TableDialog } from './table-dialog.tsx';
import { useTitle } from './use-title.ts';
import { YearGrid } from './year-grid.tsx';

function Coverage({ year, covered, days }: CalendarYear) {
  const { t } = useTranslation('keep');
  if (!covered) return <p className="notice notice-warning">{t('calendar.uncovered', { year })}</p>;
  const count = (kind: string) => days.filter((one) => one.kind === kind).length;
  return <p>{t('calendar.covered', { year, holidays: count('holiday'), workdays: count('workday') })}</p>;
}

function Legend() {
  const { t } = useTranslation('keep');
  return (
    <ul className="day-legend" aria-label={t('calendar.legend')}>
      {(['holiday', 'workday'] as const).map((kind) => (
        <li key={kind}>
          <span className={`day day-${kind}`} aria-hidden="true">
            1<span className="day-sign">{t(`calendar.sign.${kind}`)}</span>
          </span>
          {t(`day.${kind}`)}
        </li>
      ))}
      <li>
        <span className="day day-rest" aria-hidden="true">
          6
        </span>
        {t('calendar.weekend')}
      </li>
    </ul>
  );
}

interface YearProps {
  readonly year: number;
  readonly today: string;
}

function Year({ year, today }: YearProps) {
  const kit = useKit();
  const [day, setDay] = useState<string>();
  const found = useQuery({
    queryKey: keys.year(year),
    queryFn: () => kit.call<CalendarYear>(`/api/admin/calendar/${year}`),
  });
  if (found.isPending) return <kit.Loading />;
  if (found.isError) return <kit.Failure error={found.error} retry={() => void found.refetch()} />;
  const days = new Map(found.data.days.map((one) => [one.day, one]));
  return (
    <>
      <Coverage {...found.data} />
      <Legend />
      <YearGrid year={year} today={today} days={days} onChoose={setDay} />
      {day && <DayDialog key={day} day={day} special={days.get(day)} onClose={() => setDay(undefined)} />}
    </>
  );
}

function YearSwitch({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  const { t } = useTranslation('keep');
  return (
    <div className="year-switch">
      <Button aria-label={t('calendar.earlier')} disabled={year <= 1992} onClick={() => onYear(year - 1)}>
        ‹
      </Button>
      <strong aria-live="polite">{year}</strong>
      <Button aria-label={t('calendar.later')} disabled={year >= 2199} onClick={() => onYear(year + 1)}>
        ›
      </Button>
    </div>
  );
}

export default function CalendarPage() {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const [chosen, setChosen] = useState<number>();
  const [importing, setImporting] = useState(false);
  useTitle(t('calendar.title'));
  const state = useQuery({ queryKey: keys.state, queryFn: () => kit.call<CalendarState>('/api/admin/calendar') });
  if (state.isPending) return <kit.Loading />;
  if (state.isError) return <kit.Failure error={state.error} retry={() => void state.refetch()} />;
  const { today } = state.data;
  const year = chosen ?? Number(today.slice(0, 4));
  return (
    <div className="page">
      <h1>{t('calendar.title')}</h1>
      <p className="quiet">{t('calendar.explained')}</p>
      <CalendarBanner onPage />
      <div className="keep-bar">
        <YearSwitch year={year} onYear={setChosen} />
        <Button type="primary" onClick={() => setImporting(true)}>
          {t('calendar.import')}
        </Button>
      </div>
      <Year year={year} today={today} />
      {importing && <TableDialog onClose={() => setImporting(false)} />}
    </div>
  );
}
