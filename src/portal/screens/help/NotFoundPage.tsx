// An address that leads nowhere.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/Button.tsx';
import { Page } from '../shell/Page.tsx';

/** Any other address. */
export function NotFoundPage() {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('shell.notFound.title')}>
      <p>{t('shell.notFound.text')}</p>
      <div className="buttons">
        <Link className={buttonClass('primary')} to="/">
          {t('shell.notFound.home')}
        </Link>
      </div>
    </Page>
  );
}
