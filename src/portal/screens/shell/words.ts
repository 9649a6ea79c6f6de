// Words that come with a page and not with the first one, so that the first page stays small.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Wording } from '../../../platform/i18n.ts';

/** Adds the words to the portal's; what is drawn below may use them at once. `words`: always the same object. */
export function useWords(words: Wording): void {
  const { i18n } = useTranslation('portal');
  useState(() => {
    for (const language of LANGUAGES) i18n.addResourceBundle(language, 'portal', words[language], true, true);
  });
}
