// The words of the portal's first pages, Chinese first; each part keeps its own beside its pages, and the pages behind the
// progress page bring theirs with them (shell/words.ts).
import { filingWording } from './filing/wording.ts';
import { helpWording } from './help/wording.ts';
import { homeWording } from './home/wording.ts';
import { receiptWording } from './receipt/wording.ts';
import { shellWording } from './shell/wording.ts';

const of = (language: 'zh' | 'en') => ({
  shell: shellWording[language],
  home: homeWording[language],
  filing: filingWording[language],
  receipt: receiptWording[language],
  help: helpWording[language],
});

export const portalScreensWording = { zh: of('zh'), en: of('en') };
