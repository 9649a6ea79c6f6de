// The worklist: the list in the middle and, where there is room, the open matter beside it.
import { Button } from 'antd';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { WorklistItem } from '../../contract.ts';
import { CASE_ROLES } from '../../policy.ts';
import { api } from '../shared/api.ts';
import { LIST_KEYS } from '../shared/keys.ts';
import { useStaff } from '../shared/names.ts';
import { Failure, Loading, Nothing } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { SPLIT, useMedia, WIDE } from '../shared/use-media.ts';
import { FilterChips, FilterFields } from './filter-bar.tsx';
import { type Filters, NARROWING, QUEUES, readFilters, widen, worklistQuery, writeFilters } from './filters.ts';
import { RowCards, RowTable } from './rows.tsx';
import { rowId, useNeighbours, useWorklist } from './use-worklist.ts';
import './worklist.css';

/** What the matter beside the list needs to know of the list. */
export interface MatterInList {
  readonly matterId: string;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
  readonly onClose: () => void;
  /** Where to go when the matter has been triaged; without it, nowhere. */
  readonly onTriaged?: () => void;
}

type List = ReturnType<typeof useWorklist>;

/** Where the words of the list's title stand: a queue is called by its own name. */
const titleOf = ({ bucket, kind }: Filters): string =>
  QUEUES.some((queue) => queue === kind) ? `queue.${kind}` : `bucket.${bucket}`;

/** Escape leaves a field first; only then it closes. */
const leaveOr = (close: () => void) => (event: KeyboardEvent) =>
  event.target instanceof HTMLInputElement ? event.target.blur() : close();

/** Moves the cursor with j and k, opens with Enter, and goes from matter to matter with n and p. */
function useListKeys(list: List, open: string | undefined, hrefOf: (item: WorklistItem) => string, close: () => void) {
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const { next, previous } = useNeighbours(list.items, open);
  const here = list.items.findIndex((item) => rowId(item) === cursor);
  const move = (by: 1 | -1) => () => {
    const to = list.items[Math.min(Math.max(here + by, 0), list.items.length - 1)];
    if (here + by >= list.items.length && list.hasNextPage) void list.fetchNextPage();
    if (!to) return;
    const link = document.getElementById(rowId(to));
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const go = (item: WorklistItem | undefined) => (item ? () => void navigate(hrefOf(item)) : undefined);
  const onNext = go(next);
  const onPrevious = go(previous);
  useKeys({
    [LIST_KEYS.down]: move(1),
    [LIST_KEYS.up]: move(-1),
    [LIST_KEYS.open]: go(list.items[here]),
    [LIST_KEYS.next]: onNext,
    [LIST_KEYS.previous]: onPrevious,
    [LIST_KEYS.close]: open ? close : undefined,
    Escape: open ? leaveOr(close) : undefined,
  });
  return { onNext, onPrevious, onFocusRow: (item: WorklistItem) => setCursor(rowId(item)) };
}

function EmptyList({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const narrowed = NARROWING.some((name) => filters[name] !== undefined);
  if (!staff.roles.some((role) => CASE_ROLES.includes(role)))
    return <Nothing title={t('empty.noCases')}>{t('emptyExplained.noCases')}</Nothing>;
  if (filters.kind && NARROWING.every((name) => name === 'kind' || filters[name] === undefined))
    return <Nothing title={t(`emptyQueue.${filters.kind}`)}>{t(`emptyQueueExplained.${filters.kind}`)}</Nothing>;
  if (!narrowed) return <Nothing title={t(`empty.${filters.bucket}`)}>{t(`emptyExplained.${filters.bucket}`)}</Nothing>;
  return (
    <Nothing title={t('empty.filtered')}>
      <Button onClick={() => onChange(widen(filters))}>{t('filter.removeAll')}</Button>
    </Nothing>
  );
}

function More({ list }: { readonly list: List }) {
  const { t } = useTranslation('desk');
  return (
    <div className="more">
      <span role="status">{t('list.shown', { count: list.items.length })}</span>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

function ListHead({
  filters,
  onChange,
  cards,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly cards: boolean;
}) {
  const { t, i18n } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <header className="list-head">
      <div className="list-title">
        <h1>
          {t(titleOf(filters))}
          <span className="list-scope">{t(`scope.${filters.scope}`)}</span>
        </h1>
        {cards && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('filter.label')}
          </Button>
        )}
        <a className="export" href={api.worklistCsv(worklistQuery(filters), i18n.language)} download>
          {t('list.export')}
        </a>
      </div>
      {(!cards || open) && <FilterFields filters={filters} onChange={onChange} withSort={cards} />}
      <FilterChips filters={filters} onChange={onChange} />
    </header>
  );
}

export function WorklistPage({ matter }: { readonly matter: (view: MatterInList) => ReactNode }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { matterId } = useParams();
  const { search } = useLocation();
  const split = useMedia(SPLIT);
  const wide = useMedia(WIDE);
  const filters = readFilters(new URLSearchParams(search));
  const list = useWorklist(filters);
  const cards = !wide || matterId !== undefined;
  const onChange = (next: Filters) =>
    void navigate(`${matterId ? `/list/${matterId}` : '/list'}?${writeFilters(next)}`);
  const close = () => {
    void navigate(`/list${search}`);
  };
  const hrefOf = (item: WorklistItem) => `/list/${item.matterId}${search}`;
  const title = titleOf(filters);
  const keysOfList = useListKeys(list, matterId, hrefOf, close);
  useEffect(() => {
    document.title = `${t(title)} · ${t('app.title')}`;
  }, [t, title]);
  const Rows = cards ? RowCards : RowTable;
  return (
    <div className={`worklist${matterId ? ' worklist-split' : ''}`}>
      {(!matterId || split) && (
        <section className="list" aria-label={t('list.label')} aria-busy={list.isFetching}>
          <ListHead filters={filters} onChange={onChange} cards={cards} />
          {list.isPending && <Loading rows={12} />}
          {list.isError && list.items.length === 0 && <Failure error={list.error} retry={() => void list.refetch()} />}
          {list.isSuccess && list.items.length === 0 && <EmptyList filters={filters} onChange={onChange} />}
          {list.items.length > 0 && (
            <>
              <Rows
                items={list.items}
                filters={filters}
                openId={matterId}
                hrefOf={hrefOf}
                onSort={(sort) => onChange({ ...filters, sort })}
                onFocusRow={keysOfList.onFocusRow}
              />
              <More list={list} />
            </>
          )}
        </section>
      )}
      {matterId && (
        <section className="pane" aria-label={t('matter.label')}>
          <Suspense fallback={<Loading />}>
            {matter({ matterId, onNext: keysOfList.onNext, onPrevious: keysOfList.onPrevious, onClose: close })}
          </Suspense>
        </section>
      )}
    </div>
  );
}
