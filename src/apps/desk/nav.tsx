// The left side: the five lists with their counts, for the organ or for the person, and registration for clerks.
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { StaffIdentity } from '../../organs/contract.ts';
import { SavedSearchesNav } from '../../petitions/screens/search/saved.tsx';
import { api, keys } from '../../petitions/screens/shared/api.ts';
import { GO_KEYS } from '../../petitions/screens/shared/keys.ts';
import { useStaff } from '../../petitions/screens/shared/names.ts';
import { Key } from '../../petitions/screens/shared/parts.tsx';
import {
  BUCKET_ORDER,
  readFilters,
  type Scope,
  widen,
  worklistQuery,
  writeFilters,
} from '../../petitions/screens/worklist/filters.ts';
import { Queues } from './queues-nav.tsx';
import { SettingsNav } from './settings-nav.tsx';
import { SortingNav } from './sorting-nav.tsx';

/** Only clerks register; the server checks it again. */
export const mayRegister = (staff: StaffIdentity): boolean => staff.roles.includes('clerk');

const SCOPES: readonly Scope[] = ['organ', 'mine'];
/** Counts are asked for again after this many milliseconds. */
const COUNTS_EVERY = 60_000;

export function Nav() {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const onList = pathname.startsWith('/list');
  const read = readFilters(new URLSearchParams(onList ? search : ''));
  const { kind } = read;
  const filters = widen(read);
  const counts = useQuery({
    queryKey: keys.counts(filters.scope),
    queryFn: ({ signal }) =>
      api.worklist(worklistQuery({ scope: filters.scope, bucket: 'open', sort: 'due' }, undefined, 1), signal),
    refetchInterval: COUNTS_EVERY,
    select: (page) => page.counts,
  });
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <Segmented
        block
        value={filters.scope}
        aria-label={t('nav.scope')}
        options={SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
        onChange={(scope) => void navigate(`/list?${writeFilters({ ...filters, scope })}`)}
      />
      <ul className="nav-list">
        {BUCKET_ORDER.map((bucket) => {
          const count = counts.data?.[bucket];
          return (
            <li key={bucket}>
              <Link
                to={`/list?${writeFilters({ ...filters, bucket })}`}
                aria-current={onList && !kind && filters.bucket === bucket ? 'page' : undefined}
                className={`nav-link nav-${bucket}`}
                title={t(`bucketExplained.${bucket}`)}
              >
                <span>{t(`bucket.${bucket}`)}</span>
                <Key>{GO_KEYS[bucket]}</Key>
                <span className={`count${count ? '' : ' count-none'}`}>{count?.toLocaleString('en-US') ?? '·'}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <SortingNav />
      <SettingsNav />
      <Queues filters={filters} counts={counts.data} />
      <SavedSearchesNav />
      {mayRegister(staff) && (
        <Link to="/register" className="nav-register" aria-current={pathname === '/register' ? 'page' : undefined}>
          <span>{t('nav.register')}</span>
          <Key>{GO_KEYS.register}</Key>
        </Link>
      )}
    </nav>
  );
}
