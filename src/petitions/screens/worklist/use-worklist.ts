// The worklist page by page: what is loaded, where the person stands in it, and how to go on.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { WorklistItem } from '../../contract.ts';
import { api, keys } from '../shared/api.ts';
import { type Filters, worklistQuery, writeFilters } from './filters.ts';

/** How many rows come at once. */
const PAGE_ROWS = 50;

export function useWorklist(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: keys.worklist(writeFilters(filters)),
    queryFn: ({ pageParam, signal }) => api.worklist(worklistQuery(filters, pageParam || undefined, PAGE_ROWS), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, items };
}

/**
 * The matters before and after the open one. When an act has taken the open one off the list, the one that moved into
 * its place is next.
 */
export function useNeighbours(items: readonly WorklistItem[], openId: string | undefined) {
  const last = useRef(0);
  const found = items.findIndex((item) => item.matterId === openId);
  if (found >= 0) last.current = found;
  const after = found >= 0 ? items.slice(found + 1).find((item) => item.matterId !== openId) : items[last.current];
  const before = items.slice(0, found >= 0 ? found : last.current).findLast((item) => item.matterId !== openId);
  return { next: after, previous: before };
}

/** The row's own name on the page: a matter stands once for every open task. */
export const rowId = (item: WorklistItem): string => `row-${item.matterId}-${item.taskNo}`;
