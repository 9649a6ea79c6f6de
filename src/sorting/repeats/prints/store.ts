// All fingerprints as one stream of bytes (COPY in binary): a million rows come three times as fast as by a query.
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import type { PrintRow } from '../store.ts';

const SIGNATURE_BYTES = 11;
const FLAGS_BYTES = 4;
const LENGTH_BYTES = 4;
const COUNT_BYTES = 2;

/** Takes rows out of the bytes of COPY as they come. */
class CopyReader {
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  /** The whole rows that are there now. */
  *rows(chunk: Buffer): Generator<PrintRow> {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = this.#begun ? 0 : this.#afterHeader(bytes);
    if (at < 0) {
      this.#rest = bytes;
      return;
    }
    for (;;) {
      const row = rowAt(bytes, at);
      if (!row) break;
      yield row.value;
      at = row.end;
    }
    this.#rest = bytes.subarray(at);
  }

  /** Where the first row begins; -1: not there yet. */
  #afterHeader(bytes: Buffer): number {
    const fixed = SIGNATURE_BYTES + FLAGS_BYTES + LENGTH_BYTES;
    if (bytes.length < fixed) return -1;
    const end = fixed + bytes.readInt32BE(SIGNATURE_BYTES + FLAGS_BYTES);
    if (bytes.length < end) return -1;
    this.#begun = true;
    return end;
  }
}

/** A row of two fields, seq and terms, if it is there whole; the trailer, which counts -1 fields, is none. */
function rowAt(bytes: Buffer, from: number): { value: PrintRow; end: number } | undefined {
  let at = from + COUNT_BYTES;
  if (bytes.length < at || bytes.readInt16BE(from) !== 2) return undefined;
  const fields: Buffer[] = [];
  for (let field = 0; field < 2; field++) {
    if (bytes.length < at + LENGTH_BYTES) return undefined;
    const end = at + LENGTH_BYTES + bytes.readInt32BE(at);
    if (bytes.length < end) return undefined;
    fields.push(bytes.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  const [seq, terms] = fields as [Buffer, Buffer];
  return { value: { seq: seq.readInt32BE(0), terms }, end: at };
}

/** Gives every fingerprint to `take`, in their order; what is given is to be read at once, its bytes are used again. */
export async function eachPrint(pool: pg.Pool, take: (row: PrintRow) => void): Promise<void> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    const reader = new CopyReader();
    const copy = 'copy (select seq, terms from sorting.fingerprint order by seq) to stdout (format binary)';
    for await (const chunk of client.query(to(copy)) as AsyncIterable<Buffer>)
      for (const row of reader.rows(chunk)) take(row);
  } catch (error) {
    fault = error as Error;
    throw error;
  } finally {
    client.release(fault);
  }
}
