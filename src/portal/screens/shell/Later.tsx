// A page whose program is fetched when it is needed (and ahead of time, once the first page stands), so that the first
// page comes fast on a slow net. Where it cannot be fetched it says so and tries again.
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

export type Load = () => Promise<ComponentType>;

/** Shows the page that `load` gives. */
export function Later({ load }: { readonly load: Load }) {
  const { t } = useTranslation('portal');
  const [page, setPage] = useState<{ readonly Screen: ComponentType }>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let gone = false;
    setFailed(false);
    load().then(
      (Screen) => gone || setPage({ Screen }),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [load, attempt]);
  if (page) return <page.Screen />;
  return (
    <main id="main" className="page page--waiting" tabIndex={-1}>
      {failed ? (
        <Notice kind="error" title={t('shell.offline')} live="alert">
          <Button onClick={() => setAttempt((count) => count + 1)}>{t('shell.again')}</Button>
        </Notice>
      ) : (
        <p role="status">{t('shell.loading')}</p>
      )}
    </main>
  );
}

const AHEAD_MS = 1_500;

/** Fetches the pages ahead, so that they are there when the net goes away. */
export function useAhead(loads: readonly Load[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) load().catch(() => undefined);
    }, AHEAD_MS);
    return () => clearTimeout(timer);
  }, [loads]);
}
