// What an organ has issued and not yet served.
import type { Channel } from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';

/** Reports go to organs, and nobody serves them on the petitioner. */
const TO_ORGANS: readonly DocumentItem['kind'][] = ['URGENT_REPORT', 'CLOSING_REPORT'];

/** Whether it still has to reach the petitioner; who files on the web has the receipt at once. */
export const awaitsService = (
  { kind, served }: Pick<DocumentItem, 'kind' | 'served'>,
  channel: Channel | undefined,
): boolean => !served && !TO_ORGANS.includes(kind) && !(kind === 'RECEIPT' && channel === 'WEB');

export const unservedOf = (items: readonly DocumentItem[], organ: string, channel?: Channel): readonly DocumentItem[] =>
  items.filter((item) => item.organ === organ && awaitsService(item, channel));
