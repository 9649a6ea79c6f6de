// What the search found, with the words it was found by; page after page.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { SearchHit } from '../../contract.ts';
import { api, keys } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Loading, Nothing, StateMark } from '../shared/parts.tsx';
import { marked } from './marked.ts';
import './search.css';

function Marked({ text, q }: { readonly text: string; readonly q: string }) {
  return marked(text, q).map((piece) =>
    piece.hit ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
  );
}

function Hit({ hit, q }: { readonly hit: SearchHit; readonly q: string }) {
  const { t } = useTranslation('petitions');
  const names = useNames();
  return (
    <li className="hit">
      <h2>
        <Link to={`/matters/${hit.matterId}`}>
          <Marked text={hit.title} q={q} />
        </Link>
      </h2>
      <p className="hit-excerpt" lang="zh-CN">
        <Marked text={hit.excerpt} q={q} />
      </p>
      <p className="hit-line quiet">
        <StateMark state={hit.state} />
        <span className="tabular">{groupDigits(hit.number)}</span>
        <span>{t(`channel.${hit.channel}`)}</span>
        <span title={names.placeFull(hit.place)}>{names.place(hit.place)}</span>
        <span title={names.organ(hit.holder)}>{names.organShort(hit.holder)}</span>
        <span>{names.instant(hit.receivedAt)}</span>
      </p>
    </li>
  );
}

export default function SearchScreen() {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const q = params.get('q')?.trim() ?? '';
  const found = useInfiniteQuery({
    queryKey: keys.search(q),
    queryFn: ({ pageParam }) => api.search(q, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: q !== '',
  });
  useEffect(() => {
    document.title = `${t('search.title', { q })} · ${t('app.title')}`;
  }, [t, q]);
  const hits = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (q === '') return <Nothing page title={t('search.nothingAsked')} />;
  return (
    <div className="page">
      <h1>{t('search.title', { q })}</h1>
      {found.isPending && <Loading />}
      {found.isError && hits.length === 0 && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && hits.length === 0 && <Nothing title={t('search.none')}>{t('search.noneExplained')}</Nothing>}
      <ul className="hits">
        {hits.map((hit) => (
          <Hit key={hit.matterId} hit={hit} q={q} />
        ))}
      </ul>
      {hits.length > 0 && (
        <div className="more">
          <span role="status">{t('list.shown', { count: hits.length })}</span>
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('list.more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
