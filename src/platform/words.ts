// Chinese words (jieba, one dictionary a process, loaded when first used), and traditional characters made simplified.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { projectRoot } from './root.ts';

let loaded: Jieba | undefined;

/** The segmenter; the first call takes about 150 ms and 60 MB. */
export function segmenter(): Jieba {
  if (!loaded) {
    const folder = createRequire(import.meta.url)
      .resolve('@node-rs/jieba/dict')
      .replace(/dict\.js$/, '');
    loaded = Jieba.withDict(readFileSync(join(folder, 'dict.txt')));
  }
  return loaded;
}

/** The words of a text in their order, with what stands between them. */
export const wordsOf = (text: string): string[] => segmenter().cut(text, true);

let table: Uint16Array | undefined;

/** UTF-16 unit → the simplified one; 0 where nothing changes. */
function simplifiedTable(): Uint16Array {
  if (!table) {
    table = new Uint16Array(0x10000);
    const lines = readFileSync(join(projectRoot(), 'db', 'seeds', 'traditional.txt'), 'utf8').split('\n');
    const [traditional = '', simple = ''] = lines.filter((line) => !line.startsWith('#'));
    for (let at = 0; at < traditional.length; at++) table[traditional.charCodeAt(at)] = simple.charCodeAt(at);
  }
  return table;
}

const isTraditional = (text: string, map: Uint16Array): boolean => {
  for (let at = 0; at < text.length; at++) if (map[text.charCodeAt(at)]) return true;
  return false;
};

/** The text with simplified characters, one for each traditional one: positions stay as they are. */
export function simplified(text: string): string {
  const map = simplifiedTable();
  if (!isTraditional(text, map)) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = map[text.charCodeAt(at)];
    out += unit ? String.fromCharCode(unit) : text.charAt(at);
  }
  return out;
}
