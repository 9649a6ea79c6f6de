// What the server said to an act as a whole: somebody was faster, it is no longer possible, or it was refused and why.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../shared/names.ts';
import type { Refusals } from './refusals.ts';

interface NoticeProps {
  readonly refusals: Refusals;
  readonly gone: boolean;
  readonly busy: boolean;
  readonly reload: () => void;
}

function Faster({
  changed,
  busy,
  reload,
}: { readonly changed: NonNullable<Refusals['changed']> } & Pick<NoticeProps, 'busy' | 'reload'>) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const values = {
    organ: changed.by.organ ?? '',
    name: changed.by.name ?? t('form.somebody'),
    act: t(`petitions:act.${changed.act}`, { defaultValue: changed.act }),
    at: names.instant(changed.at),
  };
  return (
    <div className="notice notice-warning" role="alert">
      <p>
        <strong>{t(changed.by.organ ? 'form.faster' : 'form.fasterNoOrgan', values)}</strong>
      </p>
      <p>{t('form.textStays')}</p>
      <Button size="small" loading={busy} onClick={reload}>
        {t('form.reload')}
      </Button>
    </div>
  );
}

export function Notices({ refusals, gone, busy, reload }: NoticeProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  if (refusals.changed) return <Faster changed={refusals.changed} busy={busy} reload={reload} />;
  if (gone) {
    return (
      <div className="notice notice-warning" role="alert">
        {t('form.gone')}
      </div>
    );
  }
  if (!refusals.all) return null;
  return (
    <div className="notice notice-error" role="alert">
      <p>{refusals.all.message}</p>
      {refusals.all.article && (
        <p className="quiet">{t('form.article', { article: names.article(refusals.all.article) })}</p>
      )}
    </div>
  );
}
