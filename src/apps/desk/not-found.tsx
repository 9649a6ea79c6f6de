// What stands at an address that leads nowhere.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFound() {
  const { t } = useTranslation('desk');
  return (
    <div className="page narrow">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.explained')}</p>
      <p>
        <Link to="/list">{t('notFound.toList')}</Link>
      </p>
    </div>
  );
}
