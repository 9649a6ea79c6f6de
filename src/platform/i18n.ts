// Words for people come from wording files, one namespace a capability, Chinese first.
import i18next, { type i18n } from 'i18next';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A capability's words: the same keys in every language (i18next syntax: `{{name}}`). */
export interface Wording {
  readonly zh: Readonly<Record<string, unknown>>;
  readonly en: Readonly<Record<string, unknown>>;
}

/** A translator over the given namespaces; keys are written `namespace:path.to.key`. */
export function translator(namespaces: Readonly<Record<string, Wording>>, language: Language): i18n {
  const resources = Object.fromEntries(
    LANGUAGES.map((lng) => [
      lng,
      Object.fromEntries(Object.entries(namespaces).map(([ns, words]) => [ns, words[lng]])),
    ]),
  );
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'zh',
    ns: Object.keys(namespaces),
    defaultNS: Object.keys(namespaces)[0] ?? 'ui',
    resources: resources as never,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    showSupportNotice: false,
  });
  return instance;
}

/** The language a reader asked for (an accept-language header or a stored choice); Chinese unless English is first. */
export const languageOf = (wish: string | undefined): Language => (/^\s*en/i.test(wish ?? '') ? 'en' : 'zh');
