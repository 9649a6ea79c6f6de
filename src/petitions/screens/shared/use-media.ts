// Whether a media query holds, and text that has stood still for a moment.
import { useEffect, useState, useSyncExternalStore } from 'react';

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Room for a table beside the navigation; room for the matter beside the list. */
export const WIDE = '(min-width: 900px)';
export const SPLIT = '(min-width: 1200px)';

/** The value once it has not changed for `ms` milliseconds. */
export function useSettled<T>(value: T, ms = 150): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
