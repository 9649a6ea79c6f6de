// CSV records (RFC 4180) from text that comes in pieces. Unlike a library's parser it goes on at the next line when a
// quote was never closed: one broken row must not swallow the thousands behind it.

export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  /** Only this one line is given up; reading goes on at the next. */
  | { readonly line: number; readonly broken: string };

/** Characters a record may have: what is longer was never closed. */
export const LONGEST_RECORD = 200_000;

const DELIMITERS = [',', '\t', ';'] as const;

/** The delimiter a header line uses most. */
export const delimiterOf = (header: string): string =>
  DELIMITERS.map((one) => ({ one, times: header.split(one).length }))
    .sort((a, b) => b.times - a.times)
    .map(({ one }) => one)[0] ?? ',';

type Reading = { readonly fields: string[]; readonly next: number } | 'more' | 'broken';

/** Where the quoted field that opens at `from` ends: behind its closing quote; undefined while there is none. */
function closing(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}

/** Where the line break at `at` ends. */
const pastBreak = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1);

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  for (let char = text[at]; char !== undefined && char !== delimiter && char !== '"' && !isBreak(char); char = text[at])
    at++;
  return at;
}

/** One field: its value and where it ends. */
function readField(text: string, from: number, delimiter: string): { value: string; end: number } | undefined {
  if (text[from] !== '"') {
    const end = plainEnd(text, from, delimiter);
    return { value: text.slice(from, end), end };
  }
  const end = closing(text, from);
  return end === undefined ? undefined : { value: text.slice(from + 1, end - 1).replaceAll('""', '"'), end };
}

/** What stands behind a field that ends at `at`: where the next record begins, or that another field follows. */
function behind(text: string, at: number, delimiter: string): number | 'field' | 'broken' {
  const char = text[at];
  if (char === delimiter) return 'field';
  if (char === undefined) return at;
  return isBreak(char) ? pastBreak(text, at) : 'broken';
}

/** One record from `from` on. `ended`: nothing comes behind this text. */
function readRecord(text: string, from: number, delimiter: string, ended: boolean): Reading {
  const fields: string[] = [];
  const unfinished = ended || text.length - from > LONGEST_RECORD ? 'broken' : 'more';
  for (let at = from; ; at++) {
    const field = readField(text, at, delimiter);
    // At the end of a piece a quote or a line break may go on in the next one.
    if (!field || (!ended && field.end + 1 >= text.length)) return unfinished;
    fields.push(field.value);
    at = field.end;
    const next = behind(text, at, delimiter);
    if (next === 'broken') return 'broken';
    if (next !== 'field') return { fields, next };
  }
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** Reads pieces of text into records; the first is the header, and fixes delimiter and width. */
export class RecordReader {
  #text = '';
  #line = 1;
  #delimiter: string | undefined;
  #width: number | undefined;

  /** The records that are complete with this piece. */
  push(piece: string): CsvRecord[] {
    this.#text += piece;
    return this.#take(false);
  }

  /** The records that the end completes. */
  end(): CsvRecord[] {
    return this.#take(true);
  }

  #take(ended: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.#text.length) {
      this.#delimiter ??= delimiterOf(this.#text.slice(0, plainLine(this.#text, 0)));
      const reading = readRecord(this.#text, at, this.#delimiter, ended);
      if (reading === 'more' || (!ended && this.#tooShort(at))) break;
      const { record, next } = this.#judge(reading, at);
      if (record) records.push(record);
      this.#line += breaksIn(this.#text.slice(at, next));
      at = next;
    }
    this.#text = this.#text.slice(at);
    return records;
  }

  /** Whether the end of the line, which a broken record is given up to, may still be on its way. */
  #tooShort(at: number): boolean {
    return plainLine(this.#text, at) + 1 >= this.#text.length && this.#text.length - at <= LONGEST_RECORD;
  }

  /** A record over several lines that is not as wide as the header has caught the next rows in an open quote. */
  #judge(reading: Exclude<Reading, 'more'>, at: number): { record: CsvRecord | undefined; next: number } {
    const line = this.#line;
    const lineEnd = plainLine(this.#text, at);
    const whole = reading !== 'broken' && (this.#width === undefined || reading.fields.length === this.#width);
    if (reading === 'broken' || (!whole && reading.next > pastBreak(this.#text, lineEnd))) {
      return { record: { line, broken: this.#text.slice(at, lineEnd) }, next: pastBreak(this.#text, lineEnd) };
    }
    const blank = reading.fields.length === 1 && reading.fields[0]?.trim() === '';
    if (blank) return { record: undefined, next: reading.next };
    this.#width ??= reading.fields.length;
    return { record: { line, fields: reading.fields }, next: reading.next };
  }
}

const BREAK = /[\r\n]/g;

/** Where the line that begins at `from` ends, whatever quotes are in it. */
function plainLine(text: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(text)?.index ?? text.length;
}
