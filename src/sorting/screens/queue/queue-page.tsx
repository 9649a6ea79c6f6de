// Triage: the petitions that wait for it with what is proposed, many confirmed at once, the open one beside the list.
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { TriageItem } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';
import { useTitle } from '../use-title.ts';
import { Bulk } from './bulk.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { countsOf, type Filters, fits, isReady, readFilters, standingOf, writeFilters } from './filters.ts';
import { Groups, severalOf } from './groups.tsx';
import { QueueCards, QueueTable } from './rows.tsx';
import { type Told, useConfirm } from './use-confirm.ts';
import { type Queue, useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import '../proposal/proposal.css';
import './queue.css';

/** What the matter beside the list needs to know of the list. */
export interface MatterInQueue {
  readonly matterId: string;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onTriaged: () => void;
}

/** The server takes so many at once. */
const AT_ONCE = 100;

/** Which petitions are selected; what has left the list is selected no more. */
function useSelection(items: readonly TriageItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter((item) => ids.has(item.matterId) && isReady(item));
  return {
    items: chosen,
    ids: new Set(chosen.map(({ matterId }) => matterId)) as ReadonlySet<string>,
    toggle(item: TriageItem) {
      if (!isReady(item)) return;
      const next = new Set(ids);
      if (!next.delete(item.matterId) && chosen.length < AT_ONCE) next.add(item.matterId);
      setIds(next);
    },
    set: (wanted: readonly TriageItem[]) => setIds(new Set(wanted.slice(0, AT_ONCE).map(({ matterId }) => matterId))),
  };
}

/** Confirms one petition in the list and says what became of it. */
function useConfirmOne(confirm: (items: readonly TriageItem[]) => Promise<readonly Told[]>) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  return async (item: TriageItem): Promise<boolean> => {
    const [told] = await confirm([item]);
    if (told?.outcome === 'done') kit.say(t('queue.done', { title: item.title }));
    else kit.say(t('queue.failed', { why: told?.detail ?? t(`bulk.outcome.${told?.outcome ?? 'lost'}`) }));
    return told?.outcome === 'done';
  };
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('sort');
  const { Nothing } = useKit();
  if (filtered) return <Nothing title={t('queue.filteredTitle')} />;
  return <Nothing title={t('queue.emptyTitle')}>{t('queue.empty')}</Nothing>;
}

interface HeadProps {
  readonly queue: Queue;
  readonly filters: Filters;
  readonly shown: number;
  readonly onChange: (next: Filters) => void;
  readonly narrow: boolean;
}

function Head({ queue, filters, shown, onChange, narrow }: HeadProps) {
  const { t } = useTranslation('sort');
  const counts = useMemo(() => countsOf(queue.items, filters), [queue.items, filters]);
  const all = queue.items.length;
  return (
    <header className="list-head">
      <div className="list-title">
        <h1>{t('queue.title')}</h1>
        <span role="status" className="quiet">
          {t(queue.hasNextPage ? 'queue.countedMore' : 'queue.counted', { count: all })}
          {shown !== all && ` · ${t('queue.shown', { count: shown })}`}
        </span>
      </div>
      <FilterBar filters={filters} counts={counts} onChange={onChange} narrow={narrow} />
    </header>
  );
}

/** What the page knows and can do, with or without an open petition. */
function useTriage() {
  const kit = useKit();
  const navigate = useNavigate();
  const { matterId: openId } = useParams();
  const { search } = useLocation();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const queue = useQueue();
  const items = useMemo(() => queue.items.filter((item) => fits(item, filters)), [queue.items, filters]);
  const selection = useSelection(items);
  const { busy, confirm } = useConfirm(queue);
  const confirmOne = useConfirmOne(confirm);
  const [bulk, setBulk] = useState<readonly TriageItem[]>();
  const hrefOf = (item: TriageItem) => `/triage/${item.matterId}${search}`;
  const close = () => void navigate(`/triage${search}`);
  const onConfirm = async (item: TriageItem | undefined) => {
    if (busy) return;
    if (selection.items.length > 0) return setBulk(selection.items);
    if (!item) return;
    if (standingOf(item) !== 'ready') return void navigate(hrefOf(item));
    if (await confirmOne(item)) cursor.stand(cursor.following);
  };
  const cursor = useQueueKeys({
    items,
    openId,
    hrefOf,
    close,
    onSelect: selection.toggle,
    onConfirm: (item) => void onConfirm(item),
  });
  const onTriaged = () => {
    const { next } = cursor;
    if (openId) queue.remove([openId]);
    void navigate(next ? hrefOf(next) : `/triage${search}`);
  };
  const onChange = (next: Filters) => void navigate(`/triage${openId ? `/${openId}` : ''}?${writeFilters(next)}`);
  const onTold = (told: readonly Told[]) => {
    setBulk(undefined);
    if (told.length === 0) return;
    // What the net lost may be sent again.
    selection.set(told.flatMap(({ item, outcome }) => (outcome === 'lost' ? [item] : [])));
    if (told.some(({ outcome }) => outcome !== 'done')) void queue.refetch();
  };
  return {
    kit,
    queue,
    filters,
    items,
    selection,
    busy,
    confirm,
    bulk,
    setBulk,
    openId,
    hrefOf,
    close,
    cursor,
    onTriaged,
    onChange,
    onTold,
  };
}

type Triage = ReturnType<typeof useTriage>;

function List({ triage, cards }: { readonly triage: Triage; readonly cards: boolean }) {
  const { kit, queue, filters, items, selection, hrefOf, cursor, openId, onChange } = triage;
  const { t } = useTranslation('sort');
  const { Loading, Failure } = kit;
  const Rows = cards ? QueueCards : QueueTable;
  const grouped = !openId && severalOf(queue.groups, filters.group).length > 0;
  return (
    <section className="list" aria-label={t('queue.list')} aria-busy={queue.isFetching}>
      <Head queue={queue} filters={filters} shown={items.length} onChange={onChange} narrow={cards} />
      {queue.isPending && <Loading rows={12} />}
      {queue.isError && queue.items.length === 0 && <Failure error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isSuccess && items.length === 0 && <Empty filtered={queue.items.length > 0} />}
      {queue.items.length > 0 && (
        <div className={grouped ? 'queue queue-grouped' : 'queue'}>
          {grouped && (
            <Groups
              groups={queue.groups}
              names={queue.names}
              chosen={filters.group}
              onChoose={(group) => onChange({ ...withoutGroup(filters), ...(group && { group }) })}
            />
          )}
          {items.length > 0 && (
            <div className="queue-main">
              <BulkBar
                ready={items.filter(isReady).slice(0, AT_ONCE)}
                selected={selection.items}
                most={AT_ONCE}
                onSelect={selection.set}
                onConfirm={() => triage.setBulk(selection.items)}
              />
              <Rows
                items={items}
                names={queue.names}
                openId={openId}
                selected={selection.ids}
                onSelect={selection.toggle}
                hrefOf={hrefOf}
                onCursor={cursor.onCursor}
              />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

const withoutGroup = ({ group: _group, ...rest }: Filters): Filters => rest;

export default function TriagePage({ matter }: { readonly matter: (view: MatterInQueue) => ReactNode }) {
  const { t } = useTranslation(['sort', 'desk']);
  const triage = useTriage();
  const { kit, openId, cursor, bulk, queue } = triage;
  const { wide, split } = kit.useRoom();
  useTitle(t('sort:queue.title'));
  return (
    <div className={`worklist triage${openId ? ' worklist-split' : ''}`}>
      {(!openId || split) && <List triage={triage} cards={!wide || openId !== undefined} />}
      {openId && (
        <section className="pane" aria-label={t('desk:matter.label')}>
          <Suspense fallback={<kit.Loading />}>
            {matter({
              matterId: openId,
              onNext: cursor.onNext,
              onPrevious: cursor.onPrevious,
              onClose: triage.close,
              onTriaged: triage.onTriaged,
            })}
          </Suspense>
        </section>
      )}
      {bulk && <Bulk items={bulk} names={queue.names} confirm={triage.confirm} onClose={triage.onTold} />}
    </div>
  );
}
