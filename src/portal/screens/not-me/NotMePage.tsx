// The link of the message about a withdrawal: whoever has the telephone stops it here, without number and query code.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../../../platform/client/http.ts';
import { groupDigits, writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import type { NotMe } from '../../review-contract.ts';
import { getNotMe, sayNotMe } from '../api.ts';
import { Page } from '../shell/Page.tsx';
import { useWords } from '../shell/words.ts';
import { notMeWording } from './wording.ts';

/** `/not-me/:token` */
export function NotMePage() {
  useWords(notMeWording);
  const { token = '' } = useParams();
  return <Asked key={token} token={token} />;
}

type State =
  | { readonly kind: 'reading' | 'sending' | 'stopped' }
  | { readonly kind: 'over' | 'failed'; readonly words: string };

function useNotMe(token: string) {
  const { t, i18n } = useTranslation('portal');
  const [asked, setAsked] = useState<NotMe>();
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const failed = (error: unknown) => {
    const { status, document } = error instanceof Problem ? error : { status: -1, document: undefined };
    const words = status === 0 ? t('shell.offline') : (document?.detail ?? t('shell.failed'));
    setState({ kind: status === 404 ? 'over' : 'failed', words });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each language and attempt is read anew
  useEffect(() => {
    if (state.kind === 'stopped') return;
    getNotMe(token).then((found) => {
      setAsked(found);
      setState({ kind: 'reading' });
    }, failed);
  }, [token, i18n.language, attempt]);
  const stop = () => {
    setState({ kind: 'sending' });
    sayNotMe(token).then(() => setState({ kind: 'stopped' }), failed);
  };
  return { asked, state, stop, again: () => setAttempt((count) => count + 1) };
}

function Asked({ token }: { readonly token: string }) {
  const { t } = useTranslation('portal');
  const { asked, state, stop, again } = useNotMe(token);
  if (state.kind === 'stopped') return <Stopped />;
  if (state.kind === 'over') return <Over words={state.words} />;
  return (
    <Page title={t('notMe.title')}>
      {state.kind === 'failed' && (
        <Notice kind="error" title={state.words} live="alert">
          {!asked && <Button onClick={again}>{t('shell.again')}</Button>}
        </Notice>
      )}
      {asked && <Question asked={asked} busy={state.kind === 'sending'} onStop={stop} />}
      {!asked && state.kind === 'reading' && <Notice title={t('shell.loading')} live="status" />}
    </Page>
  );
}

interface QuestionProps {
  readonly asked: NotMe;
  readonly busy: boolean;
  readonly onStop: () => void;
}

function Question({ asked, busy, onStop }: QuestionProps) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const rows = [
    { key: 'number', label: t('notMe.number'), value: groupDigits(asked.number) },
    { key: 'at', label: t('notMe.at'), value: writeInstant(asked.at, language) },
    ...(asked.text ? [{ key: 'text', label: t('notMe.text'), value: asked.text }] : []),
  ];
  return (
    <>
      <p>{t('notMe.lead', { day: writeDay(asked.lastDay, language) })}</p>
      <SummaryList rows={rows} />
      <div className="buttons">
        <Button kind="primary" large busy={busy} onClick={onStop}>
          {t(busy ? 'notMe.sending' : 'notMe.stop')}
        </Button>
      </div>
      <p>{t('notMe.mine')}</p>
    </>
  );
}

function Stopped() {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('notMe.stoppedTitle')}>
      <Notice kind="success" live="status">
        <p>{t('notMe.stopped')}</p>
      </Notice>
      <p>{t('notMe.pressed')}</p>
      <Ways />
    </Page>
  );
}

function Over({ words }: { readonly words: string }) {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('notMe.overTitle')}>
      <Notice kind="warning" live="alert">
        <p>{words}</p>
      </Notice>
      <Ways />
    </Page>
  );
}

function Ways() {
  const { t } = useTranslation('portal');
  return (
    <div className="buttons">
      <Link className={buttonClass('primary')} to="/progress">
        {t('shell.progress')}
      </Link>
    </div>
  );
}
