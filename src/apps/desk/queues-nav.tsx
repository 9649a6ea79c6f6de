// The queues beside passing on and handling: objections, disputes, reviews, assistance, and what is urgent.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { WorklistPage } from '../../petitions/contract.ts';
import { api, keys } from '../../petitions/screens/shared/api.ts';
import { GO_KEYS } from '../../petitions/screens/shared/keys.ts';
import { Key } from '../../petitions/screens/shared/parts.tsx';
import { type Filters, QUEUES, readFilters, writeFilters } from '../../petitions/screens/worklist/filters.ts';

/** The urgent desk is asked for anew after this many milliseconds: hours count there. */
const URGENT_EVERY = 30_000;

const Count = ({ count }: { readonly count: number | undefined }) => (
  <span className={`count${count ? '' : ' count-none'}`}>{count?.toLocaleString('en-US') ?? '·'}</span>
);

interface QueuesProps {
  readonly filters: Filters;
  readonly counts: WorklistPage['counts'] | undefined;
}

export function Queues({ filters, counts }: QueuesProps) {
  const { t } = useTranslation('desk');
  const { pathname, search } = useLocation();
  const here = pathname.startsWith('/list') ? readFilters(new URLSearchParams(search)).kind : undefined;
  const urgent = useQuery({
    queryKey: keys.urgentUnseen,
    queryFn: () => api.urgent('open', undefined, 1),
    refetchInterval: URGENT_EVERY,
    select: (page) => page.unseen,
  });
  return (
    <ul className="nav-list nav-queues" aria-label={t('nav.queues')}>
      {QUEUES.map((kind) => (
        <li key={kind}>
          <Link
            to={`/list?${writeFilters({ ...filters, bucket: 'open', kind })}`}
            aria-current={here === kind ? 'page' : undefined}
            className="nav-link"
            title={t(`queueExplained.${kind}`)}
          >
            <span>{t(`queue.${kind}`)}</span>
            <Key>{GO_KEYS[kind]}</Key>
            <Count count={counts?.kinds[kind]} />
          </Link>
        </li>
      ))}
      <li>
        <Link
          to="/urgent"
          aria-current={pathname.startsWith('/urgent') ? 'page' : undefined}
          className={`nav-link${urgent.data ? ' nav-overdue' : ''}`}
          title={t('queueExplained.urgent')}
        >
          <span>{t('queue.urgent')}</span>
          <Key>{GO_KEYS.urgent}</Key>
          <Count count={urgent.data} />
        </Link>
      </li>
    </ul>
  );
}
