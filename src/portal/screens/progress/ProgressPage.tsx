// Progress: asks for number and code (or takes them from behind `#`, and out of the address bar), then shows the petition.
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Progress } from '../../contract.ts';
import { getProgress, type Query } from '../api.ts';
import { forgetQuery, keepQuery, keptQuery } from '../session.ts';
import { Page } from '../shell/Page.tsx';
import { queryFromHash } from './hash.ts';
import { Lookup } from './Lookup.tsx';
import { PetitionProgress } from './PetitionProgress.tsx';

const OFFLINE: ProblemDocument = { type: 'about:blank', title: 'offline', status: 0 };

interface Shown {
  readonly query: Query;
  readonly progress: Progress;
}

/** Reads the petition; again after each act and in each language, because the server writes the sentences. */
function useProgress() {
  const { i18n } = useTranslation('portal');
  const [query, setQuery] = useState<Query | undefined>(keptQuery);
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const [busy, setBusy] = useState(query !== undefined);

  const read = useCallback(async (wanted: Query) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const progress = await getProgress(wanted);
      keepQuery(wanted);
      setShown({ query: wanted, progress });
      return true;
    } catch (error) {
      const document = error instanceof Problem ? error.document : OFFLINE;
      if (document.status === 404) forgetQuery();
      setProblem(document);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another reading
  useEffect(() => {
    if (query) void read(query);
  }, [query, read, i18n.language]);

  const leave = useCallback(() => {
    forgetQuery();
    setQuery(undefined);
    setShown(undefined);
    setProblem(undefined);
  }, []);
  return { query, shown, problem, busy, read, leave, look: setQuery };
}

/** `/progress` */
export function ProgressPage() {
  const { t } = useTranslation('portal');
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const { query, shown, problem, busy, read, leave, look } = useProgress();

  useEffect(() => {
    if (hash === '') return;
    const found = queryFromHash(hash);
    // The code must not stay in the address bar, nor in the history of a shared device.
    navigate(pathname, { replace: true });
    if (found) look(found);
  }, [hash, pathname, navigate, look]);

  if (shown) {
    return (
      <PetitionProgress
        key={shown.query.number}
        query={shown.query}
        progress={shown.progress}
        problem={problem}
        busy={busy}
        onRead={() => read(shown.query)}
        onLeave={leave}
      />
    );
  }
  return (
    <Page title={t('progress.title')}>
      <Lookup start={query} problem={problem} busy={busy} onLook={look} />
      {busy && <Notice title={t('shell.loading')} live="status" />}
    </Page>
  );
}
