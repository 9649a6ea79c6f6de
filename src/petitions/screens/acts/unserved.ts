// What an organ has issued and not yet served.
import type { DocumentItem } from '../../documents/contract.ts';

export const unservedOf = (items: readonly DocumentItem[], organ: string): readonly DocumentItem[] =>
  items.filter((item) => item.organ === organ && !item.served);
