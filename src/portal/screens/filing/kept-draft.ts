// The draft of a filing on the device.
import { type Kept, useKept } from '../shell/kept.ts';
import { type Draft, emptyDraft, loadDraft, newDraftKey, saveDraft } from './draft.ts';

export type KeptDraft = Kept<Draft>;

/** The draft of this device. */
export const useKeptDraft = (): KeptDraft =>
  useKept((store) => loadDraft(store) ?? emptyDraft(newDraftKey()), saveDraft);
