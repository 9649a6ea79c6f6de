// A right that cannot be used now, and why that may be.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Right } from './right.ts';

/** It was possible when the page was linked to, and is not any more. */
export function NotNow({ act }: { readonly act: Right | 'evaluate' }) {
  const { t } = useTranslation('portal');
  return (
    <>
      <Notice kind="warning" title={t('rights.notNow')}>
        <p>{t(`rights.${act}.notNow`)}</p>
      </Notice>
      <div className="buttons">
        <Link className={buttonClass('primary')} to="/progress">
          {t('progress.back')}
        </Link>
      </div>
    </>
  );
}
