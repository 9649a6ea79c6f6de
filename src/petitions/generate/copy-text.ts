// Rows as PostgreSQL's COPY takes them: a line each, columns with tabs between. Pure.

/** A value of a column: text as it is, JSON for jsonb, bytes for bytea; nothing for null. */
export type Cell = string | number | boolean | null | undefined | Buffer | { readonly json: unknown };

const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => ESCAPED[char] ?? char) : text;

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  return escaped(JSON.stringify(cell.json));
}

/** A row as a line. */
export function copyLine(cells: readonly Cell[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += at === 0 ? cellText(cells[at]) : `\t${cellText(cells[at])}`;
  return `${line}\n`;
}

/** An array of texts as PostgreSQL writes it. */
export const arrayText = (texts: readonly string[] | undefined): string | null =>
  texts ? `{${texts.map((one) => `"${one.replace(/[\\"]/g, '\\$&')}"`).join(',')}}` : null;
