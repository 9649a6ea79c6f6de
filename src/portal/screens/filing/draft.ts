// What a petitioner has written so far: its shape, how it is kept on the device, and the filing it becomes. Pure.
import type { PortalFiling } from '../../../petitions/contract.ts';
import { forget, keep, recall, type Store } from '../../../ui/storage.ts';

export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export interface DraftPlace {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly fullName: string;
}

export interface Draft {
  readonly version: 1;
  /** Sent as idempotency-key and x-upload-key, so that nothing arrives twice and nobody else can use the files. */
  readonly key: string;
  readonly text: string;
  readonly demand: string;
  readonly files: readonly DraftFile[];
  readonly reportsWrongdoing: boolean;
  readonly accused: string;
  readonly placeQuery: string;
  readonly place: DraftPlace | null;
  readonly placeDetail: string;
  readonly identity: '' | 'named' | 'anonymous';
  readonly name: string;
  readonly phone: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly address: string;
  readonly joint: boolean;
  /** One name a line. */
  readonly others: string;
  readonly people: string;
  readonly keepConfidential: boolean;
  /** The petitioner pressed send, and no answer has come yet: it may or may not have arrived. */
  readonly sending: boolean;
}

const STORE_KEY = 'redress.draft';

/** A fresh draft under the given key. */
export const emptyDraft = (key: string): Draft => ({
  version: 1,
  key,
  text: '',
  demand: '',
  files: [],
  reportsWrongdoing: false,
  accused: '',
  placeQuery: '',
  place: null,
  placeDetail: '',
  identity: '',
  name: '',
  phone: '',
  idType: '',
  idNumber: '',
  address: '',
  joint: false,
  others: '',
  people: '',
  keepConfidential: false,
  sending: false,
});

/** 32 hexadecimal digits; getRandomValues also works without a secure context. */
export function newDraftKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** True while nothing has been written or attached. */
export const isBlank = (draft: Draft): boolean => {
  const blank = emptyDraft(draft.key);
  return (Object.keys(blank) as (keyof Draft)[]).every((name) => String(draft[name]) === String(blank[name]));
};

function sameShape(value: unknown): value is Partial<Draft> & { key: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { version, key } = value as Partial<Draft>;
  return version === 1 && typeof key === 'string' && key.length >= 16;
}

/** The kept draft; fields of a wrong kind fall back to empty, an unreadable one counts as none. */
export function loadDraft(store: Store): Draft | undefined {
  const kept = recall(store, STORE_KEY);
  if (!sameShape(kept)) return undefined;
  const blank: Record<string, unknown> = { ...emptyDraft(kept.key) };
  for (const [name, fallback] of Object.entries(blank)) {
    const value = (kept as Record<string, unknown>)[name];
    const fits = name === 'place' ? typeof value === 'object' : typeof value === typeof fallback;
    if (value !== undefined && fits) blank[name] = value;
  }
  return blank as unknown as Draft;
}

/** Keeps the draft; a blank one is forgotten. False when the device does not let us keep it. */
export function saveDraft(store: Store, draft: Draft): boolean {
  if (!isBlank(draft)) return keep(store, STORE_KEY, draft);
  forget(store, STORE_KEY);
  return true;
}

/** The names in a list of one name a line (or divided by 、 , ;). */
export const namesIn = (text: string): string[] =>
  text
    .split(/[\n、，,；;]/)
    .map((name) => name.trim())
    .filter(Boolean);

const filled = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as Partial<T>;

function petitionerOf(
  draft: Draft,
): Pick<PortalFiling, 'petitioner' | 'coPetitioners' | 'people' | 'keepConfidential'> {
  const { name, phone, address, idNumber } = draft;
  const others = draft.joint ? namesIn(draft.others).map((other) => ({ name: other })) : [];
  const people = draft.joint ? Math.max(Number(draft.people) || 0, others.length + 1) : 1;
  const petitioner = {
    ...filled({ name, phone, address, idNumber }),
    ...(draft.idType !== '' && idNumber.trim() !== '' && { idType: draft.idType }),
  };
  return {
    petitioner: petitioner as NonNullable<PortalFiling['petitioner']>,
    ...(others.length > 0 && { coPetitioners: others }),
    ...(people > 1 && { people }),
    ...(draft.keepConfidential && { keepConfidential: true }),
  };
}

/** The body of POST /api/portal/petitions. Who stays anonymous sends nothing about the own person, even if it was typed. */
export function filingOf(draft: Draft): PortalFiling {
  const { demand, placeDetail, accused } = draft;
  return {
    text: draft.text.trim(),
    placeCode: draft.place?.code ?? '',
    ...filled({ demand, placeDetail }),
    ...(draft.reportsWrongdoing && { reportsWrongdoing: true, ...filled({ accused }) }),
    ...(draft.identity === 'anonymous' ? { anonymous: true } : petitionerOf(draft)),
    ...(draft.files.length > 0 && { attachments: draft.files.map((file) => file.id) }),
  };
}
