// Documents as DOCX in the layout of the PDF, for organs that finish them in a word processor.
import type * as Docx from 'docx';
import type { Block, DocumentModel } from './model.ts';

type Library = typeof Docx;
type Piece = Docx.Paragraph | Docx.Table;

/** The word processor's own fonts first: official documents are written in these. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' };
const HEI = { ...SONG, eastAsia: 'SimHei' };
const TITLE = { ...SONG, eastAsia: 'SimSun' };
const RED = 'C8102E';
/** Twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const PITCH = 580;
const SIGN = 320;
/** Half points: size 3 and size 2. */
const TEXT = 32;
const LARGE = 44;

const exactly = { line: PITCH, lineRule: 'exact' as const };

function redHead({ Paragraph, TextRun, BorderStyle, AlignmentType }: Library, model: DocumentModel): Piece[] {
  const number = new TextRun({ text: model.number ?? '' });
  if (!model.redHead)
    return model.number
      ? [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exactly, children: [number] })]
      : [];
  const size = Math.min(72, Math.floor(872 / Math.max([...model.redHead].length, 1)));
  const head = new TextRun({ text: model.redHead, bold: true, color: RED, size, font: TITLE });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [head] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly, after: PITCH },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } },
      children: [number],
    }),
  ];
}

function table(
  { Table, TableRow, TableCell, Paragraph, TextRun, WidthType }: Library,
  rows: readonly (readonly string[])[],
): Docx.Table {
  const count = Math.max(...rows.map((row) => row.length), 1);
  const width = twips(156);
  const widths =
    count === 2 ? [SIGN * 6, width - SIGN * 6] : Array.from({ length: count }, () => Math.floor(width / count));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({
          children: widths.map(
            (size, index) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                margins: { left: 160, right: 160 },
                children: [new Paragraph({ spacing: exactly, children: [new TextRun(row[index] ?? '')] })],
              }),
          ),
        }),
    ),
  });
}

function body(docx: Library, block: Block): Piece[] {
  const { Paragraph, TextRun, HeadingLevel } = docx;
  const indent = { firstLine: SIGN * 2 };
  const plain = (text: string) => new Paragraph({ spacing: exactly, indent, children: [new TextRun(text)] });
  if (block.type === 'paragraph') return [plain(block.text)];
  if (block.type === 'list') return block.items.map((item, index) => plain(`${index + 1}. ${item}`));
  if (block.type === 'table') return [table(docx, block.rows)];
  const first = block.level === 1;
  const run = new TextRun({ text: block.text, font: first ? HEI : SONG, bold: !first, size: TEXT, color: '000000' });
  const heading = first ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return [
    new Paragraph({ heading, keepNext: true, spacing: { ...exactly, before: 0, after: 0 }, indent, children: [run] }),
  ];
}

function ending({ Paragraph, TextRun, AlignmentType, BorderStyle }: Library, model: DocumentModel): Piece[] {
  const items = model.enclosures?.items ?? [];
  const enclosed = items.map((item, index) => {
    const text = items.length > 1 ? `${index + 1}. ${item}` : item;
    const label = index === 0 ? (model.enclosures?.label ?? '') : '';
    return new Paragraph({
      spacing: { ...exactly, before: index === 0 ? PITCH : 0 },
      indent: { left: SIGN * (index === 0 ? 2 : 5) },
      children: [new TextRun(label + text)],
    });
  });
  const signed = (text: string, right: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      keepNext: before > 0,
      spacing: { ...exactly, before },
      indent: { right },
      children: [new TextRun(text)],
    });
  const border = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' };
  const notes = (model.notes ?? []).map(
    (note) =>
      new Paragraph({
        spacing: { before: PITCH },
        border: { top: border, bottom: border },
        children: [new TextRun({ text: note, size: 28 })],
      }),
  );
  return [...enclosed, signed(model.signer, SIGN * 2, PITCH * 2), signed(model.date, SIGN * 4, 0), ...notes];
}

function footer({ Footer, Paragraph, TextRun, PageNumber, AlignmentType }: Library, right: boolean): Docx.Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: TITLE });
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [run] })] });
}

function content(docx: Library, model: DocumentModel): Piece[] {
  const { Paragraph, TextRun, AlignmentType } = docx;
  const title = new TextRun({ text: model.title, bold: true, size: LARGE, font: TITLE });
  return [
    ...redHead(docx, model),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: PITCH, after: PITCH }, children: [title] }),
    ...(model.addressee
      ? [new Paragraph({ spacing: exactly, children: [new TextRun(`${model.addressee}\uff1a`)] })]
      : []),
    ...model.blocks.flatMap((block) => body(docx, block)),
    ...ending(docx, model),
  ];
}

/** What no XML may hold, not even escaped: a word processor would not open the file. Texts from outside can have it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the characters to be taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A copy with every text fit for XML. */
export function fitForXml<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replace(NOT_XML, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(fitForXml) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fitForXml(one)])) as T;
}

/** The document as DOCX. Its fonts are those of the reader's word processor; characters are never left out. */
export async function renderDocx(given: DocumentModel): Promise<Buffer> {
  const model = fitForXml(given);
  const docx = await import('docx');
  const margin = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) };
  const file = new docx.Document({
    title: model.title,
    creator: model.signer,
    lastModifiedBy: model.signer,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: SONG, size: TEXT, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: { width: twips(210), height: twips(297) }, margin } },
        footers: { default: footer(docx, true), even: footer(docx, false) },
        children: content(docx, model),
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}
