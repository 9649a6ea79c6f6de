// Asks for suggestions while someone types: waits for a pause, forgets overtaken answers, says when the net is away.
import { useEffect, useState } from 'react';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export type Search = (query: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;

export interface SearchState {
  readonly state: 'idle' | 'searching' | 'found' | 'failed';
  readonly items: readonly Suggestion[];
}

const PAUSE_MS = 150;
const IDLE: SearchState = { state: 'idle', items: [] };

/** Suggestions for `query`; nothing while it is empty or `active` is false. */
export function useSearch(query: string, active: boolean, search: Search): SearchState {
  const [found, setFound] = useState<SearchState>(IDLE);
  useEffect(() => {
    const wanted = query.trim();
    if (!active || wanted === '') {
      setFound(IDLE);
      return;
    }
    const controller = new AbortController();
    setFound((before) => ({ state: 'searching', items: before.items }));
    const timer = setTimeout(() => {
      search(wanted, controller.signal).then(
        (items) => {
          if (!controller.signal.aborted) setFound({ state: 'found', items });
        },
        () => {
          if (!controller.signal.aborted) setFound({ state: 'failed', items: [] });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, active, search]);
  return found;
}
