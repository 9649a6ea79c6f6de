// Turns key presses into commands: single keys, `g` and a letter, and Ctrl+Enter inside forms.

/** What of a keyboard event decides; a real KeyboardEvent fits. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Where the press happened: typing fields swallow single keys. */
export type Place = 'page' | 'field' | 'button';

/** How long `g` waits for its letter, in milliseconds. */
export const CHORD_MS = 1200;

/** What is open from an earlier press. */
export interface Chord {
  readonly first: string;
  readonly at: number;
}

export interface Reading {
  readonly command: string | undefined;
  readonly chord: Chord | undefined;
}

const NOTHING: Reading = { command: undefined, chord: undefined };

const said = (command: string): Reading => ({ command, chord: undefined });

/** A key on the page outside fields: `g` waits for its letter, Enter is left to buttons and links. */
function readKey(key: string, place: Place, open: Chord | undefined, now: number): Reading {
  if (key === 'Enter') return place === 'button' ? NOTHING : said('Enter');
  if (open?.first === 'g' && now - open.at <= CHORD_MS) return said(`g ${key}`);
  if (key === 'g') return { command: undefined, chord: { first: 'g', at: now } };
  return key.length === 1 ? said(key) : NOTHING;
}

/**
 * Reads one press: the command name to run (`j`, `g t`, `Escape`, `mod+Enter`), or none.
 * Input methods (composition), Ctrl, Alt and Meta keep their own meaning; typing fields keep their letters.
 */
export function readPress(press: Press, place: Place, open: Chord | undefined, now: number): Reading {
  if (press.isComposing || press.altKey) return NOTHING;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? said('mod+Enter') : NOTHING;
  if (press.key === 'Escape') return said('Escape');
  return place === 'field' ? NOTHING : readKey(press.key, place, open, now);
}

/** The keys of the official acts, in one place so that no two acts share one. */
export const ACT_KEYS: Readonly<Record<string, string>> = {
  triage: 't',
  refer: 'r',
  assign: 'a',
  'take-receipt': 's',
  accept: 'c',
  'draft-reply': 'd',
  'return-draft': 'b',
  'sign-reply': 'y',
  close: 'e',
  reveal: 'v',
  object: 'x',
  'decide-objection': 'w',
  'decide-jurisdiction': 'J',
  'state-position': 'l',
  'handle-simply': 'f',
  'reply-simply': 'q',
  divert: 'F',
  'conclude-procedure': 'P',
  'conclude-hearing': 'h',
  settle: 'z',
  'end-mediation': 'Z',
  extend: 'E',
  'record-service': 'V',
  'study-suggestion': 'S',
  'answer-suggestion': 'G',
  'take-up-accusation': 'T',
  'conclude-accusation': 'C',
  'give-assistance': 'A',
  'admit-review': 'i',
  'refuse-review': 'I',
  'decide-review': 'u',
  'decide-re-review': 'U',
  redo: 'D',
};
/** Opens the other acts; while they are open, each that has no key of its own has the number it stands at. */
export const MORE_KEY = 'm';
export const NUMBER_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Keys that belong to the list and the shell. */
export const LIST_KEYS = {
  down: 'j',
  up: 'k',
  open: 'Enter',
  close: 'o',
  next: 'n',
  previous: 'p',
  search: '/',
  help: '?',
} as const;
export const GO_KEYS = {
  today: 'g t',
  due: 'g d',
  overdue: 'g o',
  waiting: 'g w',
  open: 'g a',
  register: 'g r',
  OBJECTION: 'g x',
  POSITION: 'g p',
  JURISDICTION: 'g j',
  REVIEW: 'g f',
  RE_REVIEW: 'g h',
  ASSIST: 'g s',
  urgent: 'g u',
} as const;
