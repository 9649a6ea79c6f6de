// A page behind the progress page: it needs the petition that is looked at, and leads back to it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { type Shown, useArea } from './area.tsx';
import { useProblemWords } from './Lookup.tsx';

/** The way back, above the heading. */
export function Back() {
  const { t } = useTranslation('portal');
  return (
    <p className="no-print">
      <Link className="line-link" to="/progress">
        {t('progress.back')}
      </Link>
    </p>
  );
}

/** Shows `children` once the petition is there; who has not looked one up is asked for number and code. */
export function Behind({ children }: { readonly children: (shown: Shown) => ReactNode }) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const { query, shown, problem, busy, read } = useArea();
  if (shown) return children(shown);
  if (!query || problem?.status === 404) return <Navigate to="/progress" replace />;
  return (
    <Page title={t('progress.titleOf')} before={<Back />}>
      {problem && !busy ? (
        <Notice kind="error" title={problemWords(problem)} live="alert">
          <Button onClick={() => void read(query)}>{t('shell.again')}</Button>
        </Notice>
      ) : (
        <Notice title={t('shell.loading')} live="status" />
      )}
    </Page>
  );
}
