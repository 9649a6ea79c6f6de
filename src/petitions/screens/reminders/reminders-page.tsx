// Reminders: what the organ was told, then periods that end or have ended, newest first, each with its matter; marked seen one by one or together.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { ReminderItem } from '../../reminders/contract.ts';
import { useNames } from '../shared/names.ts';
import { DueDay, Failure, Loading, Nothing, StateMark } from '../shared/parts.tsx';
import { reminderCalls, reminderKeys } from './calls.ts';
import { Notices } from './notices.tsx';
import './reminders.css';

const keyOf = (item: ReminderItem): string => `${item.matterId}/${item.taskNo}/${item.clockNo}/${item.at}`;

interface Marking {
  readonly mark: (items: readonly ReminderItem[]) => void;
  readonly marking: boolean;
}

function useMarking(): Marking {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: reminderCalls.seen,
    onSettled: () => queries.invalidateQueries({ queryKey: reminderKeys.all }),
  });
  return { mark: mutation.mutate, marking: mutation.isPending };
}

function Row({ item, mark, marking }: { readonly item: ReminderItem } & Marking) {
  const { t } = useTranslation(['reminders', 'petitions']);
  const names = useNames();
  return (
    <li className={item.seen ? 'reminder' : 'reminder reminder-new'}>
      <h3>
        <Link to={`/matters/${item.matterId}`} onClick={() => !item.seen && mark([item])}>
          {item.title ?? t('reminders:sealed')}
        </Link>
      </h3>
      <p className="reminder-why">
        <span className={item.missed ? 'tone tone-overdue' : 'tone tone-soon'}>
          {t(`reminders:point.${item.point.kind}`, { value: item.point.value })}
        </span>
        <span>
          {t(`petitions:timer.${item.timer}`, { defaultValue: item.timer })} · {names.article(item.article)}
        </span>
        <DueDay day={item.dueDay} />
      </p>
      <p className="reminder-line quiet">
        <StateMark state={item.state} />
        <span className="tabular">{groupDigits(item.number)}</span>
        <span title={names.organ(item.organ)}>{names.organShort(item.organ)}</span>
        <span>{t(`reminders:whom.${item.whom}`)}</span>
        <time dateTime={item.at}>{names.instant(item.at)}</time>
        {!item.seen && (
          <Button size="small" type="link" disabled={marking} onClick={() => mark([item])}>
            {t('reminders:seen')}
          </Button>
        )}
      </p>
    </li>
  );
}

function List({ items, ...marking }: { readonly items: readonly ReminderItem[] } & Marking) {
  return (
    <ul className="reminders">
      {items.map((item) => (
        <Row key={keyOf(item)} item={item} {...marking} />
      ))}
    </ul>
  );
}

/** As many as one call may mark. */
const AT_ONCE = 200;

export default function RemindersPage() {
  const { t } = useTranslation(['reminders', 'desk']);
  const marking = useMarking();
  const found = useInfiniteQuery({
    queryKey: reminderKeys.pages,
    queryFn: ({ pageParam }) => reminderCalls.page(pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  useEffect(() => {
    document.title = `${t('reminders:title')} · ${t('desk:app.title')}`;
  }, [t]);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const unseen = items.filter((item) => !item.seen).slice(0, AT_ONCE);
  const none = found.isSuccess && items.length === 0;
  return (
    <div className="page">
      <h1>{t('reminders:title')}</h1>
      <Notices />
      <h2 className="reminders-part">{t('reminders:periods')}</h2>
      <p className="quiet">{t('reminders:explained')}</p>
      {none && <Nothing title={t('reminders:none')}>{t('reminders:noneExplained')}</Nothing>}
      {found.isPending && <Loading />}
      {found.isError && items.length === 0 && <Failure error={found.error} retry={() => void found.refetch()} />}
      {unseen.length > 0 && (
        <Button disabled={marking.marking} onClick={() => marking.mark(unseen)}>
          {t('reminders:seeAll')}
        </Button>
      )}
      {items.length > 0 && <List items={items} {...marking} />}
      {items.length > 0 && (
        <div className="more">
          <span role="status">{t('reminders:shown', { count: items.length })}</span>
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('reminders:more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
