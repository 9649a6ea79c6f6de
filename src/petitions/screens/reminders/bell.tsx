// The bell in the desk's frame: how many reminders and notices to the organ are not seen yet, and the way to them.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { UNSEEN_AT_MOST } from '../../reminders/most-rule.ts';
import { reminderCalls, reminderKeys } from './calls.ts';
import { useNotices } from './use-notices.ts';
import './reminders.css';

/** The count is asked for again after this many milliseconds. */
const EVERY = 60_000;

const SHAPE = 'M8 1a4.5 4.5 0 0 0-4.5 4.5V9L2 11.5V13h12v-1.5L12.5 9V5.5A4.5 4.5 0 0 0 8 1ZM6.5 14a1.5 1.5 0 0 0 3 0Z';

export function Bell() {
  const { t } = useTranslation('reminders');
  const { pathname } = useLocation();
  const unseen = useQuery({ queryKey: reminderKeys.unseen, queryFn: reminderCalls.unseen, refetchInterval: EVERY });
  const notices = useNotices(EVERY);
  const count = (unseen.data ?? 0) + (notices.data?.items.length ?? 0);
  const label = count > 0 ? t('bell', { count }) : t('bellNone');
  return (
    <Link
      to="/reminders"
      className="bell"
      aria-label={label}
      title={label}
      aria-current={pathname === '/reminders' ? 'page' : undefined}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path fill="currentColor" d={SHAPE} />
      </svg>
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count >= UNSEEN_AT_MOST ? t('most') : count}
        </span>
      )}
    </Link>
  );
}
