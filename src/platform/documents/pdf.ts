// Documents as PDF, by typst: compiled in this process, with its fonts read when the first document is rendered.
import { setImmediate as otherWork } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './check.ts';
import { fontPaths } from './fonts.ts';
import { LAYOUT } from './layout.ts';
import { type DocumentModel, mapTexts } from './model.ts';

/**
 * Every so many renderings typst forgets what it has not used in the last so many rounds. Without it memory grows by a third
 * of a megabyte a document; with it, it stays under 100 MB whatever is rendered.
 */
const FORGET = { every: 10, rounds: 5 };

/** Runs of signs without a place to break a line get one, as an address or a code of such length would leave the page. */
const LONG_RUN = /[!-~]{30}(?=[!-~])/g;
const breakable = (text: string): string => text.replace(LONG_RUN, '$&\u200b');

interface Page {
  readonly mainFileContent: string;
  readonly inputs: Record<string, string>;
}

let compiler: Promise<NodeCompiler> | undefined;
let rendered = 0;

async function create(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ fontArgs: [{ fontPaths: fontPaths() }] });
}

/** The engine, made when it is first needed; a failure is not kept. */
function engine(): Promise<NodeCompiler> {
  compiler ??= create().catch((error: unknown) => {
    compiler = undefined;
    throw error;
  });
  return compiler;
}

/** Reads engine and fonts now, so that the first document does not wait for them. */
export async function warmUp(): Promise<void> {
  await engine();
}

/** Runs the page's program over a model, by what typst offers for one kind of file. */
async function run<T>(model: DocumentModel, make: (typst: NodeCompiler, page: Page) => T): Promise<T> {
  const typst = await engine();
  const inputs = { model: JSON.stringify(mapTexts(printable(model), breakable)) };
  const made = make(typst, { mainFileContent: LAYOUT, inputs });
  rendered += 1;
  if (rendered % FORGET.every === 0) typst.evictCache(FORGET.rounds);
  await otherWork(); // also lets go of the native document, which the engine frees between turns of the event loop only
  return made;
}

/**
 * The document as PDF. The same model gives the same bytes: no date, no chance is in them. A page takes some milliseconds.
 * Throws on what `unrenderable` would have named as too long.
 */
export const renderPdf = (model: DocumentModel): Promise<Buffer> =>
  run(model, (typst, page) => typst.pdf(page, { creationTimestamp: 0 }));

/** All pages below each other as one picture (SVG without scripts), for looking at before anything is made. */
export const renderSvg = (model: DocumentModel): Promise<string> => run(model, (typst, page) => typst.plainSvg(page));
