// Reads the templates that come with the product (db/seeds/document-templates.txt): one after the other, plain text.

import type { Template } from './book.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './contract.ts';

const isKind = (name: string | undefined): name is DocumentKind => DOCUMENT_KINDS.some((kind) => kind === name);

function templateOf(part: string): Template {
  const [head = '', title = '', ...body] = part.trim().split('\n');
  const [kind, validFrom = '', look, prefix = ''] = head.split(' ');
  if (!isKind(kind)) throw new Error(`no kind of document is called ${kind}`);
  return { kind, validFrom, title, body: body.join('\n'), redHead: look === 'red', prefix };
}

/** The templates in that text: `== KIND day red|plain prefix`, the title, the body. Throws on a kind that is none. */
export const parseDefaults = (text: string): Template[] =>
  text
    .split(/^== /m)
    .filter((part) => part.trim() !== '')
    .map(templateOf);
