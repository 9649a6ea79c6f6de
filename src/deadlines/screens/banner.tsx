// Tells the administrator on every page that the working calendar ends in fewer than 60 days.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarState } from '../contract.ts';
import { keys, useKit } from './kit.ts';

const ASK_AGAIN_MS = 3_600_000;

/** Nothing while the calendar reaches far enough. `onPage`: on the calendar's own page, without the way there. */
export function CalendarBanner({ onPage = false }: { readonly onPage?: boolean }) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const state = useQuery({
    queryKey: keys.state,
    queryFn: () => kit.call<CalendarState>('/api/admin/calendar'),
    refetchInterval: ASK_AGAIN_MS,
  });
  const warning = state.data?.warning;
  if (!warning) return null;
  const { daysLeft, lastDay } = warning;
  return (
    <div className="notice notice-warning" role="status">
      <p>
        {t(daysLeft < 0 ? 'banner.ended' : 'banner.ending', { daysLeft, lastDay: kit.day(lastDay) })}{' '}
        {!onPage && <Link to="/settings/calendar">{t('banner.open')}</Link>}
      </p>
    </div>
  );
}
