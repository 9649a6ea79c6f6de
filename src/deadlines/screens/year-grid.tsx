// A year as twelve small months. One stop of the tab key; arrows move; holidays and make-up days by colour and by a word.
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../contract.ts';
import { useKit } from './kit.ts';
import { dayByKey, daysOf, weekdayOf } from './months.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MONTHS = Array.from({ length: 12 }, (_, nth) => nth + 1);

interface GridProps {
  readonly year: number;
  readonly today: string;
  readonly days: ReadonlyMap<string, CalendarDay>;
  readonly onChoose: (day: string) => void;
}

interface CellProps {
  readonly day: string;
  readonly special: CalendarDay | undefined;
  readonly isToday: boolean;
  readonly reached: boolean;
  readonly onChoose: (day: string) => void;
}

/** The day in words: what it is, and whether it is today. */
function useWords({ day, special, isToday }: CellProps, rest: boolean): string {
  const { t } = useTranslation('keep');
  const { day: write } = useKit();
  const isSpecial = special && special.kind !== 'ordinary';
  const kind = isSpecial ? `${t(`day.${special.kind}`)} ${special.name}` : rest ? t('calendar.weekend') : '';
  return [write(day), kind, isToday ? t('calendar.today') : ''].filter(Boolean).join(' · ');
}

function Cell(props: CellProps) {
  const { t } = useTranslation('keep');
  const { day, special, isToday, reached, onChoose } = props;
  const kind = special?.kind ?? 'ordinary';
  const rest = kind === 'ordinary' && weekdayOf(day) > 4;
  const words = useWords(props, rest);
  return (
    <button
      type="button"
      className={`day day-${kind}${rest ? ' day-rest' : ''}${isToday ? ' day-today' : ''}`}
      data-day={day}
      tabIndex={reached ? 0 : -1}
      aria-label={words}
      style={day.endsWith('-01') ? { gridColumnStart: weekdayOf(day) + 1 } : undefined}
      title={special && kind !== 'ordinary' ? special.name : undefined}
      onClick={() => onChoose(day)}
    >
      <span>{Number(day.slice(8))}</span>
      {kind !== 'ordinary' && (
        <span className="day-sign" aria-hidden="true">
          {t(`calendar.sign.${kind}`)}
        </span>
      )}
    </button>
  );
}

function Month({ month, reached, ...props }: GridProps & { readonly month: number; readonly reached: string }) {
  const { t } = useTranslation('keep');
  const { year, days, today, onChoose } = props;
  const head = `month-${month}`;
  return (
    <section className="month" aria-labelledby={head}>
      <h2 id={head} className="small">
        {t(`calendar.month.m${month}`)}
      </h2>
      <div className="weeks">
        {WEEKDAYS.map((name) => (
          <span key={name} className="weekday" aria-hidden="true">
            {t(`calendar.weekdays.${name}`)}
          </span>
        ))}
        {daysOf(year, month).map((day) => (
          <Cell
            key={day}
            day={day}
            special={days.get(day)}
            isToday={day === today}
            reached={day === reached}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  );
}

/** The months; `onChoose` when a day is pressed. */
export function YearGrid(props: GridProps) {
  const { t } = useTranslation('keep');
  const { year, today } = props;
  const grid = useRef<HTMLFieldSetElement>(null);
  const first = today.startsWith(`${year}-`) ? today : `${year}-01-01`;
  const [moved, setMoved] = useState(first);
  const reached = moved.startsWith(`${year}-`) ? moved : first;
  const move = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
    const next = from && dayByKey(from, event.key);
    if (!next) return;
    event.preventDefault();
    setMoved(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <fieldset ref={grid} className="months" onKeyDown={move}>
      <legend className="hidden">{`${t('calendar.months', { year })} ${t('calendar.keys')}`}</legend>
      {MONTHS.map((month) => (
        <Month key={month} month={month} reached={reached} {...props} />
      ))}
    </fieldset>
  );
}
