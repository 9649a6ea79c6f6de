// All words of the portal's screens, Chinese first; each part keeps its own beside its pages.
import { filingWording } from './filing/wording.ts';
import { helpWording } from './help/wording.ts';
import { homeWording } from './home/wording.ts';
import { progressWording } from './progress/wording.ts';
import { receiptWording } from './receipt/wording.ts';
import { shellWording } from './shell/wording.ts';

const of = (language: 'zh' | 'en') => ({
  shell: shellWording[language],
  home: homeWording[language],
  filing: filingWording[language],
  receipt: receiptWording[language],
  progress: progressWording[language],
  help: helpWording[language],
});

export const portalScreensWording = { zh: of('zh'), en: of('en') };
