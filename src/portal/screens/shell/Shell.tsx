// The frame of every page: skip link, switches, name and ways, and how to reach a person.
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { speak } from '../../../platform/client/http.ts';
import { applyLanguage } from '../../../ui/preferences.ts';
import { LanguageSwitch, TextSizeSwitch } from '../../../ui/Switches.tsx';
import { Guard } from './Guard.tsx';
import { useInfo } from './info.tsx';
import { ArrivedContext } from './Page.tsx';

/** Header and footer around a page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('portal');
  const arrived = useRef(false);
  return (
    <ArrivedContext.Provider value={arrived}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <Guard words={{ title: t('shell.brokenTitle'), text: t('shell.brokenText'), reload: t('shell.reload') }}>
        {children}
      </Guard>
      <Footer />
    </ArrivedContext.Provider>
  );
}

function Header() {
  const { t, i18n } = useTranslation('portal');
  const { demo } = useInfo();
  const onSwitch = (language: 'zh' | 'en') => {
    speak(language);
    applyLanguage(language);
    void i18n.changeLanguage(language);
  };
  return (
    <header className="top">
      <div className="top__switches">
        <TextSizeSwitch />
        <LanguageSwitch onSwitch={onSwitch} />
      </div>
      <div className="top__bar">
        <Link className="top__name" to="/">
          {t('shell.product')}
        </Link>
        <nav className="top__nav" aria-label={t('shell.nav')}>
          <NavLink to="/file">{t('shell.file')}</NavLink>
          <NavLink to="/progress">{t('shell.progress')}</NavLink>
          <NavLink to="/help">{t('shell.help')}</NavLink>
        </nav>
      </div>
      {demo && <p className="top__demo">{t('shell.demo')}</p>}
    </header>
  );
}

function Footer() {
  const { t } = useTranslation('portal');
  return (
    <footer className="foot">
      <div className="foot__inner stack">
        <h2 className="foot__title">{t('shell.helpTitle')}</h2>
        <Hotline />
        <p>{t('shell.window')}</p>
        <p className="soft">{t('shell.free')}</p>
      </div>
    </footer>
  );
}

/** The telephone number, to be tapped; nothing while it is not known. */
export function Hotline() {
  const { t } = useTranslation('portal');
  const { hotline } = useInfo();
  if (!hotline) return null;
  return (
    <p>
      {t('shell.call')}
      <a className="foot__phone" href={`tel:${hotline.replace(/[^\d+]/g, '')}`}>
        {hotline}
      </a>
    </p>
  );
}
