// Confirming several at once: first what will be done, then what became of each; what was not done stays and is named.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TriageItem } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';
import type { Names } from './cells.tsx';
import { useGroupName } from './groups.tsx';
import type { Told } from './use-confirm.ts';

interface BulkProps {
  readonly items: readonly TriageItem[];
  readonly names: Names;
  readonly confirm: (items: readonly TriageItem[]) => Promise<readonly Told[]>;
  readonly onClose: (told: readonly Told[]) => void;
}

/** The petitions by what will be done to them. */
function byDeed(items: readonly TriageItem[]): readonly (readonly TriageItem[])[] {
  const groups = new Map<string, TriageItem[]>();
  for (const item of items)
    groups.set(item.group ?? item.matterId, [...(groups.get(item.group ?? item.matterId) ?? []), item]);
  return [...groups.values()];
}

function Plan({ items, names }: Pick<BulkProps, 'items' | 'names'>) {
  const { t } = useTranslation('sort');
  const called = useGroupName();
  return (
    <ul className="bulk-plan">
      {byDeed(items).map((group) => {
        const [first] = group;
        if (!first?.confirm) return null;
        return (
          <li key={first.matterId}>
            <strong>{called(first.confirm, names)}</strong>
            <details open={group.length <= 5}>
              <summary>{t('bulk.matters', { count: group.length })}</summary>
              <ul>
                {group.map((item) => (
                  <li key={item.matterId} lang="zh-CN">
                    {item.title}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Outcomes({ told }: { readonly told: readonly Told[] }) {
  const { t } = useTranslation('sort');
  const failed = told.filter(({ outcome }) => outcome !== 'done');
  return (
    <div role="status">
      <p>{t('bulk.done', { count: told.length - failed.length })}</p>
      {failed.length === 0 ? (
        <p>{t('bulk.allDone')}</p>
      ) : (
        <>
          <p>
            <strong>{t('bulk.notDone', { count: failed.length })}</strong>
          </p>
          <ul className="bulk-plan">
            {failed.map(({ item, outcome, detail }) => (
              <li key={item.matterId}>
                <Link to={`/triage/${item.matterId}`} lang="zh-CN">
                  {item.title}
                </Link>
                <p className="quiet">{detail ?? t(`bulk.outcome.${outcome}`)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function Bulk({ items, names, confirm, onClose }: BulkProps) {
  const { t } = useTranslation('sort');
  const { Dialog } = useKit();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<readonly Told[]>();
  const first = useRef<HTMLButtonElement>(null);
  // After the dialog has taken the focus: Enter does what is likely.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when the outcomes have come
  useEffect(() => first.current?.focus(), [told]);
  const go = async () => {
    setBusy(true);
    setTold(await confirm(items));
    setBusy(false);
  };
  if (told)
    return (
      <Dialog title={t('bulk.resultTitle')} wide onClose={() => onClose(told)}>
        <Outcomes told={told} />
        <div className="act-foot">
          <Button ref={first} type="primary" onClick={() => onClose(told)}>
            {t('bulk.close')}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t('bulk.title', { count: items.length })} wide {...(!busy && { onClose: () => onClose([]) })}>
      <p>{t('bulk.explained')}</p>
      <Plan items={items} names={names} />
      <div className="act-foot">
        <Button ref={first} type="primary" loading={busy} onClick={() => void go()}>
          {t('bulk.go', { count: items.length })}
        </Button>
        <Button disabled={busy} onClick={() => onClose([])}>
          {t('bulk.back')}
        </Button>
      </div>
    </Dialog>
  );
}
