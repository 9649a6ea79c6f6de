// The search page: box, filters with counts, hits page after page, saving and exporting.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { SearchPage } from '../../contract.ts';
import { api, keys } from '../shared/api.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Failure, Loading, Nothing } from '../shared/parts.tsx';
import { useMedia, WIDE } from '../shared/use-media.ts';
import { isAboutPerson, NARROWING, readSearch, type SearchFilters, widened, writeSearch } from './filters.ts';
import { Hits } from './hits.tsx';
import { Rail } from './rail.tsx';
import { SaveDialog } from './saved.tsx';
import { SearchBox, type SearchProps } from './search-box.tsx';
import './search.css';

function useHits(query: string) {
  return useInfiniteQuery({
    queryKey: keys.search(query),
    queryFn: ({ pageParam, signal }) => api.search(query, pageParam || undefined, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

type Found = ReturnType<typeof useHits>;

/** What the query was taken for, and another way to take it. */
function Understood({ page, filters, onChange }: SearchProps & { readonly page: SearchPage | undefined }) {
  const { t } = useTranslation('desk');
  if (!page?.by || !filters.q) return null;
  const asPerson = page.by !== 'words';
  return (
    <p className="understood quiet">
      {asPerson ? t(`search.takenAs.${page.by}`) : t('search.takenAs.words', { words: page.words?.join(' · ') })}{' '}
      {asPerson && filters.by === undefined && (
        <Button size="small" type="link" onClick={() => onChange({ ...filters, by: 'words' })}>
          {t('search.asWords')}
        </Button>
      )}
    </p>
  );
}

function Found({ found, filters, onChange }: SearchProps & { readonly found: Found }) {
  const { t } = useTranslation('desk');
  const hits = found.data?.pages.flatMap((page) => page.items) ?? [];
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  if (found.isPending) return <Loading rows={10} />;
  if (found.isError && hits.length === 0) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (hits.length === 0)
    return (
      <Nothing title={t('search.none')}>
        <p>{t(isAboutPerson(filters) ? 'search.nonePerson' : 'search.noneExplained')}</p>
        {NARROWING.some((name) => filters[name] !== undefined) && (
          <Button onClick={() => onChange(widened(filters))}>{t('filter.removeAll')}</Button>
        )}
      </Nothing>
    );
  return (
    <>
      <Hits hits={hits} onEnd={more} />
      <div className="more">
        <span role="status">{t('list.shown', { count: hits.length })}</span>
        {found.hasNextPage && (
          <Button loading={found.isFetchingNextPage} onClick={more}>
            {t('list.more')}
          </Button>
        )}
      </div>
    </>
  );
}

interface HeadProps {
  readonly filters: SearchFilters;
  readonly query: string;
  readonly onSheet: (() => void) | undefined;
}

function Head({ filters, query, onSheet }: HeadProps) {
  const { t, i18n } = useTranslation('desk');
  const [saving, setSaving] = useState(false);
  const on = NARROWING.filter((name) => filters[name] !== undefined).length;
  return (
    <div className="search-head">
      <h1>{filters.q ? t('search.title', { q: filters.q }) : t('search.titleAll')}</h1>
      <div className="search-acts">
        {onSheet && (
          <Button size="small" aria-haspopup="dialog" onClick={onSheet}>
            {on > 0 ? t('search.filters', { count: on }) : t('filter.label')}
          </Button>
        )}
        {query !== '' && !isAboutPerson(filters) && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setSaving(true)}>
            {t('search.save')}
          </Button>
        )}
        {query !== '' && (
          <a className="export" href={api.searchCsv(query, i18n.language)} download title={t('search.exportExplained')}>
            {t('list.export')}
          </a>
        )}
      </div>
      {saving && <SaveDialog query={query} onClose={() => setSaving(false)} />}
    </div>
  );
}

export default function SearchScreen() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const wide = useMedia(WIDE);
  const [sheet, setSheet] = useState(false);
  const filters = readSearch(params);
  const query = writeSearch(filters);
  const found = useHits(query);
  const counts = useQuery({
    queryKey: keys.facets(query),
    queryFn: ({ signal }) => api.facets(query, signal),
    placeholderData: keepPreviousData,
    // Each look for a person is written down: one is enough.
    enabled: !isAboutPerson(filters),
  });
  const onChange = (next: SearchFilters) => void navigate(`/search?${writeSearch(next)}`);
  useEffect(() => {
    document.title = `${filters.q ? t('search.title', { q: filters.q }) : t('search.titleAll')} · ${t('app.title')}`;
  }, [t, filters.q]);
  const rail = <Rail filters={filters} onChange={onChange} counts={isAboutPerson(filters) ? undefined : counts.data} />;
  return (
    <div className="page search-page">
      <Head filters={filters} query={query} onSheet={wide ? undefined : () => setSheet(true)} />
      <SearchBox filters={filters} onChange={onChange} />
      <div className="search-body">
        {wide && (
          <aside className="search-rail" aria-label={t('filter.label')}>
            {rail}
          </aside>
        )}
        <section className="search-found" aria-label={t('search.hits')} aria-busy={found.isFetching}>
          <Understood page={found.data?.pages[0]} filters={filters} onChange={onChange} />
          <Found found={found} filters={filters} onChange={onChange} />
        </section>
      </div>
      {sheet && !wide && (
        <Dialog title={t('filter.label')} onClose={() => setSheet(false)}>
          {rail}
        </Dialog>
      )}
    </div>
  );
}
