// Shape of a document as the portal shows it on a page: what its paper says, in the order of the paper.
import { type Static, Type } from 'typebox';
import { DocumentItem } from '../petitions/documents/contract.ts';

const words = Type.String();

const Block = Type.Union([
  Type.Object({ type: Type.Literal('paragraph'), text: words }),
  Type.Object({ type: Type.Literal('heading'), level: Type.Union([Type.Literal(1), Type.Literal(2)]), text: words }),
  Type.Object({ type: Type.Literal('list'), items: Type.Array(words) }),
  Type.Object({ type: Type.Literal('table'), rows: Type.Array(Type.Array(words)) }),
]);
export type DocumentBlock = Static<typeof Block>;

/** A document to be read: its line in the list, and its words. */
export const DocumentPage = Type.Object({
  ...DocumentItem.properties,
  addressee: Type.Optional(words),
  blocks: Type.Array(Block),
  enclosures: Type.Optional(Type.Object({ label: words, items: Type.Array(words) })),
  signer: words,
  /** The day as it is printed. */
  date: words,
  notes: Type.Optional(Type.Array(words)),
});
export type DocumentPage = Static<typeof DocumentPage>;
export type DocumentItems = { readonly items: readonly DocumentItem[] };
