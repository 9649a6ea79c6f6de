// Templates: text with fields in double braces. Parsed first and filled afterwards, so that no value is ever read as markup.

import { officialDay } from '../../platform/dates.ts';
import type { Block } from '../../platform/documents/model.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { type DocumentField, type DocumentKind, documentKinds, FIELDS, isFieldOf } from './contract.ts';
import { documentMarks } from './wording.ts';

/** What the fields hold: days as YYYY-MM-DD, several lines with line feeds between. */
export type FieldValues = Readonly<Partial<Record<DocumentField, string>>>;

type Piece = { readonly text: string } | { readonly field: DocumentField };
type Shape = 'paragraph' | 'heading1' | 'heading2' | 'item' | 'row';
interface Line {
  readonly no: number;
  readonly shape: Shape;
  /** One, or a row's cells. */
  readonly cells: readonly (readonly Piece[])[];
}

const MARKS: readonly (readonly [string, Shape])[] = [
  ['## ', 'heading2'],
  ['# ', 'heading1'],
  ['- ', 'item'],
];
const HOLE = /\{\{([^{}]*)\}\}/g;

function piecesOf(kind: DocumentKind, text: string, no: number): Result<Piece[]> {
  const pieces: Piece[] = [];
  let end = 0;
  const bare = text.replace(HOLE, '');
  if (/\{\{|\}\}/.test(bare)) return refused('template-brace', { field: 'body', details: { line: no } });
  for (const hole of text.matchAll(HOLE)) {
    const name = (hole[1] ?? '').trim();
    if (!isFieldOf(kind, name))
      return refused('document-field-unknown', { field: 'body', details: { field: name || '{{}}', line: no } });
    if (hole.index > end) pieces.push({ text: text.slice(end, hole.index) });
    pieces.push({ field: name });
    end = hole.index + hole[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return decided(pieces);
}

function lineOf(kind: DocumentKind, raw: string, no: number): Result<Line> {
  const line = raw.trim();
  const row = line.startsWith('|') && line.endsWith('|') && line.length > 1;
  const mark = MARKS.find(([start]) => line.startsWith(start));
  const texts = row ? line.slice(1, -1).split('|') : [mark ? line.slice(mark[0].length) : line];
  const cells: Piece[][] = [];
  for (const text of texts) {
    const pieces = piecesOf(kind, text.trim(), no);
    if (!pieces.ok) return pieces;
    cells.push(pieces.value);
  }
  return decided({ no, shape: row ? 'row' : (mark?.[1] ?? 'paragraph'), cells });
}

/**
 * The lines of a template's body. `# ` and `## ` begin headings, `- ` an item of a numbered list, `|` a row of a table;
 * anything else is a paragraph, empty lines are nothing. Refusals: document-field-unknown, template-brace.
 */
function parse(kind: DocumentKind, body: string): Result<Line[]> {
  const lines: Line[] = [];
  for (const [index, raw] of body.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const line = lineOf(kind, raw, index + 1);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return decided(lines);
}

const fieldsOf = (line: Line): DocumentField[] =>
  line.cells.flat().flatMap((piece) => ('field' in piece ? [piece.field] : []));

/** Fields that the page shows elsewhere than in the body. */
const OUTSIDE_BODY: readonly DocumentField[] = ['enclosures', 'copies'];

/**
 * Whether a template may be used for its kind: known fields only, and every field that the law orders is in it.
 * Refusals: document-field-unknown, template-brace, template-field-missing (details.field).
 */
export function checkTemplate(kind: DocumentKind, body: string): Refusal | undefined {
  const lines = parse(kind, body);
  if (!lines.ok) return lines.refusal;
  const named = new Set(lines.value.flatMap(fieldsOf));
  const { must, addressee } = documentKinds[kind];
  const missing = must.find((field) => !named.has(field) && field !== addressee);
  return missing ? { code: 'template-field-missing', field: 'body', details: { field: missing } } : undefined;
}

const filled = (values: FieldValues, field: DocumentField): string => {
  const value = values[field]?.trim() ?? '';
  return FIELDS[field] === 'day' && value !== '' ? officialDay(value) : value;
};

const written = (pieces: readonly Piece[], values: FieldValues): string =>
  pieces.map((piece) => ('field' in piece ? filled(values, piece.field) : piece.text)).join('');

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const inOneLine = (text: string): string => linesIn(text).join(' ');

function blocksOf(line: Line, values: FieldValues): Block[] {
  const texts = line.cells.map((pieces) => written(pieces, values));
  const first = texts[0] ?? '';
  if (line.shape === 'row') return [{ type: 'table', rows: [texts.map(inOneLine)] }];
  if (line.shape === 'item') return [{ type: 'list', items: linesIn(first) }];
  if (line.shape === 'paragraph') return linesIn(first).map((text) => ({ type: 'paragraph', text }));
  return [{ type: 'heading', level: line.shape === 'heading1' ? 1 : 2, text: inOneLine(first) }];
}

/** Rows that follow each other are one table, items one list. */
function joined(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (block.type === 'table' && before?.type === 'table')
      all[all.length - 1] = { type: 'table', rows: [...before.rows, ...block.rows] };
    else if (block.type === 'list' && before?.type === 'list')
      all[all.length - 1] = { type: 'list', items: [...before.items, ...block.items] };
    else all.push(block);
  }
  return all;
}

const NUMERALS = documentMarks.zh.numerals.split(' ');

const headsNothing = (block: Block, next: Block | undefined): boolean =>
  block.type === 'heading' && (!next || (next.type === 'heading' && next.level <= block.level));

/** Headings that head nothing go; the others are counted: one, two, three of each level. */
function counted(blocks: readonly Block[]): Block[] {
  const counts = { 1: 0, 2: 0 };
  return blocks
    .filter((block, index) => !headsNothing(block, blocks[index + 1]))
    .map((block) => {
      if (block.type !== 'heading') return block;
      if (block.level === 1) counts[2] = 0;
      const numeral = NUMERALS[counts[block.level]++] ?? '';
      const mark = documentMarks.zh[block.level === 1 ? 'heading1' : 'heading2'];
      return { ...block, text: mark.replace('{{numeral}}', numeral) + block.text };
    });
}

/**
 * The body with its fields filled. A line whose optional field is empty is left out. Values stand as they are: a brace, a
 * star or a hash in them means nothing. Refusals: document-field-missing (details.field), and those of the template itself.
 */
export function fillTemplate(kind: DocumentKind, body: string, values: FieldValues): Result<readonly Block[]> {
  const missing = documentKinds[kind].must.find((field) => filled(values, field) === '');
  if (missing) return refused('document-field-missing', { field: missing, details: { field: missing } });
  const lines = parse(kind, body);
  if (!lines.ok) return lines;
  const said = lines.value.filter((line) => fieldsOf(line).every((field) => filled(values, field) !== ''));
  return decided(counted(joined(said.flatMap((line) => blocksOf(line, values)))));
}

/** The fields that a kind's template may name, those that it must first. */
export const fieldsFor = (kind: DocumentKind): { field: DocumentField; must: boolean }[] => [
  ...documentKinds[kind].must.map((field) => ({ field, must: true })),
  ...documentKinds[kind].may
    .filter((field) => !documentKinds[kind].must.includes(field) && !OUTSIDE_BODY.includes(field))
    .map((field) => ({ field, must: false })),
];

/**
 * A new version among those of its kind, from its day on. Refusals: those of checkTemplate; template-day-past (before
 * today), template-day-taken (another begins on that day).
 */
export function judgeVersion(
  kind: DocumentKind,
  wanted: { readonly body: string; readonly validFrom: string },
  days: readonly string[],
  today: string,
): Refusal | undefined {
  if (wanted.validFrom < today) return { code: 'template-day-past', field: 'validFrom' };
  if (days.includes(wanted.validFrom)) return { code: 'template-day-taken', field: 'validFrom' };
  return checkTemplate(kind, wanted.body);
}
