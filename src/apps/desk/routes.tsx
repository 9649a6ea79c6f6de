// Which address shows which screen. Everything but the worklist comes when it is first asked for.
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Loading } from '../../petitions/screens/shared/parts.tsx';
import { WorklistPage } from '../../petitions/screens/worklist/worklist-page.tsx';
import { Guarded } from './broken.tsx';
import { DeadlinesKit } from './deadlines-kit.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { SortingKit } from './sorting-kit.tsx';

const MatterPage = lazy(() => import('../../petitions/screens/matter/matter-page.tsx'));
const RegisterPage = lazy(() => import('../../petitions/screens/register/register-page.tsx'));
const UrgentPage = lazy(() => import('../../petitions/screens/urgent/urgent-page.tsx'));
const SearchScreen = lazy(() => import('../../petitions/screens/search/search-page.tsx'));
const CalendarPage = lazy(() => import('../../deadlines/screens/calendar-page.tsx'));
const PeriodsPage = lazy(() => import('../../deadlines/screens/periods-page.tsx'));
const RemindersPage = lazy(() => import('../../deadlines/screens/reminders-page.tsx'));
const ToldPage = lazy(() => import('../../petitions/screens/reminders/reminders-page.tsx'));
const RevealLogPage = lazy(() => import('../../petitions/screens/reveal-log/reveal-log-page.tsx'));
const TemplatesPage = lazy(() => import('../../petitions/screens/templates/templates-page.tsx'));
const TemplateEditor = lazy(() => import('../../petitions/screens/templates/editor-page.tsx'));
const TriagePage = lazy(() => import('../../sorting/screens/queue/queue-page.tsx'));
const QualityPage = lazy(() => import('../../sorting/screens/quality/quality-page.tsx'));
const HotPage = lazy(() => import('../../sorting/screens/hot/hot-page.tsx'));
const AccountPage = lazy(() => import('./account.tsx'));

export function DeskRoutes({ onSignOut }: { readonly onSignOut: () => void }) {
  return (
    <DeadlinesKit>
      <SortingKit>
        <Shell onSignOut={onSignOut}>
          <Guarded>
            <Suspense fallback={<Loading />}>
              <Routes>
                <Route index element={<Navigate to="/list" replace />} />
                <Route path="list/:matterId?" element={<WorklistPage matter={(view) => <MatterPage {...view} />} />} />
                <Route path="triage/:matterId?" element={<TriagePage matter={(view) => <MatterPage {...view} />} />} />
                <Route path="matters/:matterId" element={<MatterPage />} />
                <Route path="sorting" element={<QualityPage />} />
                <Route path="hot-issues" element={<HotPage />} />
                <Route path="register" element={<RegisterPage />} />
                <Route path="urgent" element={<UrgentPage />} />
                <Route path="search" element={<SearchScreen />} />
                <Route path="reminders" element={<ToldPage />} />
                <Route path="account" element={<AccountPage />} />
                <Route path="settings/calendar" element={<CalendarPage />} />
                <Route path="settings/periods" element={<PeriodsPage />} />
                <Route path="settings/reminders" element={<RemindersPage />} />
                <Route path="settings/templates" element={<TemplatesPage />} />
                <Route path="settings/templates/:kind" element={<TemplateEditor />} />
                <Route path="audit" element={<RevealLogPage />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </Suspense>
          </Guarded>
        </Shell>
      </SortingKit>
    </DeadlinesKit>
  );
}
