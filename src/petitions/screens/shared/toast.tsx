// Says in passing that something is done: read out by screen readers, gone after a while, never in the way.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

/** How long a sentence stays, in milliseconds. */
const STAYS_MS = 6000;

const ToastContext = createContext<(sentence: string) => void>(() => undefined);

/** Gives the function that says a sentence. */
export const useToast = (): ((sentence: string) => void) => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly sentence: string; readonly round: number }>();
  const say = useCallback(
    (sentence: string) => setSaid((before) => ({ sentence, round: (before?.round ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <ToastContext value={say}>
      {children}
      <output className={said ? 'toast toast-shown' : 'toast'} aria-live="polite">
        {said?.sentence}
      </output>
    </ToastContext>
  );
}
