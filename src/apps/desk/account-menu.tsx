// Who is signed in, with the way to the own account and out.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useNames, useStaff } from '../../petitions/screens/shared/names.ts';

export function AccountMenu({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const names = useNames();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes whenever the address changes
  useEffect(close, [pathname]);
  useEffect(() => {
    const outside = (event: MouseEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    document.addEventListener('click', outside);
    return () => document.removeEventListener('click', outside);
  });
  return (
    <details
      className="who"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span className="who-name">{staff.name}</span>
        <span className="who-organ">{names.organShort(staff.organ)}</span>
      </summary>
      <div className="who-menu">
        <Link to="/account">{t('shell.account')}</Link>
        <button type="button" onClick={onSignOut}>
          {t('shell.signOut')}
        </button>
      </div>
    </details>
  );
}
