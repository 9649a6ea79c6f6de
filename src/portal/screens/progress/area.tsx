// The petition that is looked at, over its progress page and all pages behind it: read once, and again after each act.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import type { Progress } from '../../contract.ts';
import { getProgress, type Query } from '../api.ts';
import { forgetQuery, keepQuery, keptQuery, knowQuery } from '../session.ts';

const OFFLINE: ProblemDocument = { type: 'about:blank', title: 'offline', status: 0 };

export interface Shown {
  readonly query: Query;
  readonly progress: Progress;
}

export interface Area {
  readonly query: Query | undefined;
  readonly shown: Shown | undefined;
  readonly problem: ProblemDocument | undefined;
  readonly busy: boolean;
  /** Reads it again; undefined where it could not be read. */
  readonly read: (wanted: Query) => Promise<Progress | undefined>;
  readonly leave: () => void;
  readonly look: (query: Query) => void;
}

const AreaContext = createContext<Area | undefined>(undefined);

/** The petition that is looked at. */
export function useArea(): Area {
  const area = useContext(AreaContext);
  if (!area) throw new Error('useArea outside of AreaProvider');
  return area;
}

/** Reads the petition; also in each language, because the server writes the sentences. */
export function AreaProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation('portal');
  const [query, look] = useState<Query | undefined>(keptQuery);
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const [busy, setBusy] = useState(query !== undefined);

  const read = useCallback(async (wanted: Query) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const progress = await getProgress(wanted);
      keepQuery(wanted);
      knowQuery(wanted);
      setShown({ query: wanted, progress });
      return progress;
    } catch (error) {
      const document = error instanceof Problem ? error.document : OFFLINE;
      if (document.status === 404) forgetQuery();
      setProblem(document);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another reading
  useEffect(() => {
    if (query) void read(query);
  }, [query, read, i18n.language]);

  const leave = useCallback(() => {
    forgetQuery();
    look(undefined);
    setShown(undefined);
    setProblem(undefined);
  }, []);
  const area = useMemo(
    () => ({ query, shown, problem, busy, read, leave, look }),
    [query, shown, problem, busy, read, leave],
  );
  return <AreaContext.Provider value={area}>{children}</AreaContext.Provider>;
}
