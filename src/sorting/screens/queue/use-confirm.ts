// Confirms petitions as they are proposed, one or many, and keeps what became of each.
import { useState } from 'react';
import type { ConfirmDone, TriageItem } from '../../proposals/contract.ts';
import { sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import type { Queue } from './use-queue.ts';

export type Outcome = ConfirmDone['results'][number]['outcome'] | 'lost';
export interface Told {
  readonly item: TriageItem;
  readonly outcome: Outcome;
  /** The sentence of a refusal. */
  readonly detail?: string;
}

const asked = (items: readonly TriageItem[]) =>
  items.flatMap(({ matterId, version, confirm }) => (confirm ? [{ matterId, seen: version, ...confirm }] : []));

/** What became of each petition that was to be confirmed; what the server did not speak of is lost. */
export function toldOf(items: readonly TriageItem[], results: ConfirmDone['results']): readonly Told[] {
  const byId = new Map(results.map((one) => [one.matterId, one]));
  return items.map((item) => {
    const result = byId.get(item.matterId);
    return {
      item,
      outcome: result?.outcome ?? 'lost',
      ...(result?.detail && { detail: result.detail }),
    };
  });
}

/** The function that confirms; it never throws: what failed is told. */
export function useConfirm(queue: Queue) {
  const kit = useKit();
  const [busy, setBusy] = useState(false);
  const confirm = async (items: readonly TriageItem[]): Promise<readonly Told[]> => {
    setBusy(true);
    try {
      const { results } = await sorting(kit.call).confirm(asked(items));
      const told = toldOf(items, results);
      queue.remove(told.flatMap(({ item, outcome }) => (outcome === 'done' ? [item.matterId] : [])));
      return told;
    } catch (error) {
      const detail = kit.sentenceOf(error);
      return items.map((item) => ({ item, outcome: 'lost', detail }));
    } finally {
      setBusy(false);
    }
  };
  return { busy, confirm };
}
