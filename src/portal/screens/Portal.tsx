// The citizen portal: which page stands at which address.
import { Route, Routes } from 'react-router';
import { FilingProvider } from './filing/FilingProvider.tsx';
import { WhatPage } from './filing/WhatPage.tsx';
import { WherePage } from './filing/WherePage.tsx';
import { WhoPage } from './filing/WhoPage.tsx';
import { NotFoundPage } from './help/NotFoundPage.tsx';
import { HomePage } from './home/HomePage.tsx';
import { InfoProvider } from './shell/info.tsx';
import { Later, type Load, useAhead } from './shell/Later.tsx';
import { Shell } from './shell/Shell.tsx';
// The order of these matters: later ones win.
import '../../ui/base.css';
import '../../ui/controls.css';
import '../../ui/blocks.css';
import './portal.css';
import './print.css';

const help: Load = () => import('./help/HelpPage.tsx').then((module) => module.HelpPage);
const progress: Load = () => import('./progress/ProgressPages.tsx').then((module) => module.ProgressPages);
const receipt: Load = () => import('./receipt/ReceiptPage.tsx').then((module) => module.ReceiptPage);
const notMe: Load = () => import('./not-me/NotMePage.tsx').then((module) => module.NotMePage);
const ahead = [receipt, progress, help];

/** All pages in their frame; to be placed inside a router. */
export function Portal() {
  useAhead(ahead);
  return (
    <InfoProvider>
      <FilingProvider>
        <Shell>
          <Routes>
            <Route index element={<HomePage />} />
            <Route path="/file" element={<WhatPage />} />
            <Route path="/file/where" element={<WherePage />} />
            <Route path="/file/who" element={<WhoPage />} />
            <Route path="/receipt" element={<Later load={receipt} />} />
            <Route path="/progress/*" element={<Later load={progress} />} />
            <Route path="/not-me/:token" element={<Later load={notMe} />} />
            <Route path="/help" element={<Later load={help} />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Shell>
      </FilingProvider>
    </InfoProvider>
  );
}
