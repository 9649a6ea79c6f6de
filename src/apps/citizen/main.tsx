// Wires the citizen portal: words, language, text size, router.
import './old-phones.ts';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { speak } from '../../platform/client/http.ts';
import { translator } from '../../platform/i18n.ts';
import { Portal } from '../../portal/screens/Portal.tsx';
import { portalScreensWording } from '../../portal/screens/wording.ts';
import { applyLanguage, applyTextSize, chosenLanguage, chosenTextSize } from '../../ui/preferences.ts';
import { uiWording } from '../../ui/wording.ts';

const language = chosenLanguage();
applyLanguage(language);
applyTextSize(chosenTextSize());
speak(language);

const words = translator({ portal: portalScreensWording, ui: uiWording }, language);

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={words}>
    <BrowserRouter>
      <Portal />
    </BrowserRouter>
  </I18nextProvider>,
);
