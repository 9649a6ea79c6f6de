// Holds the draft over all pages: what is written, its files, what is wrong with it, and how the sending goes.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { ProblemDocument } from '../../../platform/client/http.ts';
import { useInfo } from '../shell/info.tsx';
import { type DraftField, type FieldFault, faultsOf } from './check.ts';
import { type Draft, type DraftFile, emptyDraft, isBlank, newDraftKey } from './draft.ts';
import { useKeptDraft } from './kept-draft.ts';
import { type SendStatus, useSending } from './sending.ts';
import { type Uploads, useUploads } from './uploads.ts';

export interface Filing {
  readonly draft: Draft;
  /** False when the device does not let us keep the draft. */
  readonly kept: boolean;
  readonly blank: boolean;
  readonly faults: readonly FieldFault[];
  /** Counts the attempts to go on that were stopped, so that the summary takes the focus each time. */
  readonly attempt: number;
  readonly status: SendStatus;
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
