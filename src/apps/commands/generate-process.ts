// Making rows in processes of their own: the parent asks for a batch in a line, the child answers with a line and the rows.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Made, Maker, Making, Told } from '../../petitions/generate/acts.ts';

/** Without a batch: the sums are asked for. */
interface Question {
  readonly batch?: number;
  readonly told: readonly Told[];
}

interface Head {
  readonly tables: readonly { readonly table: string; readonly columns: string; readonly bytes: number }[];
}

const READY = 'ready\n';
const LINE_END = 10;
/** Rows are many short-lived objects: with room for them, they are gone before they are looked at. */
const YOUNG_MB = 128;

/** Reads lines and counted bytes from a stream, whatever pieces it comes in. */
class Reader {
  readonly #stream: Readable;
  #pieces: Buffer[] = [];
  #held = 0;
  #wake: () => void = () => undefined;
  #ended = false;

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('data', (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#held += piece.length;
      this.#wake();
    });
    stream.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  async #more(): Promise<void> {
    if (this.#ended) throw new Error('a process that makes rows has ended');
    this.#stream.resume();
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  async bytes(count: number): Promise<Buffer> {
    while (this.#held < count) await this.#more();
    const [first] = this.#pieces;
    const whole = first && first.length >= count ? first : Buffer.concat(this.#pieces);
    const rest = whole === first ? this.#pieces.slice(1) : [];
    this.#pieces = whole.length > count ? [whole.subarray(count), ...rest] : rest;
    this.#held -= count;
    return whole.subarray(0, count);
  }

  async line(): Promise<string> {
    for (;;) {
      let before = 0;
      for (const piece of this.#pieces) {
        const end = piece.indexOf(LINE_END);
        if (end >= 0) return (await this.bytes(before + end + 1)).toString('utf8');
        before += piece.length;
      }
      await this.#more();
    }
  }
}

export interface MakingProcess extends Making {
  end(): Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts this very program with that command; ready when it resolves. */
export async function startMaking(command: readonly string[]): Promise<MakingProcess> {
  const program = process.argv[1] ?? '';
  const flags = [`--max-semi-space-size=${YOUNG_MB}`, ...process.execArgv];
  const child = spawn(process.execPath, [...flags, program, ...command], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const reader = new Reader(child.stdout);
  await reader.line();
  const ask = async (question: Question): Promise<Made['tables']> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const head = JSON.parse(await reader.line()) as Head;
    const tables: Made['tables'][number][] = [];
    for (const { table, columns, bytes } of head.tables)
      tables.push({ table, columns, lines: await reader.bytes(bytes) });
    return tables;
  };
  return {
    make: async (batch, told) => ({ batch, tables: await ask({ batch, told }) }),
    sums: async () => (await ask({ told: [] }))[0]?.lines ?? Buffer.alloc(0),
    async end() {
      child.stdin.end();
      await ended(child);
    },
  };
}

/** The child's side: answers until nobody asks any more. Ctrl-C is the parent's to hear. */
export async function answerQuestions(maker: Maker): Promise<void> {
  process.on('SIGINT', () => undefined);
  process.stdout.write(READY);
  for await (const line of createInterface({ input: process.stdin })) {
    const { batch, told } = JSON.parse(line) as Question;
    for (const [no, taken] of told) maker.tell(no, taken);
    const made = batch === undefined ? [{ table: '', columns: '', lines: maker.sums() }] : maker.make(batch).tables;
    const head: Head = { tables: made.map(({ table, columns, lines }) => ({ table, columns, bytes: lines.length })) };
    process.stdout.write(`${JSON.stringify(head)}\n`);
    // The room of the lines is used again for the next batch.
    for (const { lines } of made) await new Promise((written) => process.stdout.write(lines, written));
  }
}
