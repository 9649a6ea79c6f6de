// Progress: asks for number and code (or takes them from behind `#`, and out of the address bar), then shows the petition.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { useArea } from './area.tsx';
import { queryFromHash } from './hash.ts';
import { Lookup } from './Lookup.tsx';
import { PetitionProgress } from './PetitionProgress.tsx';

/** `/progress` */
export function ProgressPage() {
  const { t } = useTranslation('portal');
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const { query, shown, problem, busy, read, leave, look } = useArea();

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
        onRead={() => read(shown.query).then(Boolean)}
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
