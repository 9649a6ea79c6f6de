// The frame of the desk: what is mine with its counts, the search field, the account, and the keys that work everywhere.
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { CalendarBanner } from '../../deadlines/screens/banner.tsx';
import { Bell } from '../../petitions/screens/reminders/bell.tsx';
import { Dialog } from '../../petitions/screens/shared/dialog.tsx';
import { GO_KEYS, LIST_KEYS } from '../../petitions/screens/shared/keys.ts';
import { useStaff } from '../../petitions/screens/shared/names.ts';
import { useKeys } from '../../petitions/screens/shared/use-keys.ts';
import { type Bucket, QUEUES, readFilters, widen, writeFilters } from '../../petitions/screens/worklist/filters.ts';
import { AccountMenu } from './account-menu.tsx';
import { KeysHelp } from './keys-help.tsx';
import { mayRegister, Nav } from './nav.tsx';
import { SearchField } from './search-field.tsx';
import { isAdministrator } from './settings-nav.tsx';
import { LanguageSwitch, ShadeSwitch } from './switches.tsx';

/** Keys of the whole desk: search, help, and `g` with a letter. */
function useShellKeys(showHelp: () => void) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const staff = useStaff();
  const wide = () => widen(readFilters(new URLSearchParams(search)));
  const go = (bucket: Bucket) => () => void navigate(`/list?${writeFilters({ ...wide(), bucket })}`);
  useKeys({
    [LIST_KEYS.search]: () => document.getElementById('desk-search')?.focus(),
    [LIST_KEYS.help]: showHelp,
    [GO_KEYS.today]: go('today'),
    [GO_KEYS.due]: go('due'),
    [GO_KEYS.overdue]: go('overdue'),
    [GO_KEYS.waiting]: go('waiting'),
    [GO_KEYS.open]: go('open'),
    ...Object.fromEntries(
      QUEUES.map((kind) => [
        GO_KEYS[kind],
        () => void navigate(`/list?${writeFilters({ ...wide(), bucket: 'open', kind })}`),
      ]),
    ),
    [GO_KEYS.urgent]: () => void navigate('/urgent'),
    [GO_KEYS.register]: mayRegister(staff) ? () => void navigate('/register') : undefined,
  });
}

export function Shell({ children, onSignOut }: { readonly children: ReactNode; readonly onSignOut: () => void }) {
  const { t } = useTranslation('desk');
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const { pathname, search } = useLocation();
  const staff = useStaff();
  useShellKeys(() => setHelp(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever the address changes
  useEffect(() => setMenu(false), [pathname, search]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top">
        <Button className="top-menu" type="text" aria-expanded={menu} onClick={() => setMenu(true)}>
          {t('shell.menu')}
        </Button>
        <span className="brand">{t('app.name')}</span>
        <SearchField />
        <div className="top-right">
          <Bell />
          <Button size="small" type="text" className="top-help" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
            {t('shell.keys')}
          </Button>
          <LanguageSwitch />
          <ShadeSwitch />
          <AccountMenu onSignOut={onSignOut} />
        </div>
      </header>
      <div className="side">
        <Nav />
      </div>
      {menu && (
        <Dialog title={t('shell.menu')} side onClose={() => setMenu(false)}>
          <Nav />
          <div className="drawer-switches">
            <LanguageSwitch />
            <ShadeSwitch />
          </div>
        </Dialog>
      )}
      <main className="main" id="main" tabIndex={-1}>
        {isAdministrator(staff) && pathname !== '/settings/calendar' && <CalendarBanner />}
        {children}
      </main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
