// The draft on the device: loaded once, kept after a pause in typing and whenever the page may go away.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { browserStore } from '../../../ui/storage.ts';
import { type Draft, emptyDraft, loadDraft, newDraftKey, saveDraft } from './draft.ts';

const PAUSE_MS = 250;

export interface KeptDraft {
  readonly draft: Draft;
  readonly latest: { readonly current: Draft };
  /** False when the device does not let us keep it. */
  readonly kept: boolean;
  /** Changes the draft; `now` keeps it before anything else happens. */
  readonly change: (alter: (before: Draft) => Draft, now?: boolean) => void;
}

/** The draft of this device. */
export function useKeptDraft(): KeptDraft {
  const store = useMemo(() => browserStore('local'), []);
  const [draft, setDraft] = useState<Draft>(() => loadDraft(store) ?? emptyDraft(newDraftKey()));
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const save = useCallback(() => setKept(saveDraft(store, latest.current)), [store]);
  const change = useCallback(
    (alter: (before: Draft) => Draft, now = false) => {
      latest.current = alter(latest.current);
      setDraft(latest.current);
      if (now) save();
    },
    [save],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft starts the pause again
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [save]);
  return { draft, latest, kept, change };
}
