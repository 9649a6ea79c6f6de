// Keeps what a person typed into a form until it is sent: one draft a person, a matter and a form.

/** The part of the Web Storage interface that drafts need. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface DraftKey {
  readonly staffId: string;
  readonly subject: string;
  readonly form: string;
}

interface Stored {
  readonly savedAt: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const PREFIX = 'redress-draft';
/** Drafts hold what petitioners wrote, so they do not lie about for ever: seven days, in milliseconds. */
export const DRAFT_LIFE_MS = 7 * 86_400_000;

const nameOf = (key: DraftKey): string =>
  [PREFIX, key.staffId, key.subject, key.form].map(encodeURIComponent).join('/');

const parse = (text: string | null): Stored | undefined => {
  if (!text) return undefined;
  try {
    const stored = JSON.parse(text) as Partial<Stored>;
    return typeof stored.savedAt === 'number' && stored.values && typeof stored.values === 'object'
      ? (stored as Stored)
      : undefined;
  } catch {
    return undefined;
  }
};

export interface Drafts {
  read(key: DraftKey): Readonly<Record<string, unknown>> | undefined;
  write(key: DraftKey, values: Readonly<Record<string, unknown>>): void;
  clear(key: DraftKey): void;
  has(key: DraftKey): boolean;
}

/** Drafts in the given storage. `now` gives milliseconds since 1970. A full or forbidden storage never breaks a form. */
export function draftsIn(storage: DraftStorage | undefined, now: () => number): Drafts {
  const read = (key: DraftKey) => {
    const stored = parse(storage?.getItem(nameOf(key)) ?? null);
    return stored && now() - stored.savedAt <= DRAFT_LIFE_MS ? stored.values : undefined;
  };
  return {
    read,
    has: (key) => read(key) !== undefined,
    clear: (key) => storage?.removeItem(nameOf(key)),
    write(key, values) {
      try {
        storage?.setItem(nameOf(key), JSON.stringify({ savedAt: now(), values }));
      } catch {
        // The storage is full or forbidden: the form itself still holds the text.
      }
    },
  };
}

/** Removes drafts older than their life; returns how many went. */
export function sweepDrafts(storage: DraftStorage | undefined, now: number): number {
  if (!storage) return 0;
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (name): name is string => name?.startsWith(`${PREFIX}/`) === true,
  );
  const old = names.filter((name) => {
    const stored = parse(storage.getItem(name));
    return !stored || now - stored.savedAt > DRAFT_LIFE_MS;
  });
  for (const name of old) storage.removeItem(name);
  return old.length;
}
