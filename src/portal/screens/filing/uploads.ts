// Files go up at once, two at a time, while the petitioner writes on; what arrived is part of the draft, what failed says why.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../platform/client/http.ts';
import type { FileRow } from '../../../ui/Files.tsx';
import { writeBytes } from '../../../ui/Files.tsx';
import { removeFile, type Upload, upload } from '../api.ts';
import { maybeUnsent } from './check.ts';
import type { DraftFile } from './draft.ts';

const AT_ONCE = 2;
export const ACCEPTED = 'image/*,application/pdf,.pdf';

export interface Limits {
  readonly maxFiles: number;
  readonly maxFileBytes: number;
}

interface Job extends FileRow {
  readonly file: File;
}

export interface Uploads {
  readonly rows: readonly FileRow[];
  readonly busy: boolean;
  readonly failed: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly clear: () => void;
}

const looksRight = (file: File): boolean => file.type === '' || /^image\/|^application\/pdf$/.test(file.type);

/** Says at once what the server would refuse; the server judges by content. */
export function refusalOf(file: { readonly type: string; readonly size: number }, limits: Limits): string | undefined {
  if (!looksRight(file as File)) return 'kind';
  if (file.size === 0) return 'empty';
  return file.size > limits.maxFileBytes ? 'large' : undefined;
}

const doneRow = (file: DraftFile): FileRow => ({
  key: file.id,
  name: file.name,
  bytes: file.bytes,
  state: 'done',
  percent: 100,
});

/** What is shown of a failed upload; trying again helps where the net or the server was away. */
export function failureOf(error: unknown, t: (key: string) => string): Partial<FileRow> {
  const document = error instanceof Problem ? error.document : undefined;
  const away = document === undefined || maybeUnsent(document.status);
  const words = away ? t('filing.files.offline') : (document.detail ?? t('filing.files.refused'));
  return { state: 'failed', error: words, mayRetry: away };
}

/** The files of a draft, those on their way included. `onDone` and `onGone` change the draft. */
export function useUploads(
  draft: { readonly key: string; readonly files: readonly DraftFile[] },
  limits: Limits,
  onDone: (file: DraftFile) => void,
  onGone: (id: string) => void,
): Uploads {
  const { t, i18n } = useTranslation('portal');
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const running = useRef(new Map<string, Upload>());
  /** Never started twice, however often this draws between the answer and the new list. */
  const started = useRef(new Set<string>());
  const count = useRef(0);

  const change = useCallback((key: string, patch: Partial<Job>) => {
    setJobs((all) => all.map((job) => (job.key === key ? { ...job, ...patch } : job)));
  }, []);
  const drop = useCallback((key: string) => setJobs((all) => all.filter((job) => job.key !== key)), []);

  useEffect(() => {
    const waiting = jobs.filter((job) => job.state === 'uploading' && !started.current.has(job.key));
    for (const job of waiting.slice(0, Math.max(0, AT_ONCE - running.current.size))) {
      const going = upload(job.file, draft.key, i18n.language, (percent) => change(job.key, { percent }));
      started.current.add(job.key);
      running.current.set(job.key, going);
      going.done.then(
        (file) => {
          if (!running.current.delete(job.key)) return;
          drop(job.key);
          onDone({ id: file.id, name: file.name, bytes: file.bytes });
        },
        (error: unknown) => {
          if (!running.current.delete(job.key)) return;
          change(job.key, failureOf(error, t));
        },
      );
    }
  }, [jobs, draft.key, i18n.language, change, drop, onDone, t]);

  const add = (files: readonly File[]) => {
    const room = limits.maxFiles - draft.files.length - jobs.length;
    const fresh = files.map((file, index): Job => {
      count.current += 1;
      const refused = index >= room ? 'many' : refusalOf(file, limits);
      const base = { key: `job-${count.current}`, file, name: file.name, bytes: file.size, percent: 0 };
      if (!refused) return { ...base, state: 'uploading' };
      const words = t(`filing.files.${refused}`, { max: limits.maxFiles, size: writeBytes(limits.maxFileBytes) });
      return { ...base, state: 'failed', error: words, mayRetry: false };
    });
    setJobs((all) => [...all, ...fresh]);
  };
  const remove = (key: string) => {
    const going = running.current.get(key);
    running.current.delete(key);
    going?.cancel();
    drop(key);
    if (!draft.files.some((file) => file.id === key)) return;
    onGone(key);
    // What cannot be removed now is swept away by the server, as it belongs to no petition.
    removeFile(key, draft.key).catch(() => undefined);
  };
  const retry = (key: string) => {
    started.current.delete(key);
    change(key, { state: 'uploading', percent: 0 });
  };
  const clear = () => {
    for (const row of [...draft.files.map(doneRow), ...jobs]) remove(row.key);
  };

  return {
    rows: [...draft.files.map(doneRow), ...jobs],
    busy: jobs.some((job) => job.state === 'uploading'),
    failed: jobs.some((job) => job.state === 'failed'),
    add,
    remove,
    retry,
    clear,
  };
}
