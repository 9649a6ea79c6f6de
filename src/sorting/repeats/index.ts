// The index of all texts in this process: read whole when it opens, and what is new before each question, so that it is right at
// once after a write of any process.
import type pg from 'pg';
import { type Fingerprint, unpacked, type Weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { InvertedIndex } from './inverted.ts';
import { eachPrint } from './prints/store.ts';
import { type PrintRow, printsAfter } from './store.ts';
import type { Scored } from './top.ts';

/** Rows read at once. */
const PAGE = 20_000;

/** Where texts are looked for: this process's index, or one in another thread. */
export interface Lookup {
  /** Up to date as of the call. */
  refresh(): Promise<void>;
  /** The texts nearest to these words, by their place in the index (`seq`). */
  find(words: readonly Weighed[], limit: number): Scored[] | Promise<Scored[]>;
}

export class RepeatIndex implements Lookup {
  readonly #index: InvertedIndex;
  #last = 0;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  private constructor(
    readonly pool: pg.Pool,
    idf: Idf,
  ) {
    this.#index = new InvertedIndex(idf);
  }

  /** Reads all fingerprints: some seconds for millions. */
  static async open(pool: pg.Pool, idf: Idf): Promise<RepeatIndex> {
    const index = new RepeatIndex(pool, idf);
    await eachPrint(pool, (row) => index.#take(row));
    await index.refresh();
    return index;
  }

  get size(): number {
    return this.#index.size;
  }

  get bytes(): number {
    return this.#index.bytes;
  }

  /** Rows in the order of their seq; those that are here already are passed over. */
  add(rows: readonly PrintRow[]): void {
    for (const row of rows) this.#take(row);
  }

  #take({ seq, terms }: PrintRow): void {
    if (seq <= this.#last) return;
    this.#last = seq;
    this.#index.add(seq, readPrint(terms));
  }

  /** Who comes while a reading is under way waits for the one after it: that one began before what the caller wrote. */
  async refresh(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#read().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.refresh();
      });
    return this.#next;
  }

  find(words: readonly Weighed[], limit: number): Scored[] {
    return this.#index.find(words, limit);
  }

  async #read(): Promise<void> {
    for (;;) {
      const rows = await printsAfter(this.pool, this.#last, PAGE);
      this.add(rows);
      if (rows.length < PAGE) return;
    }
  }
}

const NOTHING: Fingerprint = { terms: new Uint32Array(), norm: 1 };

/** A broken row is a text that is not found, and no reason to find nothing. */
function readPrint(terms: Buffer): Fingerprint {
  try {
    return unpacked(terms);
  } catch {
    return NOTHING;
  }
}
