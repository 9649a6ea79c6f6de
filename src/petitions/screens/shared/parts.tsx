// Small pieces that every desk screen shows: a key hint, a state, a due day, and what stands there while nothing does.
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterState } from '../../contract.ts';
import { sentenceOf } from './api.ts';
import { type Due, dueOn, type Tone } from './due.ts';
import { rowDay, today, useNames } from './names.ts';

/** The key that does the same; hidden from screen readers, whose users have `aria-keyshortcuts`. */
export const Key = ({ children }: { readonly children: string }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
);

export function StateMark({ state }: { readonly state: MatterState }) {
  const { t } = useTranslation('petitions');
  return <span className={`state state-${state}`}>{t(`state.${state}`)}</span>;
}

const SHAPES: Readonly<Partial<Record<Tone, string>>> = {
  overdue: 'M8 1 15 14H1ZM7.2 6v4h1.6V6Zm0 5v1.6h1.6V11Z',
  today: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 3h1.6v3.6l2.6 2.6-1.1 1.1-3.1-3.1Z',
};

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const shape = SHAPES[tone];
  if (!shape) return null;
  return (
    <svg className="tone-icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path fillRule="evenodd" fill="currentColor" d={shape} />
    </svg>
  );
}

/** "3 days left", "due today", "2 days overdue": colour never alone. */
export function DaysLeft({ due, short = false }: { readonly due: Due; readonly short?: boolean }) {
  const { t } = useTranslation('desk');
  if (due.tone === 'none') return null;
  const words = { overdue: 'overdue', today: 'today', soon: 'left', calm: 'left' }[due.tone];
  return (
    <span className={`tone tone-${due.tone}`}>
      <ToneIcon tone={due.tone} />
      {t(`${short ? 'dueShort' : 'due'}.${words}`, { count: Math.abs(due.days) })}
    </span>
  );
}

interface DueDayProps {
  readonly day: string | undefined;
  /** The day by whose end it is to be passed on, while that has not happened. */
  readonly clearBy?: string | undefined;
}

/** A last day with what is left of it, short enough for a row. What is to be cleared today says so, unless worse is true. */
export function DueDay({ day, clearBy }: DueDayProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const now = today();
  const shown = day ?? clearBy;
  if (!shown) return <span className="none">—</span>;
  const due = dueOn(shown, now);
  const clear = clearBy !== undefined && clearBy <= now && (due.days > 0 || shown === clearBy);
  return (
    <span className="due">
      <time dateTime={shown} title={names.day(shown)}>
        {rowDay(shown)}
      </time>{' '}
      {clear ? (
        <span className="tone tone-today">
          <ToneIcon tone="today" />
          {t(clearBy === now ? 'dueShort.clear' : 'dueShort.notCleared')}
        </span>
      ) : (
        <DaysLeft short due={due} />
      )}
    </span>
  );
}

/** Keeps the layout while the first answer is on its way. */
export function Loading({ rows = 8 }: { readonly rows?: number }) {
  const { t } = useTranslation('desk');
  return (
    <div className="loading" role="status" aria-label={t('common.loading')}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  );
}

/** Says that something could not be read, why, and offers to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className="notice notice-error" role="alert">
      <p>
        <strong>{t('common.notRead')}</strong>
      </p>
      <p>{sentenceOf(error, t('common.offline'))}</p>
      <Button onClick={retry}>{t('common.tryAgain')}</Button>
    </div>
  );
}

/** An empty place says what would be here, and that it is good or what to do. */
export function Nothing({
  title,
  page = false,
  children,
}: {
  readonly title: string;
  /** It is the whole page: then the title is the page's heading. */
  readonly page?: boolean;
  readonly children?: ReactNode;
}) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="nothing">
      <Title className="nothing-title">{title}</Title>
      {children}
    </div>
  );
}
