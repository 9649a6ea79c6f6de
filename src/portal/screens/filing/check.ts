// What is still wrong with a draft, by field, and where the server's field names stand on the pages. Pure.
import type { ProblemDocument } from '../../../platform/client/http.ts';
import { type Draft, namesIn } from './draft.ts';

export const PAGES = ['/file', '/file/where', '/file/who'] as const;
export type FilingPage = (typeof PAGES)[number];

export type DraftField =
  | 'text'
  | 'demand'
  | 'files'
  | 'accused'
  | 'place'
  | 'placeDetail'
  | 'identity'
  | 'name'
  | 'phone'
  | 'idType'
  | 'idNumber'
  | 'address'
  | 'others'
  | 'people';

export const PAGE_OF: Readonly<Record<DraftField, FilingPage>> = {
  text: '/file',
  demand: '/file',
  files: '/file',
  accused: '/file',
  place: '/file/where',
  placeDetail: '/file/where',
  identity: '/file/who',
  name: '/file/who',
  phone: '/file/who',
  idType: '/file/who',
  idNumber: '/file/who',
  address: '/file/who',
  others: '/file/who',
  people: '/file/who',
};

/** Limits of the contract (src/petitions/contract.ts), in characters. */
export const MAX = {
  text: 20_000,
  demand: 4_000,
  accused: 200,
  placeDetail: 200,
  name: 60,
  phone: 30,
  idNumber: 40,
  address: 200,
} as const;

/** `words` is a key under filing.errors in the wording; the server's own sentences come as `message`. */
export interface FieldFault {
  readonly field?: DraftField;
  readonly words?: string;
  readonly message?: string;
}

const fault = (field: DraftField, words: string): FieldFault => ({ field, words });
const over = (draft: Draft, fields: readonly (keyof typeof MAX)[]): FieldFault[] =>
  fields.filter((field) => draft[field].trim().length > MAX[field]).map((field) => fault(field, `${field}Long`));

function whatFaults(draft: Draft): FieldFault[] {
  const short =
    draft.text.trim().length < 5 ? [fault('text', draft.text.trim() === '' ? 'textMissing' : 'textShort')] : [];
  return [...short, ...over(draft, ['text', 'demand']), ...(draft.reportsWrongdoing ? over(draft, ['accused']) : [])];
}

function whereFaults(draft: Draft): FieldFault[] {
  const missing = draft.place
    ? []
    : [fault('place', draft.placeQuery.trim() === '' ? 'placeMissing' : 'placeNotChosen')];
  return [...missing, ...over(draft, ['placeDetail'])];
}

const PHONE = /^\+?[\d\s()-]{5,30}$/;
const RESIDENT_ID = /^\d{17}[\dXx]$/;

function jointFaults(draft: Draft): FieldFault[] {
  if (!draft.joint) return [];
  const names = namesIn(draft.others);
  const people = draft.people.trim();
  const faults: FieldFault[] = [];
  if (names.length === 0) faults.push(fault('others', 'othersMissing'));
  if (names.length > 200) faults.push(fault('others', 'othersMany'));
  if (names.some((name) => name.length > MAX.name)) faults.push(fault('others', 'othersLong'));
  if (people !== '' && !/^[1-9]\d{0,3}$/.test(people)) faults.push(fault('people', 'peopleWrong'));
  else if (people !== '' && Number(people) < names.length + 1) faults.push(fault('people', 'peopleFew'));
  return faults;
}

function whoFaults(draft: Draft): FieldFault[] {
  if (draft.identity === '') return [fault('identity', 'identityMissing')];
  if (draft.identity === 'anonymous') return [];
  const faults: FieldFault[] = [];
  const phone = draft.phone.trim();
  const idNumber = draft.idNumber.trim();
  if (draft.name.trim() === '') faults.push(fault('name', 'nameMissing'));
  if (phone !== '' && !PHONE.test(phone)) faults.push(fault('phone', 'phoneWrong'));
  if (idNumber !== '' && draft.idType === '') faults.push(fault('idType', 'idTypeMissing'));
  if (draft.idType === 'RESIDENT_ID' && idNumber !== '' && !RESIDENT_ID.test(idNumber))
    faults.push(fault('idNumber', 'idNumberWrong'));
  return [...faults, ...over(draft, ['name', 'idNumber', 'address']), ...jointFaults(draft)];
}

/** The faults of one page, in the order of its fields. */
export function faultsOn(page: FilingPage, draft: Draft): FieldFault[] {
  if (page === '/file') return whatFaults(draft);
  return page === '/file/where' ? whereFaults(draft) : whoFaults(draft);
}

/** The faults of the whole draft. */
export const faultsOf = (draft: Draft): FieldFault[] => PAGES.flatMap((page) => faultsOn(page, draft));

const SERVER_FIELDS: Readonly<Record<string, DraftField>> = {
  title: 'text',
  text: 'text',
  demand: 'demand',
  placeCode: 'place',
  placeDetail: 'placeDetail',
  anonymous: 'identity',
  petitioner: 'name',
  'petitioner.name': 'name',
  'petitioner.phone': 'phone',
  'petitioner.idType': 'idType',
  'petitioner.idNumber': 'idNumber',
  'petitioner.address': 'address',
  coPetitioners: 'others',
  people: 'people',
  reportsWrongdoing: 'accused',
  accused: 'accused',
  attachments: 'files',
};

/** The draft's field for a name or JSON pointer of the server (`/petitioner/phone`, `coPetitioners[2].name`, `body.text`). */
export function fieldOf(serverField: string | undefined): DraftField | undefined {
  const parts = (serverField ?? '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter((part) => part !== '' && part !== 'body' && !/^\d+$/.test(part));
  return SERVER_FIELDS[parts.slice(0, 2).join('.')] ?? SERVER_FIELDS[parts[0] ?? ''];
}

/** The server's refusal as faults; at least one, so that something is always shown. */
export function faultsFrom(problem: ProblemDocument): FieldFault[] {
  const sentence = problem.detail ?? problem.title;
  const listed = problem.errors ?? [{ field: problem.field ?? '', message: sentence }];
  const errors = listed.length > 0 ? listed : [{ field: '', message: sentence }];
  return errors.map(({ field, message }) => {
    const known = fieldOf(field);
    return known ? { field: known, message } : { message };
  });
}

/** True where the filing may not have arrived (net or server away, too many calls): it is kept and sent again under the same key. */
export const maybeUnsent = (status: number): boolean => [0, 408, 429].includes(status) || status >= 500;
