// The second part of the left side: what administrators keep and auditors read.
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Role, StaffIdentity } from '../../organs/contract.ts';
import { useStaff } from '../../petitions/screens/shared/names.ts';

interface Entry {
  readonly to: string;
  readonly words: string;
  readonly role: Role;
}

const ENTRIES: readonly Entry[] = [
  { to: '/settings/calendar', words: 'keep:nav.calendar', role: 'administrator' },
  { to: '/settings/periods', words: 'keep:nav.periods', role: 'administrator' },
  { to: '/settings/reminders', words: 'keep:nav.reminders', role: 'administrator' },
  { to: '/settings/templates', words: 'templates:title', role: 'administrator' },
  { to: '/audit', words: 'revealLog:nav', role: 'auditor' },
];

/** Whether that person keeps calendar and periods; the server checks it again. */
export const isAdministrator = (staff: StaffIdentity): boolean => staff.roles.includes('administrator');

export function SettingsNav() {
  const { t } = useTranslation(['keep', 'revealLog', 'templates']);
  const { roles } = useStaff();
  const { pathname } = useLocation();
  const mine = ENTRIES.filter(({ role }) => roles.includes(role));
  if (mine.length === 0) return null;
  return (
    <ul className="nav-list nav-settings" aria-label={t('keep:nav.label')}>
      {mine.map(({ to, words }) => (
        <li key={to}>
          <Link
            to={to}
            className="nav-link"
            aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}
          >
            {t(words)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
