// The reader's own choices, kept on the device: language and text size.
import { type Language, languageOf } from '../platform/i18n.ts';
import { browserStore, keep, recall } from './storage.ts';

export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const LANGUAGE = 'redress.language';
const TEXT_SIZE = 'redress.text-size';

/** The language chosen before; else Chinese, unless the browser asks for English first. */
export function chosenLanguage(): Language {
  const kept = recall(browserStore('local'), LANGUAGE);
  return languageOf(typeof kept === 'string' ? kept : navigator.language);
}

/** Keeps the language and tells the document, so that a screen reader speaks it. */
export function applyLanguage(language: Language): void {
  keep(browserStore('local'), LANGUAGE, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** The text size chosen before, in percent. */
export function chosenTextSize(): TextSize {
  const kept = recall(browserStore('local'), TEXT_SIZE);
  return TEXT_SIZES.find((size) => size === kept) ?? '100';
}

/** Keeps the text size and sets it on the document. */
export function applyTextSize(size: TextSize): void {
  keep(browserStore('local'), TEXT_SIZE, size);
  document.documentElement.dataset['textSize'] = size;
}
