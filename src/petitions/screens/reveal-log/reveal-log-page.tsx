// The auditor's log: who looked at which matter, when and why; page after page, by filters, and as a file.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import { AUDIT_ACTIONS, type AuditItem, type AuditPage } from '../../reveal-log/contract.ts';
import { deskCall } from '../shared/api.ts';
import { useNames, useStaff } from '../shared/names.ts';
import { Failure, Loading, Nothing } from '../shared/parts.tsx';
import { ANYTHING, LogFilters } from './log-filters.tsx';
import './reveal-log.css';

const FILTERS = ['action', 'actor', 'number', 'organ', 'from', 'to'] as const;

/** What was asked, as the server's query: looks at personal data, unless something else or anything was asked for. */
function queryOf(params: URLSearchParams): string {
  const asked = new URLSearchParams();
  for (const name of FILTERS) {
    const value = params.get(name)?.trim();
    if (value) asked.set(name, value);
  }
  if (!params.has('action')) asked.set('action', 'reveal');
  if (params.get('action') === ANYTHING) asked.delete('action');
  return asked.toString();
}

const withoutEmpty = (typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim()));

/** What is not there is a dash in the table, and left out where an entry is a card. */
const orNone = (text: string | undefined) => (text ? { children: text } : { children: '—', className: 'log-none' });

function Entry({ item }: { readonly item: AuditItem }) {
  const { t } = useTranslation('revealLog');
  const names = useNames();
  const known = (AUDIT_ACTIONS as readonly string[]).includes(item.action);
  return (
    <tr>
      <td data-label={t('column.at')} className="tabular">
        <time dateTime={item.at}>{names.instant(item.at)}</time>
      </td>
      <td data-label={t('column.actor')}>{item.actor ?? t(`kind.${item.actorKind}`)}</td>
      <td
        data-label={t('column.organ')}
        title={item.organ && names.organ(item.organ)}
        {...orNone(item.organ && names.organShort(item.organ))}
      />
      <td data-label={t('column.action')}>{known ? t(`action.${item.action}`) : item.action}</td>
      <td data-label={t('column.object')} {...orNone(item.number ? groupDigits(item.number) : item.object)} />
      <td data-label={t('column.reason')} {...orNone(item.reason)} />
    </tr>
  );
}

const COLUMNS = ['at', 'actor', 'organ', 'action', 'object', 'reason'] as const;

function Entries({ items }: { readonly items: readonly AuditItem[] }) {
  const { t } = useTranslation('revealLog');
  return (
    <table className="log">
      <caption className="hidden">{t('title')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Log({ query }: { readonly query: string }) {
  const { t } = useTranslation('revealLog');
  const found = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) =>
      deskCall<AuditPage>(`/api/audit?${query}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (found.isPending) return <Loading />;
  if (found.isError && !found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return <Nothing title={t('none')}>{t('noneExplained')}</Nothing>;
  return (
    <>
      <Entries items={items} />
      <div className="more">
        <span role="status">{t('shown', { count: items.length })}</span>
        {found.hasNextPage && (
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}

export default function RevealLogPage() {
  const { t } = useTranslation(['revealLog', 'desk']);
  const names = useNames();
  const staff = useStaff();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  useEffect(() => {
    document.title = `${t('revealLog:title')} · ${t('desk:app.title')}`;
  }, [t]);
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="quiet">{t('explained')}</p>
      {staff.organ.level > 1 && <p>{t('scope.region', { organ: names.organ(staff.organ) })}</p>}
      <LogFilters
        key={query}
        asked={{ action: ANYTHING, ...Object.fromEntries(new URLSearchParams(query)) }}
        onAsk={(next) => setParams(withoutEmpty(next))}
      />
      <p className="log-export">
        <a href={`/api/audit.csv?${query}${query && '&'}lang=${names.language}`} download>
          {t('export')}
        </a>{' '}
        <span className="quiet">{t('exportNote')}</span>
      </p>
      <Log query={query} />
    </div>
  );
}
