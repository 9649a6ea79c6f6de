// What the petitioner may do with a petition: which questions each right asks, what is missing, and the body that is sent. Pure.
import type { ProblemDocument } from '../../../platform/client/http.ts';
import { forget, keep, recall, type Store } from '../../../ui/storage.ts';
import type { Progress } from '../../contract.ts';
import type { DraftFile } from '../filing/draft.ts';

/** `report`: of retaliation; it becomes a petition of its own. */
export const FORMS = {
  supplement: ['text', 'files'],
  'request-review': ['line', 'text', 'files'],
  'request-re-review': ['line', 'text', 'files'],
  withdraw: ['text'],
  'answer-mediation': ['agree'],
  'request-recusal': ['text'],
  report: ['organ', 'text', 'files'],
} as const satisfies Record<string, readonly Field[]>;
export type Form = keyof typeof FORMS;
export type Right = Exclude<Form, 'report'>;
export type Field = 'line' | 'text' | 'files' | 'agree' | 'organ';

export const isRight = (name: string | undefined): name is Right =>
  name !== undefined && name !== 'report' && Object.keys(FORMS).includes(name);

/** Limits of the contract (src/petitions/contract/acts-petitioner.ts), in characters. */
const LONG = 10_000;
const SHORT = 2_000;
export const mostOf = (form: Form): number => (['withdraw', 'request-recusal'].includes(form) ? SHORT : LONG);
const leastOf = (form: Form): number => (form === 'report' ? 5 : 2);

/** What has been written so far. */
export interface Words {
  readonly version: 1;
  /** Binds the files, and lets nothing arrive twice. */
  readonly key: string;
  readonly text: string;
  readonly line: '' | 'SUPERIOR' | 'SECTOR';
  readonly agree: '' | 'yes' | 'no';
  /** The organ that is reported; empty: not named. */
  readonly organ: string;
  readonly files: readonly DraftFile[];
}

export const noWords = (key: string): Words => ({
  version: 1,
  key,
  text: '',
  line: '',
  agree: '',
  organ: '',
  files: [],
});

/** True while nothing has been written, chosen or attached. */
export const isBlank = ({ text, line, agree, organ, files }: Words): boolean =>
  text === '' && line === '' && agree === '' && organ === '' && files.length === 0;

const placeOf = (number: string, form: Form): string => `redress.words.${number}.${form}`;

/** The kept words of that petition and form; what cannot be read counts as none. */
export function loadWords(store: Store, number: string, form: Form, freshKey: () => string): Words {
  const kept = recall(store, placeOf(number, form)) as Partial<Words> | undefined;
  if (kept?.version !== 1 || typeof kept.key !== 'string' || typeof kept.text !== 'string') return noWords(freshKey());
  return { ...noWords(kept.key), ...kept, files: Array.isArray(kept.files) ? kept.files : [] };
}

/** Keeps the words; blank ones are forgotten. False when the device does not let us keep them. */
export function saveWords(store: Store, number: string, form: Form, words: Words): boolean {
  if (!isBlank(words)) return keep(store, placeOf(number, form), words);
  forget(store, placeOf(number, form));
  return true;
}

/** `words` is a key under rights.errors; the server's own sentences come as `message`. */
export interface Fault {
  readonly field?: Field;
  readonly words?: string;
  readonly message?: string;
}

function faultOf(form: Form, field: Field, words: Words): Fault | undefined {
  const length = words.text.trim().length;
  if (field === 'text' && length === 0) return { field, words: 'textMissing' };
  if (field === 'text' && length < leastOf(form)) return { field, words: 'textShort' };
  if (field === 'text' && length > mostOf(form)) return { field, words: 'textLong' };
  if (field === 'line' && words.line === '') return { field, words: 'lineMissing' };
  return field === 'agree' && words.agree === '' ? { field, words: 'agreeMissing' } : undefined;
}

/** What is missing or too long, in the order of the questions. */
export const faultsIn = (form: Form, words: Words): Fault[] =>
  FORMS[form].map((field) => faultOf(form, field, words)).filter((one) => one !== undefined);

/** The body that is sent. */
export function bodyOf(form: Form, words: Words): object {
  const asked: readonly Field[] = FORMS[form];
  return {
    ...(asked.includes('line') && { line: words.line }),
    ...(asked.includes('agree') && { agree: words.agree === 'yes' }),
    ...(asked.includes('text') && { text: words.text.trim() }),
    ...(words.organ !== '' && asked.includes('organ') && { organCode: words.organ }),
    ...(words.files.length > 0 && asked.includes('files') && { attachments: words.files.map((file) => file.id) }),
  };
}

/** Whether what was sent without an answer has arrived after all. A report leaves no trace on the petition. */
export function arrived(form: Form, words: Words, progress: Progress): boolean {
  if (form === 'answer-mediation') return progress.mediation?.agreed === (words.agree === 'yes');
  const text = words.text.trim();
  return (progress.statements ?? []).some((said) => said.act === form && said.text.trim() === text);
}

const SERVER_FIELDS: Readonly<Record<string, Field>> = {
  text: 'text',
  line: 'line',
  agree: 'agree',
  organCode: 'organ',
  attachments: 'files',
};

/** The server's refusal at the questions it is about; at least one, so that something is always shown. */
export function faultsFrom(problem: ProblemDocument, form: Form): Fault[] {
  const sentence = problem.detail ?? problem.title;
  const listed = problem.errors?.length ? problem.errors : [{ field: problem.field ?? '', message: sentence }];
  return listed.map(({ field, message }) => {
    const known = SERVER_FIELDS[field.split(/[./[]/).find((part) => part !== '' && part !== 'body') ?? ''];
    return known && (FORMS[form] as readonly Field[]).includes(known) ? { field: known, message } : { message };
  });
}

/** The organs that had to do with it, each once: whom a report can be about. */
export function organsOf(progress: Progress): Progress['holder']['organ'][] {
  const all = [
    progress.holder.organ,
    progress.answer?.organ,
    ...progress.timeline.map((step) => step.organ),
    ...(progress.reviews ?? []).map((review) => review.organ),
  ].filter((organ) => organ !== undefined);
  return all.filter((organ, index) => all.findIndex((other) => other.code === organ.code) === index);
}
