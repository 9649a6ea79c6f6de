// The window's title says which screen is open.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Sets the title while the screen is shown. */
export function useTitle(title: string): void {
  const { t } = useTranslation('desk');
  useEffect(() => {
    document.title = `${title} · ${t('app.title')}`;
  }, [title, t]);
}
