// The fonts of documents: where they lie, and which characters they have, read once from their tables.
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const resolve = createRequire(import.meta.url).resolve;

/** Text, titles, headings. All of Unihan's first block and Extension A, and what China's table of standard characters adds. */
export const FONT_FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
] as const;

let own: readonly string[] = [];

/** The files of the fonts on this machine, the product's first. */
export const fontPaths = (): string[] => [...FONT_FILES.map((file) => resolve(file)), ...own];

const CODE_POINTS = 0x110000;
const SEGMENTED = 12;

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, position);
  return buffer;
}

/** The font's table of characters; of a collection, that of its first font. Throws on a file that has none. */
function findCmap(file: number): Buffer {
  const head = readAt(file, 0, 16);
  const start = head.toString('latin1', 0, 4) === 'ttcf' ? head.readUInt32BE(12) : 0;
  const tables = readAt(file, start, 12).readUInt16BE(4);
  const directory = readAt(file, start + 12, tables * 16);
  for (let at = 0; at < directory.length; at += 16)
    if (directory.toString('latin1', at, at + 4) === 'cmap')
      return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  throw new Error('a font without a table of characters');
}

/** Marks every character of the font in a set of bits. Of its tables only the one of 32-bit ranges is read. */
function mark(path: string, bits: Uint8Array): void {
  const file = openSync(path, 'r');
  try {
    const cmap = findCmap(file);
    for (let table = 0; table < cmap.readUInt16BE(2); table++) {
      const start = cmap.readUInt32BE(4 + table * 8 + 4);
      if (cmap.readUInt16BE(start) === SEGMENTED) markRanges(cmap.subarray(start), bits);
    }
  } finally {
    closeSync(file);
  }
}

function markRanges(table: Buffer, bits: Uint8Array): void {
  const groups = table.readUInt32BE(12);
  for (let group = 0; group < groups; group++) {
    const at = 16 + group * 12;
    const last = table.readUInt32BE(at + 4);
    for (let code = table.readUInt32BE(at); code <= last; code++)
      bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
}

let known: Uint8Array | undefined;

function readAll(): Uint8Array {
  const bits = new Uint8Array(CODE_POINTS >> 3);
  for (const path of fontPaths()) mark(path, bits);
  return bits;
}

/** Whether a font has the character. The first call reads the fonts' tables (some milliseconds, once a process). */
export function hasGlyph(code: number): boolean {
  known ??= readAll();
  return ((known[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

const FONT = /\.(ttf|otf|ttc)$/i;

/**
 * Takes an installation's own fonts beside the product's, for characters that those lack. Call it before the first document.
 * A folder that is not there has none. Throws a sentence for the operator when a file is no font.
 */
export function takeOwnFonts(folder: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => FONT.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  for (const name of names.sort()) {
    try {
      mark(join(folder, name), new Uint8Array(CODE_POINTS >> 3));
    } catch (error) {
      throw new Error(`${join(folder, name)} cannot be read as a font: ${(error as Error).message}`);
    }
  }
  own = names.map((name) => join(folder, name));
  known = undefined;
}
