// The text that stands in a file: PDF, Word, Excel, plain text. Runs in a thread of its own: the files are strangers'.
import { unzipSync } from 'fflate';

/** What is kept of one file at most, in UTF-16 units; pages read; bytes a packed part may become, and all parts together. */
export const MOST_TEXT = 100_000;
const MOST_PAGES = 200;
const MOST_PART = 32 * 1024 * 1024;
const MOST_PARTS = 64 * 1024 * 1024;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Kinds of files that hold text at all. */
export const HOLDS_TEXT: readonly string[] = ['application/pdf', WORD, EXCEL, 'text/plain'];

/** As it is kept: no control signs and no halves of characters (a database refuses them), white space as one, cut. */
export const tidied = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_TEXT)
    .replace(/\p{Cs}$/u, '');

async function ofPdf(bytes: Uint8Array): Promise<string> {
  // Large, and needed in the thread alone.
  const { extractText, getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  if (document.numPages > MOST_PAGES) {
    let text = '';
    for (let no = 1; no <= MOST_PAGES && text.length < MOST_TEXT; no++) {
      const content = await (await document.getPage(no)).getTextContent();
      text += content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }
    return text;
  }
  return (await extractText(document, { mergePages: true })).text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A character by its number; nothing where there is none such. */
function byNumber(code: string): string {
  const number = code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return Number.isInteger(number) && number > 0 && number < 0x110000 ? String.fromCodePoint(number) : '';
}

/** The text between tags. No document is built and nothing is fetched: what a file says of itself stays unread. */
function ofXml(xml: string): string {
  return xml
    .replace(/<\/(w:p|w:tab|w:br|si|c|row)>|<(w:tab|w:br)[^>]*\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|\w{2,4});/gi, (_, code: string) =>
      code.startsWith('#') ? byNumber(code.toLowerCase()) : (ENTITIES[code] ?? ' '),
    );
}

/** Parts of a package by their names. Throws where they would become too large. */
function ofPackage(bytes: Uint8Array, wanted: RegExp): string {
  let sum = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      sum += originalSize;
      if (originalSize > MOST_PART || sum > MOST_PARTS) throw new Error('the file becomes too large when unpacked');
      return true;
    },
  });
  const decoder = new TextDecoder();
  return Object.keys(parts)
    .sort()
    .map((name) => ofXml(decoder.decode(parts[name])))
    .join(' ');
}

/** UTF-8, else as Chinese computers wrote before. */
function ofPlain(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The text of a file, tidied. Throws where the file is broken; empty where its kind holds none. */
export async function readText(bytes: Uint8Array, mime: string): Promise<string> {
  if (bytes.length === 0) return '';
  if (mime === 'application/pdf') return tidied(await ofPdf(bytes));
  if (mime === WORD) return tidied(ofPackage(bytes, /^word\/(document|footnotes|header\d*|footer\d*)\.xml$/));
  if (mime === EXCEL) return tidied(ofPackage(bytes, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/));
  return mime === 'text/plain' ? tidied(ofPlain(bytes)) : '';
}
