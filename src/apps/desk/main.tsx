// Starts the staff desk in the browser: words, theme, queries, session, routes.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { deadlinesDeskWording } from '../../deadlines/screens/wording.ts';
import { organsWording } from '../../organs/wording.ts';
import { documentsWording } from '../../petitions/documents/wording.ts';
import { revealLogWording } from '../../petitions/reveal-log/wording.ts';
import { remindersWording } from '../../petitions/screens/reminders/wording.ts';
import { sweepDrafts } from '../../petitions/screens/shared/drafts.ts';
import { nowMs } from '../../petitions/screens/shared/names.ts';
import { ToastProvider } from '../../petitions/screens/shared/toast.tsx';
import { templatesWording } from '../../petitions/screens/templates/wording.ts';
import { deskWording } from '../../petitions/screens/wording.ts';
import { petitionsWording } from '../../petitions/wording.ts';
import { Problem, speak } from '../../platform/client/http.ts';
import { type Language, translator } from '../../platform/i18n.ts';
import { sortingDeskWording } from '../../sorting/screens/wording.ts';
import { sortingWording } from '../../sorting/wording.ts';
import { applyLanguage, chosenLanguage } from '../../ui/preferences.ts';
import { Session } from './entrance/session.tsx';
import { firstShade, keepShade, PreferencesContext } from './preferences.ts';
import { deskTheme, type Shade } from './theme.ts';
import '../../ui/tokens.css';
import '../../petitions/screens/screens.css';
import '../../petitions/screens/fields/fields.css';
import '../../petitions/screens/shared/overlays.css';
import './desk.css';
import './entrance/entrance.css';

const language = chosenLanguage();
speak(language);
const words = translator(
  {
    desk: deskWording,
    petitions: petitionsWording,
    organs: organsWording,
    keep: deadlinesDeskWording,
    revealLog: revealLogWording,
    documents: documentsWording,
    templates: templatesWording,
    reminders: remindersWording,
    sort: sortingDeskWording,
    sorting: sortingWording,
  },
  language,
);

/** A fault of the net is worth a second try; what the server decided is not. */
const tryAgain = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status === 503);

const queries = new QueryClient({
  defaultOptions: { queries: { retry: tryAgain, staleTime: 15_000, refetchOnWindowFocus: true } },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

function Desk() {
  const [shade, setShade] = useState<Shade>(firstShade);
  const [spoken, setSpoken] = useState<Language>(language);
  useEffect(() => {
    document.documentElement.dataset['theme'] = shade;
    keepShade(shade);
  }, [shade]);
  useEffect(() => {
    applyLanguage(spoken);
    document.title = words.t('desk:app.title');
  }, [spoken]);
  const preferences = useMemo(
    () => ({
      language: spoken,
      shade,
      setShade,
      setLanguage: (next: Language) => {
        speak(next);
        void words.changeLanguage(next);
        setSpoken(next);
        // History and refusals are written by the server in the reader's language.
        void queries.invalidateQueries();
      },
    }),
    [spoken, shade],
  );
  return (
    <PreferencesContext value={preferences}>
      <I18nextProvider i18n={words}>
        <ConfigProvider
          csp={{ nonce }}
          locale={spoken === 'zh' ? zhCN : enUS}
          theme={deskTheme(shade)}
          button={{ autoInsertSpace: false }}
          getPopupContainer={(trigger) => trigger?.closest<HTMLElement>('main') ?? document.body}
          wave={{ disabled: true }}
        >
          <ToastProvider>
            <Session />
          </ToastProvider>
        </ConfigProvider>
      </I18nextProvider>
    </PreferencesContext>
  );
}

sweepDrafts(localStorage, nowMs());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter basename="/desk">
        <Desk />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
