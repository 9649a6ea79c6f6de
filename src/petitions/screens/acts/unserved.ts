// What an organ has issued and not yet served.
import type { Channel, MatterView } from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';

/** Reports go to organs, and nobody serves them on the petitioner. */
const TO_ORGANS: readonly DocumentItem['kind'][] = ['URGENT_REPORT', 'CLOSING_REPORT'];

/** Whether it still has to reach the petitioner; who files on the web has the receipt at once. */
export const awaitsService = (
  { kind, served }: Pick<DocumentItem, 'kind' | 'served'>,
  channel: Channel | undefined,
): boolean => !served && !TO_ORGANS.includes(kind) && !(kind === 'RECEIPT' && channel === 'WEB');

export const unservedOf = (
  items: readonly DocumentItem[],
  organ: string,
  channel?: Channel,
  tasks: MatterView['tasks'] = [],
): readonly DocumentItem[] => {
  const places = placesOf(tasks, organ);
  return items.filter((item) => places.includes(item.organ) && awaitsService(item, channel));
};

/** The organ itself, and those that ended and in whose place it stands. */
function placesOf(tasks: MatterView['tasks'], organ: string): readonly string[] {
  const places = [organ];
  for (const { organ: heir, succeeds } of [...tasks].reverse())
    if (succeeds && places.includes(heir.code) && !places.includes(succeeds.code)) places.push(succeeds.code);
  return places;
}
