// All words of sorting: the namespace `sorting`.
import { classifyWording } from './classify/wording.ts';
import { repeatsWording } from './repeats/wording.ts';
import { learningWording } from './wording-learning.ts';
import { proposalsWording } from './wording-proposals.ts';
import { rulesWording } from './wording-rules.ts';

const joined = <L extends 'zh' | 'en'>(language: L) => {
  const [classify, learning, proposals] = [
    classifyWording[language],
    learningWording[language],
    proposalsWording[language],
  ];
  return {
    ...classify,
    ...learning,
    ...rulesWording[language],
    fault: { ...classify.fault, ...proposals.fault },
    ...repeatsWording[language],
    refusals: { ...learning.refusals, ...proposals.refusals, ...repeatsWording[language].refusals },
  };
};

export const sortingWording = { zh: joined('zh'), en: joined('en') };
