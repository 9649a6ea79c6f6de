// Sends what the petitioner does. Where no answer came it is looked whether it arrived, and it goes again when the net is back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { maybeUnsent } from '../filing/check.ts';
import { type DraftFile, newDraftKey } from '../filing/draft.ts';
import { type Uploads, useUploads } from '../filing/uploads.ts';
import { type Shown, useArea } from '../progress/area.tsx';
import { useInfo } from '../shell/info.tsx';
import { useKept } from '../shell/kept.ts';
import { type Fault, type Form, faultsFrom, faultsIn, loadWords, noWords, saveWords, type Words } from './right.ts';

export interface RightForm {
  readonly words: Words;
  readonly kept: boolean;
  readonly faults: readonly Fault[];
  readonly attempt: number;
  readonly status: 'writing' | 'sending' | 'unsent';
  readonly uploads: Uploads;
  readonly update: (patch: Partial<Words>) => void;
  readonly submit: () => void;
  readonly discard: () => void;
}

export interface Sending<T> {
  readonly form: Form;
  readonly shown: Shown;
  readonly send: (words: Words) => Promise<T>;
  /** Whether words that got no answer have arrived after all. */
  readonly look?: (words: Words, progress: Shown['progress']) => T | undefined;
  readonly onDone: (answer: T) => void;
}

const problemOf = (error: unknown): ProblemDocument =>
  error instanceof Problem ? error.document : { type: 'about:blank', title: '', status: 0 };

function useKeptWords({ query }: Shown, form: Form) {
  const { number } = query;
  const kept = useKept<Words>(
    (store) => loadWords(store, number, form, newDraftKey),
    (store, words) => saveWords(store, number, form, words),
  );
  const { draft, change } = kept;
  const info = useInfo();
  const withFiles = useCallback(
    (alter: (files: readonly DraftFile[]) => readonly DraftFile[]) =>
      change((before) => ({ ...before, files: alter(before.files) }), true),
    [change],
  );
  const onFile = useCallback((file: DraftFile) => withFiles((files) => [...files, file]), [withFiles]);
  const onGone = useCallback((id: string) => withFiles((files) => files.filter((one) => one.id !== id)), [withFiles]);
  return { ...kept, uploads: useUploads(draft, info, onFile, onGone) };
}

/** Tells what is missing; the focus goes there each time. */
function useFaults() {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const show = useCallback((found: readonly Fault[]) => {
    setFaults(found);
    if (found.length > 0) setAttempt((count) => count + 1);
  }, []);
  return { faults, attempt, show, setFaults };
}

/** The form of one right: what is written, what is wrong with it, and the sending of it. */
export function useRight<T>(sending: Sending<T>): RightForm {
  const { form, shown } = sending;
  const { t } = useTranslation('portal');
  const { read } = useArea();
  const { draft, latest, kept, change, uploads } = useKeptWords(shown, form);
  const { faults, attempt, show, setFaults } = useFaults();
  const [status, setStatus] = useState<RightForm['status']>('writing');
  const busy = useRef(false);
  /** It went off and no answer came: it may or may not have arrived. */
  const unsure = useRef(false);
  const now = useRef(sending);
  now.current = sending;

  const found = useCallback(async (): Promise<T | undefined> => {
    const { look, shown: on } = now.current;
    const progress = unsure.current && look && (await read(on.query));
    return progress ? look?.(latest.current, progress) : undefined;
  }, [latest, read]);
  const go = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setStatus('sending');
    try {
      const done = (await found()) ?? (await now.current.send(latest.current));
      unsure.current = false;
      change(() => noWords(newDraftKey()), true);
      now.current.onDone(done);
    } catch (error) {
      const problem = problemOf(error);
      unsure.current = maybeUnsent(problem.status);
      setStatus(unsure.current ? 'unsent' : 'writing');
      if (!unsure.current) show(faultsFrom(problem, now.current.form));
    } finally {
      busy.current = false;
    }
  }, [found, latest, change, show]);
  useEffect(() => {
    const sendAgain = () => {
      if (unsure.current) void go();
    };
    window.addEventListener('online', sendAgain);
    return () => window.removeEventListener('online', sendAgain);
  }, [go]);

  const submit = () => {
    const missing = faultsIn(form, latest.current);
    if (uploads.busy) missing.push({ field: 'files', message: t('filing.errors.filesBusy') });
    else if (uploads.failed) missing.push({ field: 'files', message: t('filing.errors.filesFailed') });
    show(missing);
    if (missing.length === 0) void go();
  };
  const update = (patch: Partial<Words>) => {
    change((before) => ({ ...before, ...patch }));
    setFaults((before) => before.filter((fault) => !(fault.field && fault.field in patch)));
    if (!busy.current) setStatus('writing');
  };
  const discard = () => {
    unsure.current = false;
    uploads.clear();
    change(() => noWords(newDraftKey()), true);
    setFaults([]);
    setStatus('writing');
  };
  return { words: draft, kept, faults, attempt, status, uploads, update, submit, discard };
}
