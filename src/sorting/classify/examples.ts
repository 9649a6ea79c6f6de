// Examples from a CSV file: title, text, category; what cannot be used is counted, never guessed.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import type { Example } from './train.ts';

export const COLUMNS = ['title', 'text', 'category'] as const;

export interface ExampleFile {
  readonly examples: readonly Example[];
  /** Rows with neither title nor text, or without a category. */
  readonly skipped: number;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** UTF-8 with or without a mark; else GB18030, as older office programs write. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const trimmed = (value: string | undefined): string => (value ?? '').trim();

/** The rows of a file's bytes. Refused: columns-missing, file-unreadable, examples-none. */
export function examplesFrom(bytes: Buffer): Result<ExampleFile> {
  let table: string[][];
  try {
    table = parse(textOf(bytes), { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    return refused('file-unreadable', { details: { reason: reasonOf(error) } });
  }
  const [header = [], ...rows] = table;
  const places = COLUMNS.map((column) => header.findIndex((name) => trimmed(name).toLowerCase() === column));
  const missing = COLUMNS.filter((_, at) => places[at] === -1);
  if (missing.length > 0) return refused('columns-missing', { details: { columns: missing.join(', ') } });
  const [title = 0, text = 0, category = 0] = places;
  const examples = rows
    .map((row) => ({ title: row[title] ?? '', text: row[text] ?? '', label: trimmed(row[category]) }))
    .filter((one) => one.label !== '' && !(isBlank(one.title) && isBlank(one.text)));
  if (examples.length === 0) return refused('examples-none');
  return decided({ examples, skipped: rows.length - examples.length });
}

/** The rows of a file. Refused as above, and file-unreadable when there is no such file. */
export function examplesIn(file: string): Result<ExampleFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return refused('file-unreadable', { details: { reason: reasonOf(error) } });
  }
  return examplesFrom(bytes);
}
