// Judges a file by its content, not by what its name or its sender says, and gives it a name that is safe everywhere.
import { fileTypeFromBuffer } from 'file-type';
import { decided, type Result, refused } from '../result.ts';

/** Bytes from the beginning that are enough to judge. */
export const HEAD_BYTES = 4100;

export interface FileKind {
  readonly mime: string;
  readonly extension: string;
}

const kind = (mime: string, extension: string): FileKind => ({ mime, extension });

/** What may be sent in, by what its content turns out to be. */
const ALLOWED: Readonly<Record<string, FileKind>> = {
  'image/jpeg': kind('image/jpeg', 'jpg'),
  'image/png': kind('image/png', 'png'),
  'image/apng': kind('image/png', 'png'),
  'image/webp': kind('image/webp', 'webp'),
  'image/gif': kind('image/gif', 'gif'),
  'image/heic': kind('image/heic', 'heic'),
  'image/heif': kind('image/heif', 'heif'),
  'application/pdf': kind('application/pdf', 'pdf'),
};

const IMAGE_EXTENSIONS = new Set(['jpg', 'jpeg', 'jfif', 'png', 'webp', 'gif', 'heic', 'heif']);

type Class = 'image' | 'pdf' | 'other' | 'unsaid';

function classOfName(name: string): Class {
  const extension = extensionOf(name);
  if (extension === '') return 'unsaid';
  if (IMAGE_EXTENSIONS.has(extension)) return 'image';
  return extension === 'pdf' ? 'pdf' : 'other';
}

function classOfMime(mime: string): Class {
  const plain = mime.split(';')[0]?.trim().toLowerCase() ?? '';
  if (plain === '' || plain === 'application/octet-stream') return 'unsaid';
  if (plain === 'image/svg+xml') return 'other';
  if (plain.startsWith('image/')) return 'image';
  return plain === 'application/pdf' ? 'pdf' : 'other';
}

/**
 * The kind of a file from its first bytes. Refusals: file-kind-not-allowed; file-lying where content and claim differ
 * (a program called photo.jpg, a PDF sent as a picture). One picture format under another's name is common on phones and
 * harmless: the content decides and the name is corrected.
 */
export async function judgeKind(head: Uint8Array, name: string, declaredMime: string): Promise<Result<FileKind>> {
  const claims = [classOfName(name), classOfMime(declaredMime)].filter((claim) => claim !== 'unsaid');
  const found = ALLOWED[(await fileTypeFromBuffer(head))?.mime ?? ''];
  if (!found) {
    const lies = claims.includes('image') || claims.includes('pdf');
    return refused(lies ? 'file-lying' : 'file-kind-not-allowed', { field: 'file' });
  }
  const real = found.extension === 'pdf' ? 'pdf' : 'image';
  if (claims.some((claim) => claim !== real)) return refused('file-lying', { field: 'file' });
  return decided(found);
}

const NAME_CHARACTERS = 120;

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/** Characters that a name must not have: controls, invisible direction marks, and those that mean something to a file system. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu;

/** A name without folders, controls and tricks, at most 120 characters, ending as its content demands. Keeps Chinese. */
export function safeName(name: string, { extension }: FileKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(UNSAFE, '').replace(/\s+/g, ' ').trim();
  const given = extensionOf(clean);
  const same = given === extension || (extension === 'jpg' && (given === 'jpeg' || given === 'jfif'));
  const ending = `.${same ? given : extension}`;
  const stem = (given === '' ? clean : clean.slice(0, -given.length - 1)).replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(stem || 'file')].slice(0, NAME_CHARACTERS - ending.length).join('')}${ending}`;
}
