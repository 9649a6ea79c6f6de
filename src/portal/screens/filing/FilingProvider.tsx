// Holds the draft over all pages: keeps it on the device as it is typed, sends it, and sends it again when the net is back.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { browserStore } from '../../../ui/storage.ts';
import { fileOnce } from '../api.ts';
import { keepReceipt } from '../session.ts';
import { useInfo } from '../shell/info.tsx';
import { type DraftField, type FieldFault, faultsFrom, faultsOf, maybeUnsent } from './check.ts';
import {
  type Draft,
  type DraftFile,
  emptyDraft,
  filingOf,
  isBlank,
  loadDraft,
  newDraftKey,
  saveDraft,
} from './draft.ts';
import { type Uploads, useUploads } from './uploads.ts';

const PAUSE_MS = 250; // the draft is written to the device this long after the last keystroke, and when the page is left

export interface Filing {
  readonly draft: Draft;
  /** False when the device does not let us keep the draft. */
  readonly kept: boolean;
  readonly blank: boolean;
  readonly faults: readonly FieldFault[];
  /** Counts the attempts to go on that were stopped, so that the summary takes the focus each time. */
  readonly attempt: number;
  readonly status: 'writing' | 'sending' | 'unsent' | 'refused';
  readonly problem: ProblemDocument | undefined;
  readonly uploads: Uploads;
  readonly update: (patch: Partial<Draft>) => void;
  readonly showFaults: (faults: readonly FieldFault[]) => void;
  readonly submit: () => void;
  readonly discard: () => void;
}

const FilingContext = createContext<Filing | undefined>(undefined);

/** The draft and what can be done with it. */
export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('useFiling outside of FilingProvider');
  return filing;
}

/** Loads the draft, and keeps it after a pause in typing and whenever the page may go away. */
function useKeptDraft() {
  const store = useMemo(() => browserStore('local'), []);
  const [draft, setDraft] = useState<Draft>(() => loadDraft(store) ?? emptyDraft(newDraftKey()));
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  latest.current = draft;
  const save = useCallback(() => setKept(saveDraft(store, latest.current)), [store]);
  /** Changes the draft; `now` keeps it before anything else happens. */
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

type KeptDraft = ReturnType<typeof useKeptDraft>;

const documentOf = (error: unknown): ProblemDocument =>
  error instanceof Problem ? error.document : { type: 'about:blank', title: String(error), status: 0 };

/** Sends the draft; where no answer came it stays marked as being sent and goes again when the net is back. */
function useSending({ latest, change }: KeptDraft, refuse: (faults: readonly FieldFault[]) => void) {
  const navigate = useNavigate();
  const [status, setStatus] = useState<Filing['status']>(latest.current.sending ? 'unsent' : 'writing');
  const [problem, setProblem] = useState<ProblemDocument>();
  const going = useRef(false);

  const send = useCallback(async () => {
    if (going.current) return;
    going.current = true;
    const sent = latest.current;
    setStatus('sending');
    setProblem(undefined);
    change((before) => ({ ...before, sending: true }), true);
    try {
      const filed = await fileOnce(filingOf(sent), sent.key);
      keepReceipt(filed);
      change(() => emptyDraft(newDraftKey()), true);
      setStatus('writing');
      navigate('/receipt', { replace: true, state: { filed } });
    } catch (error) {
      const document =
        error instanceof Problem ? error.document : { type: 'about:blank', title: String(error), status: 0 };
      const again = maybeUnsent(document.status) || document.status === 429;
      change((before) => ({ ...before, sending: again }), true);
      setProblem(document);
      setStatus(again ? 'unsent' : 'refused');
      if (!again) refuse(faultsFrom(document));
    } finally {
      going.current = false;
    }
  }, [latest, change, refuse, navigate]);

  useEffect(() => {
    const sendAgain = () => {
      if (latest.current.sending) void send();
    };
    window.addEventListener('online', sendAgain);
    // The tab was closed, or the phone died, while the filing was on its way.
    if (navigator.onLine) sendAgain();
    return () => window.removeEventListener('online', sendAgain);
  }, [latest, send]);

  const reset = useCallback(() => {
    setStatus('writing');
    setProblem(undefined);
  }, []);
  return { status, problem, send, reset };
}

const touches = (patch: Partial<Draft>, field: DraftField | undefined): boolean =>
  field !== undefined && (field in patch || (field === 'place' && 'placeQuery' in patch));

/** Around all pages, so that an unsent petition also goes from the first page. */
export function FilingProvider({ children }: { readonly children: ReactNode }) {
  const info = useInfo();
  const keptDraft = useKeptDraft();
  const { draft, kept, change } = keptDraft;
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const showFaults = useCallback((found: readonly FieldFault[]) => {
    setFaults(found);
    if (found.length > 0) setAttempt((count) => count + 1);
  }, []);
  const { status, problem, send, reset } = useSending(keptDraft, showFaults);

  const update = useCallback(
    (patch: Partial<Draft>) => {
      change((before) => ({ ...before, ...patch, sending: false }));
      setFaults((before) => before.filter((fault) => !touches(patch, fault.field)));
      reset();
    },
    [change, reset],
  );
  const onDone = useCallback(
    (file: DraftFile) => change((before) => ({ ...before, files: [...before.files, file] }), true),
    [change],
  );
  const onGone = useCallback(
    (id: string) => change((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }), true),
    [change],
  );
  const uploads = useUploads(draft, info, onDone, onGone);

  const submit = () => {
    const found = faultsOf(draft);
    if (uploads.busy) found.unshift({ field: 'files', words: 'filesBusy' });
    else if (uploads.failed) found.unshift({ field: 'files', words: 'filesFailed' });
    showFaults(found);
    if (found.length === 0) void send();
  };
  const discard = () => {
    uploads.clear();
    change(() => emptyDraft(newDraftKey()), true);
    setFaults([]);
    reset();
  };

  const value: Filing = {
    draft,
    kept,
    blank: isBlank(draft),
    faults,
    attempt,
    status,
    problem,
    uploads,
    update,
    showFaults,
    submit,
    discard,
  };
  return <FilingContext.Provider value={value}>{children}</FilingContext.Provider>;
}
