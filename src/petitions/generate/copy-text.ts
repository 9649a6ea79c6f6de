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

/** The longest that a character of a text becomes. */
const BYTES_A_UNIT = 3;
const FIRST_BYTES = 1 << 16;

/** JSON as a column takes it. */
export const jsonText = (value: unknown): string => escaped(JSON.stringify(value));

/** Lines of a table, gathered as bytes. */
export class CopyText {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  /** A row as a line. */
  add(cells: readonly Cell[]): void {
    let line = '';
    for (let at = 0; at < cells.length; at++) line += at === 0 ? cellText(cells[at]) : `\t${cellText(cells[at])}`;
    this.addLine(line);
  }

  /** A line that is one already: its columns escaped where they must be. */
  addLine(columns: string): void {
    const line = `${columns}\n`;
    const most = this.#length + line.length * BYTES_A_UNIT;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(line, this.#length, 'utf8');
  }

  /** What was gathered; the next lines begin anew, in the same room. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** An array of texts as PostgreSQL writes it. */
export const arrayText = (texts: readonly string[] | undefined): string | null =>
  texts ? `{${texts.map((one) => `"${one.replace(/[\\"]/g, '\\$&')}"`).join(',')}}` : null;
