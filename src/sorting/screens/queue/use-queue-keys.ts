// The keys of the queue: j and k move, x selects, y confirms, Enter opens, n and p go from petition to petition.
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { TriageItem } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';
import { rowId } from './cells.tsx';

interface QueueKeys {
  readonly items: readonly TriageItem[];
  readonly openId: string | undefined;
  readonly hrefOf: (item: TriageItem) => string;
  readonly close: () => void;
  readonly onSelect: (item: TriageItem) => void;
  /** The selected ones, or this one. */
  readonly onConfirm: (item: TriageItem | undefined) => void;
}

/** The petition before and after the open one; when that has left the list, the one that moved into its place is next. */
function useNeighbours(items: readonly TriageItem[], openId: string | undefined) {
  const last = useRef(0);
  const found = items.findIndex(({ matterId }) => matterId === openId);
  if (found >= 0) last.current = found;
  return {
    next: found >= 0 ? items[found + 1] : (items[last.current] ?? items.at(-1)),
    previous: items[(found >= 0 ? found : last.current) - 1],
  };
}

/** Escape leaves a field first; only then it closes. */
const leaveOr = (close: () => void) => (event: KeyboardEvent) =>
  event.target instanceof HTMLInputElement ? event.target.blur() : close();

export function useQueueKeys({ items, openId, hrefOf, close, onSelect, onConfirm }: QueueKeys) {
  const kit = useKit();
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const place = useRef(-1);
  const found = items.findIndex(({ matterId }) => matterId === cursor);
  if (found >= 0) place.current = found;
  // What was confirmed has left the list: the cursor is then on the one that moved into its place.
  const here = found >= 0 ? found : Math.min(place.current, items.length - 1);
  const current = cursor === undefined ? undefined : items[here];
  const { next, previous } = useNeighbours(items, openId);
  const stand = (item: TriageItem | undefined) => {
    if (!item) return;
    setCursor(item.matterId);
    const link = document.getElementById(rowId(item.matterId));
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const go = (item: TriageItem | undefined) => (item ? () => void navigate(hrefOf(item)) : undefined);
  const select = () => {
    if (current) onSelect(current);
  };
  kit.useKeys({
    j: () => stand(items[Math.min((cursor === undefined ? -1 : here) + 1, items.length - 1)]),
    k: () => stand(items[Math.max(here - 1, 0)]),
    x: openId ? undefined : select,
    y: openId ? undefined : (event) => event.repeat || onConfirm(current),
    Enter: go(current),
    n: openId ? go(next) : undefined,
    p: openId ? go(previous) : undefined,
    o: openId ? close : undefined,
    Escape: openId ? leaveOr(close) : undefined,
  });
  return {
    onCursor: setCursor,
    stand,
    next,
    onNext: go(next),
    onPrevious: go(previous),
    /** The petition after the one with the cursor, else the one before. */
    following: items[here + 1] ?? items[here - 1],
  };
}
