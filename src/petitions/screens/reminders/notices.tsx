// What the own organ was told: new facts, a withdrawal that was not the petitioner's, retaliation, a refusal to carry out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { OrganMessageItem } from '../../messages/contract.ts';
import { hears } from '../../messages/hearers-rule.ts';
import { useNames, useStaff } from '../shared/names.ts';
import { Failure, Loading, StateMark } from '../shared/parts.tsx';
import { noticeCalls, noticeKeys } from './calls.ts';
import { useNotices } from './use-notices.ts';

/** Asked for anew after this many milliseconds while the list is open. */
const EVERY = 60_000;

function Notice({ item }: { readonly item: OrganMessageItem }) {
  const { t } = useTranslation('reminders');
  const names = useNames();
  const queries = useQueryClient();
  const away = useMutation({
    mutationFn: noticeCalls.seen,
    onSettled: () => queries.invalidateQueries({ queryKey: noticeKeys.all }),
  });
  const what = t(`notices.kind.${item.kind}`);
  return (
    <li className="reminder reminder-new">
      <h3>
        {what}
        {' · '}
        <Link to={`/matters/${item.matterId}`}>{item.title ?? t('sealed')}</Link>
      </h3>
      <p>{t(`notices.todo.${item.kind}`)}</p>
      <p className="reminder-line quiet">
        <StateMark state={item.state} />
        <span className="tabular">{groupDigits(item.number)}</span>
        <time dateTime={item.at}>{names.instant(item.at)}</time>
        <Button
          size="small"
          type="link"
          loading={away.isPending}
          aria-label={t('notices.seenNamed', { what })}
          onClick={() => away.mutate(item)}
        >
          {t('notices.seen')}
        </Button>
      </p>
      {away.isError && (
        <p className="field-error" role="alert">
          {t('notices.failed')}
        </p>
      )}
    </li>
  );
}

/** Nothing at all for who does not hear what the organ is told. */
export function Notices() {
  const { t } = useTranslation('reminders');
  const { roles } = useStaff();
  const notices = useNotices(EVERY);
  if (!hears(roles)) return null;
  const items = notices.data?.items ?? [];
  return (
    <>
      <h2 className="reminders-part">{t('notices.title')}</h2>
      {notices.isPending && <Loading rows={2} />}
      {notices.isError && items.length === 0 && <Failure error={notices.error} retry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length === 0 && <p className="quiet">{t('notices.none')}</p>}
      {items.length > 0 && (
        <ul className="reminders">
          {items.map((item) => (
            <Notice key={item.id} item={item} />
          ))}
        </ul>
      )}
      {notices.data?.more && <p className="quiet">{t('notices.more')}</p>}
    </>
  );
}
