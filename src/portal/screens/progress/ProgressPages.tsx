// The progress page and the pages behind it, with their words: fetched when they are needed.
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../help/NotFoundPage.tsx';
import { PaperPage } from '../papers/PaperPage.tsx';
import { EvaluatePage } from '../rights/EvaluatePage.tsx';
import { ReportDonePage } from '../rights/ReportDonePage.tsx';
import { ReportPage } from '../rights/ReportPage.tsx';
import { RightPage } from '../rights/RightPage.tsx';
import { useWords } from '../shell/words.ts';
import { AreaProvider } from './area.tsx';
import { ProgressPage } from './ProgressPage.tsx';
import { progressPagesWording } from './wording-pages.ts';
import './pages.css';

/** `/progress/…` */
export function ProgressPages() {
  useWords(progressPagesWording);
  return (
    <AreaProvider>
      <Routes>
        <Route index element={<ProgressPage />} />
        <Route path="do/evaluate" element={<EvaluatePage />} />
        <Route path="do/:act" element={<RightPage />} />
        <Route path="report" element={<ReportPage />} />
        <Route path="report/done" element={<ReportDonePage />} />
        <Route path="papers/:id" element={<PaperPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </AreaProvider>
  );
}
