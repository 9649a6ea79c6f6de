// All words of the progress page and of the pages behind it.
import { papersWording } from '../papers/wording.ts';
import { rightsWording } from '../rights/wording.ts';
import { progressWording } from './wording.ts';
import { earlierWording } from './wording-earlier.ts';
import { handledWording } from './wording-handled.ts';

const of = (language: 'zh' | 'en') => ({
  progress: progressWording[language],
  handled: handledWording[language],
  earlier: earlierWording[language],
  rights: rightsWording[language],
  papers: papersWording[language],
});

export const progressPagesWording = { zh: of('zh'), en: of('en') };
