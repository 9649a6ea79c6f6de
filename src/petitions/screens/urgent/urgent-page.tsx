// The urgent desk: what this organ was told of, newest first, the report with its follow-ups beside it, read or not yet.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { UrgentItem, UrgentView } from '../../contract.ts';
import { Pairs, Quote } from '../acts/known-parts.tsx';
import { api, keys } from '../shared/api.ts';
import { LIST_KEYS } from '../shared/keys.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Loading, Nothing } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import './urgent.css';

type Which = 'open' | 'closed';
const WHICH: readonly Which[] = ['open', 'closed'];

export const rowIdOf = ({ matterId, report }: Pick<UrgentItem, 'matterId' | 'report'>): string =>
  `urgent-${matterId}-${report}`;

/** Changed since somebody of the organ last looked. */
export const isUnseen = ({ seenAt, lastAt }: Pick<UrgentItem, 'seenAt' | 'lastAt'>): boolean =>
  seenAt === undefined || seenAt < lastAt;

function Row({
  item,
  open,
  onOpen,
}: {
  readonly item: UrgentItem;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <li className={open ? 'card card-open' : 'card'}>
      <button type="button" id={rowIdOf(item)} className="row-title urgent-row" aria-expanded={open} onClick={onOpen}>
        {t('urgent.report', { organ: names.organShort(item.reportedBy), no: item.report })}
        {isUnseen(item) && <span className="tag urgent-unseen">{t('urgent.unseen')}</span>}
      </button>
      <p className="card-line card-quiet">
        <span>{names.placeFull(item.place)}</span>
        <span>{t('urgent.reportedAt', { at: names.instant(item.reportedAt) })}</span>
        {item.followUps > 0 && <span>{t('urgent.followUps', { count: item.followUps })}</span>}
        {item.followUps > 0 && !item.closedAt && <span>{t('urgent.lastAt', { at: names.instant(item.lastAt) })}</span>}
        {item.closedAt && <span>{t('urgent.closedAt', { at: names.instant(item.closedAt) })}</span>}
      </p>
    </li>
  );
}

function Said({ report }: { readonly report: UrgentView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const long = ['demand', 'situation', 'measures', 'nextSteps'] as const;
  return (
    <>
      <Pairs
        rows={[
          [t('urgent.happenedAt'), names.instant(report.happenedAt)],
          [t('urgent.knownAt'), report.knownAt && names.instant(report.knownAt)],
          [t('urgent.where'), report.where],
          [t('urgent.people'), String(report.people)],
          [t('urgent.signedBy'), report.signedBy],
          [t('urgent.recipients'), report.recipients.map((one) => names.organ(one)).join(t('common.comma'))],
        ]}
      />
      {long.map((name) => (
        <section key={name}>
          <h3>{t(`urgent.${name}`)}</h3>
          <Quote>{report[name]}</Quote>
        </section>
      ))}
      {report.further.map(({ at, situation, measures }) => (
        <section key={at} className="block">
          <h3>
            {t('urgent.further')} · {names.instant(at)}
          </h3>
          <Quote>{situation}</Quote>
          <Quote>{measures}</Quote>
        </section>
      ))}
      {report.result && (
        <section className="block">
          <h3>{t('urgent.result')}</h3>
          <Quote>{report.result}</Quote>
        </section>
      )}
    </>
  );
}

function Report({ item }: { readonly item: UrgentItem }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const queries = useQueryClient();
  const { matterId, report } = item;
  const found = useQuery({
    queryKey: keys.urgentReport(matterId, report),
    queryFn: () => api.urgentReport(matterId, report),
  });
  if (found.isPending) return <Loading rows={6} />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const seen = async () => {
    await api.urgentSeen(matterId, report, found.data.lastAt);
    await queries.invalidateQueries({ queryKey: ['urgent'] });
  };
  return (
    <article className="urgent-report">
      <h2>
        {t(`codes.urgentKind.${found.data.kind}`, { defaultValue: found.data.kind })} ·{' '}
        {t('urgent.report', { organ: names.organ(found.data.reportedBy), no: report })}
      </h2>
      <p className="urgent-foot">
        {isUnseen(found.data) && (
          <Button type="primary" size="small" onClick={() => void seen()}>
            {t('urgent.markSeen')}
          </Button>
        )}
        <Link to={`/matters/${matterId}`}>
          {t('urgent.openMatter')} {groupDigits(found.data.number)}
        </Link>
      </p>
      <Said report={found.data} />
    </article>
  );
}

/** j and k move from report to report. */
function useUrgentKeys(items: readonly UrgentItem[]) {
  const move = (by: 1 | -1) => () => {
    const here = items.findIndex((item) => document.activeElement?.id === rowIdOf(item));
    const to = items[Math.min(Math.max(here + by, 0), items.length - 1)];
    if (to) document.getElementById(rowIdOf(to))?.focus();
  };
  useKeys({ [LIST_KEYS.down]: move(1), [LIST_KEYS.up]: move(-1) });
}

export default function UrgentPage() {
  const { t } = useTranslation('desk');
  const [which, setWhich] = useState<Which>('open');
  const [chosen, setChosen] = useState<string>();
  const list = useInfiniteQuery({
    queryKey: keys.urgent(which),
    queryFn: ({ pageParam }) => api.urgent(which, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.find((item) => rowIdOf(item) === chosen);
  useUrgentKeys(items);
  useEffect(() => {
    document.title = `${t('urgent.title')} · ${t('app.title')}`;
  }, [t]);
  return (
    <div className="urgent-desk">
      <section className="urgent-list" aria-label={t('urgent.title')}>
        <header className="list-head">
          <h1>{t('urgent.title')}</h1>
          <Segmented
            value={which}
            aria-label={t('urgent.which')}
            options={WHICH.map((value) => ({ value, label: t(`urgent.${value}`) }))}
            onChange={setWhich}
          />
        </header>
        {list.isPending && <Loading rows={6} />}
        {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && items.length === 0 && (
          <Nothing title={t('urgent.none')}>{t('urgent.noneExplained')}</Nothing>
        )}
        <ul className="cards">
          {items.map((item) => (
            <Row
              key={rowIdOf(item)}
              item={item}
              open={rowIdOf(item) === chosen}
              onOpen={() => setChosen(rowIdOf(item))}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <p className="more">
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('list.more')}
            </Button>
          </p>
        )}
      </section>
      {items.length > 0 && (
        <div className="urgent-pane">
          {open ? <Report key={rowIdOf(open)} item={open} /> : <p className="quiet">{t('urgent.choose')}</p>}
        </div>
      )}
    </div>
  );
}
