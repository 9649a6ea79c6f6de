// A document as plain data: all that a page shows, and nothing else. Renderers make files of it; the same model, the same file.

/** One part of a document's body. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

/** What a document says, in the order of its page. Every text stands as it is printed: no markup means anything in it. */
export interface DocumentModel {
  readonly format: 1;
  /** What it was made from: a template's name and version. */
  readonly origin: { readonly kind: string; readonly version: string };
  /** The issuer's name in red over a red line; absent: a plain page. */
  readonly redHead?: string;
  /** What stands before year and serial of the number, which is given when the document is entered. */
  readonly numberPrefix?: string;
  readonly number?: string;
  readonly title: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly enclosures?: { readonly label: string; readonly items: readonly string[] };
  readonly signer: string;
  /** The day of signing as it is printed. */
  readonly date: string;
  /** Under the signature: copies, whom to ask. */
  readonly notes?: readonly string[];
  readonly watermark?: string;
  /** Characters that no font has are left as a gap to be written by hand. */
  readonly byHand?: true;
}

/** All texts of a model, in no order that means anything. */
export function textsOf(model: DocumentModel): string[] {
  const ofBlock = (block: Block): readonly string[] => {
    if (block.type === 'list') return block.items;
    return block.type === 'table' ? block.rows.flat() : [block.text];
  };
  return [
    model.title,
    model.signer,
    model.date,
    ...[model.redHead, model.numberPrefix, model.number, model.addressee, model.watermark].filter(
      (one) => one !== undefined,
    ),
    ...model.blocks.flatMap(ofBlock),
    ...(model.enclosures ? [model.enclosures.label, ...model.enclosures.items] : []),
    ...(model.notes ?? []),
  ];
}

/** The model with every text changed by `change`. */
export function mapTexts(model: DocumentModel, change: (text: string) => string): DocumentModel {
  const ofBlock = (block: Block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map(change) };
    if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(change)) };
    return { ...block, text: change(block.text) };
  };
  return {
    ...model,
    title: change(model.title),
    signer: change(model.signer),
    blocks: model.blocks.map(ofBlock),
    ...(model.redHead !== undefined && { redHead: change(model.redHead) }),
    ...(model.number !== undefined && { number: change(model.number) }),
    ...(model.addressee !== undefined && { addressee: change(model.addressee) }),
    ...(model.watermark !== undefined && { watermark: change(model.watermark) }),
    ...(model.notes && { notes: model.notes.map(change) }),
    ...(model.enclosures && { enclosures: { ...model.enclosures, items: model.enclosures.items.map(change) } }),
  };
}
