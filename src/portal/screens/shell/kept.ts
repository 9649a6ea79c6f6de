// What is being written, on the device: loaded once, kept after a pause in typing and whenever the page may go away.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { browserStore, type Store } from '../../../ui/storage.ts';

const PAUSE_MS = 250;

export interface Kept<T> {
  readonly draft: T;
  readonly latest: { readonly current: T };
  /** False when the device does not let us keep it. */
  readonly kept: boolean;
  /** Changes the draft; `now` keeps it before anything else happens. */
  readonly change: (alter: (before: T) => T, now?: boolean) => void;
}

/** A draft of this device; `load` and `save` are those of the first call. */
export function useKept<T>(load: (store: Store) => T, save: (store: Store, draft: T) => boolean): Kept<T> {
  const store = useMemo(() => browserStore('local'), []);
  const [draft, setDraft] = useState<T>(() => load(store));
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const saving = useRef(save);
  const saveNow = useCallback(() => setKept(saving.current(store, latest.current)), [store]);
  const change = useCallback(
    (alter: (before: T) => T, now = false) => {
      latest.current = alter(latest.current);
      setDraft(latest.current);
      if (now) saveNow();
    },
    [saveNow],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft starts the pause again
  useEffect(() => {
    const timer = setTimeout(saveNow, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, saveNow]);
  useEffect(() => {
    window.addEventListener('pagehide', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
      saveNow();
    };
  }, [saveNow]);
  return { draft, latest, kept, change };
}
