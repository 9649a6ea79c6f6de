// The part of the left side about sorting: the queue of triage, its quality, hot issues; each for those whose work it is.
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Role, StaffIdentity } from '../../organs/contract.ts';
import { useStaff } from '../../petitions/screens/shared/names.ts';
import { Key } from '../../petitions/screens/shared/parts.tsx';
import { useKeys } from '../../petitions/screens/shared/use-keys.ts';

interface Entry {
  readonly to: string;
  readonly words: string;
  readonly roles: readonly Role[];
  readonly key?: string;
}

/** Goes to the queue of triage. */
export const TRIAGE_KEY = 'g z';

const LOOK_OVER: readonly Role[] = ['dispatcher', 'supervisor', 'bureau-director'];
const ENTRIES: readonly Entry[] = [
  { to: '/triage', words: 'nav.triage', roles: ['triage-clerk', 'dispatcher'], key: TRIAGE_KEY },
  { to: '/hot-issues', words: 'nav.hot', roles: LOOK_OVER },
  { to: '/sorting', words: 'nav.quality', roles: [...LOOK_OVER, 'administrator'] },
];

/** Only at a petition bureau; the server checks it again. */
const fits = (staff: StaffIdentity, roles: readonly Role[]): boolean =>
  staff.roles.some((role) => roles.includes(role)) &&
  (staff.organ.type === 'PETITION_BUREAU' || staff.roles.includes('administrator'));

export function SortingNav() {
  const { t } = useTranslation('sort');
  const staff = useStaff();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const mine = ENTRIES.filter(({ roles }) => fits(staff, roles));
  const keyed = mine.flatMap(({ key, to }) => (key ? [[key, () => void navigate(to)] as const] : []));
  useKeys(Object.fromEntries(keyed));
  if (mine.length === 0) return null;
  return (
    <ul className="nav-list nav-settings" aria-label={t('nav.label')}>
      {mine.map(({ to, words, key }) => (
        <li key={to}>
          <Link
            to={to}
            className="nav-link"
            aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}
          >
            <span>{t(words)}</span>
            {key && <Key>{key}</Key>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
