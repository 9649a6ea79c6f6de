// Documents as PDF, by typst: compiled in this process, with its fonts read when the first document is rendered.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './check.ts';
import { fontPaths } from './fonts.ts';
import { LAYOUT } from './layout.ts';
import { type DocumentModel, mapTexts } from './model.ts';

/** Renderings after which typst forgets what it kept of earlier ones, so that its memory stays as it is. */
const FORGET_AFTER = 20;

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

/** Reads engine and fonts now, so that the first document does not wait for them. */
export async function warmUp(): Promise<void> {
  compiler ??= create();
  await compiler;
}

/** Runs the page's program over a model, by what typst offers for one kind of file. */
async function run<T>(model: DocumentModel, make: (typst: NodeCompiler, page: Page) => T): Promise<T> {
  compiler ??= create();
  const typst = await compiler;
  const inputs = { model: JSON.stringify(mapTexts(printable(model), breakable)) };
  const made = make(typst, { mainFileContent: LAYOUT, inputs });
  rendered += 1;
  if (rendered % FORGET_AFTER === 0) typst.evictCache(FORGET_AFTER);
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
