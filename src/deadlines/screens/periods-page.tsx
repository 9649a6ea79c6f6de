// All periods with their dated versions, for the administrator: what holds, what held, what will hold.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodItem, PeriodList, PeriodVersion } from '../contract.ts';
import './deadlines.css';
import { FieldError } from './field-error.tsx';
import { keys, useKit } from './kit.ts';
import { useTitle } from './use-title.ts';
import { VersionDialog } from './version-dialog.tsx';

/** The version in force, or the next one, or the last. */
const presentOf = ({ versions }: PeriodItem): PeriodVersion | undefined =>
  versions.find(({ standing }) => standing === 'in-force') ?? versions[0];

function OwnMark({ version }: { readonly version: PeriodVersion }) {
  const { t } = useTranslation('keep');
  if (!version.ownDefault) return null;
  return (
    <span className="tag" title={t('periods.ownExplained')}>
      {t('periods.own')}
    </span>
  );
}

interface VersionLineProps {
  readonly timer: string;
  readonly version: PeriodVersion;
}

function Withdraw({ timer, version }: VersionLineProps) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const queries = useQueryClient();
  const names = { timer: kit.timer(timer), from: kit.day(version.validFrom) };
  const withdraw = useMutation({
    mutationFn: () =>
      kit.call<PeriodList>(`/api/admin/periods/${timer}/versions/${version.validFrom}`, { method: 'DELETE' }),
    onSuccess: (list) => {
      queries.setQueryData(keys.periods, list);
      kit.say(t('periods.withdrawn', names));
    },
  });
  return (
    <>
      <Button
        size="small"
        aria-label={t('periods.withdrawFor', names)}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate()}
      >
        {t('periods.withdraw')}
      </Button>
      <FieldError error={withdraw.error} />
    </>
  );
}

function VersionLine({ timer, version }: VersionLineProps) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const { standing, unit, length, validFrom, validTo, article } = version;
  const [from, to] = [kit.day(validFrom), validTo && kit.day(validTo)];
  return (
    <li className={`version version-${standing}`}>
      <span className="tag">{t(`periods.standing.${standing}`)}</span>
      <strong>{t(`periods.long.${unit}`, { count: length })}</strong>
      <span>{kit.article(article)}</span>
      <span className="quiet">{to ? t('periods.span', { from, to }) : t('periods.since', { from })}</span>
      <OwnMark version={version} />
      {standing === 'future' && !validTo && <Withdraw timer={timer} version={version} />}
    </li>
  );
}

function Period({ item, onAdd }: { readonly item: PeriodItem; readonly onAdd: () => void }) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const { timer, versions } = item;
  const present = presentOf(item);
  const more = versions.length > 1;
  const head = `period-${timer}`;
  return (
    <li className="period">
      <section aria-labelledby={head}>
        <div className="period-head">
          <h2 id={head} className="small">
            {kit.timer(timer)} <span className="quiet tabular">{timer}</span>
          </h2>
          {present && (
            <p className="period-now">
              <strong>{t(`periods.long.${present.unit}`, { count: present.length })}</strong>{' '}
              <span>{kit.article(present.article)}</span> <OwnMark version={present} />
            </p>
          )}
          <Button size="small" aria-label={t('periods.addFor', { timer: kit.timer(timer) })} onClick={onAdd}>
            {t('periods.add')}
          </Button>
        </div>
        {more && (
          <details open={versions[0]?.standing === 'future'}>
            <summary>{`${t('periods.versions')} (${versions.length})`}</summary>
            <ul className="versions">
              {versions.map((version) => (
                <VersionLine key={version.validFrom} timer={timer} version={version} />
              ))}
            </ul>
          </details>
        )}
      </section>
    </li>
  );
}

export default function PeriodsPage() {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const [adding, setAdding] = useState<PeriodItem>();
  useTitle(t('periods.title'));
  const list = useQuery({ queryKey: keys.periods, queryFn: () => kit.call<PeriodList>('/api/admin/periods') });
  if (list.isPending) return <kit.Loading />;
  if (list.isError) return <kit.Failure error={list.error} retry={() => void list.refetch()} />;
  const present = adding && presentOf(adding);
  return (
    <div className="page keep-page">
      <h1>{t('periods.title')}</h1>
      <p className="quiet">{t('periods.explained')}</p>
      <ul className="periods">
        {list.data.items.map((item) => (
          <Period key={item.timer} item={item} onAdd={() => setAdding(item)} />
        ))}
      </ul>
      {adding && present && (
        <VersionDialog
          timer={adding.timer}
          present={present}
          today={list.data.today}
          onClose={() => setAdding(undefined)}
        />
      )}
    </div>
  );
}
