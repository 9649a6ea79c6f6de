// The queue of triage as far as it is looked over at once: the first petitions that wait, page by page, by themselves.
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { MatterProposals } from '../../contract.ts';
import type { TriagePage } from '../../proposals/contract.ts';
import { keys, sorting } from '../calls.ts';
import { useKit } from '../kit.ts';

/** So many are looked over at once; the server counts equal proposals among as many. */
const AT_MOST = 500;
const NO_NAMES: MatterProposals['names'] = { categories: {}, places: {}, organs: {} };
const REFRESH_MS = 60_000;

const joined = (pages: readonly TriagePage[]): MatterProposals['names'] =>
  pages.reduce(
    (all, { names }) => ({
      categories: { ...all.categories, ...names.categories },
      places: { ...all.places, ...names.places },
      organs: { ...all.organs, ...names.organs },
    }),
    NO_NAMES,
  );

/** The pages without these petitions, their groups smaller by as many. */
function without(pages: readonly TriagePage[], gone: ReadonlySet<string>): TriagePage[] {
  const lost = pages.flatMap(({ items }) => items).filter(({ matterId }) => gone.has(matterId));
  const lostOf = (key: string): number => lost.filter(({ group }) => group === key).length;
  return pages.map((page) => ({
    ...page,
    items: page.items.filter(({ matterId }) => !gone.has(matterId)),
    groups: page.groups
      .map((group) => ({ ...group, count: group.count - lostOf(group.key) }))
      .filter(({ count }) => count > 0),
    counted: Math.max(0, page.counted - lost.length),
  }));
}

export function useQueue() {
  const kit = useKit();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: keys.triage,
    queryFn: ({ pageParam }) => sorting(kit.call).triage(pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: REFRESH_MS,
  });
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const names = useMemo(() => joined(pages ?? []), [pages]);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && items.length < AT_MOST) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, items.length]);
  return {
    ...query,
    items,
    names,
    groups: pages?.[0]?.groups ?? [],
    counted: pages?.[0]?.counted ?? 0,
    /** Takes what has been decided off the list at once; the rest is read again in its time. */
    remove(ids: readonly string[]) {
      const gone = new Set(ids);
      queries.setQueryData<InfiniteData<TriagePage, string>>(
        keys.triage,
        (data) => data && { ...data, pages: without(data.pages, gone) },
      );
    },
  };
}

export type Queue = ReturnType<typeof useQueue>;
