// The page before the desk: what this is, the language, and the form that lets people in.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch, ShadeSwitch } from '../switches.tsx';

export function Entrance({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  return (
    <div className="entrance">
      <header className="entrance-head">
        <p className="entrance-brand">{t('app.name')}</p>
        <div className="entrance-switches">
          <LanguageSwitch />
          <ShadeSwitch />
        </div>
      </header>
      <main className="entrance-main">{children}</main>
      <footer className="entrance-foot">
        <a href="/">{t('app.toPortal')}</a>
      </footer>
    </div>
  );
}
