// What a person chose for this browser: language and shade.
import { createContext, useContext } from 'react';
import type { Language } from '../../platform/i18n.ts';
import type { Shade } from './theme.ts';

const SHADE = 'redress.shade';

/** The shade chosen before, else what the system asks for. */
export function firstShade(): Shade {
  const chosen = localStorage.getItem(SHADE);
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const keepShade = (shade: Shade): void => localStorage.setItem(SHADE, shade);

export interface Preferences {
  readonly language: Language;
  readonly shade: Shade;
  setLanguage(language: Language): void;
  setShade(shade: Shade): void;
}

export const PreferencesContext = createContext<Preferences | undefined>(undefined);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('Preferences are provided by the desk');
  return preferences;
}
