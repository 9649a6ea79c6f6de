// A whole import: reads the file piece by piece, judges each row, writes batches, says what became of each.
import { type Arrival, type Arrived, registerBatch } from '../../petitions/register/batch.ts';
import { groundOf, type Spine } from '../../petitions/spine.ts';
import { stopwatch } from '../../platform/time.ts';
import { type Columns, columnsOf, type Field, ImportFault } from './columns.ts';
import { type Ground, judge, type Origin } from './judge.ts';
import { type CsvRecord, RecordReader } from './records.ts';
import { type ImportedRow, nameOf, openResults, type RejectedRow, type Results, resultFolder } from './results.ts';
import { type TextKind, textKind, textOf } from './text.ts';

export interface ImportOptions {
  readonly file: string;
  readonly source?: string | undefined;
  readonly organ: string;
  readonly place: string;
  readonly map: ReadonlyMap<Field, string>;
  /** Where the results go; see resultFolder. */
  readonly out?: string | undefined;
}

export interface ImportWatch {
  /** Rows done, and how many there will be as far as the file's size tells. */
  onProgress?(done: number, estimate: number): void;
  /** Asked before each batch: true ends the import there. */
  stopped?(): boolean;
}

export interface ImportSummary {
  readonly file: string;
  readonly source: string;
  readonly rows: number;
  readonly imported: number;
  readonly already: number;
  readonly rejected: number;
  readonly seconds: number;
  /** Rows a second. */
  readonly rate: number;
  readonly rejectedFile: string;
  readonly importedFile: string;
  /** Ended before the file's end, as asked; running it again goes on. */
  readonly stopped: boolean;
}

/** Rows in one transaction: long enough to spare commits, short enough to stop soon and to hold little. */
const BATCH = 500;

interface Waiting extends Arrival {
  readonly line: number;
  readonly fields: readonly string[];
}

/** One import at work: what it counted, and the rows that wait for their batch. */
class Import {
  readonly counts = { rows: 0, imported: 0, already: 0, rejected: 0 };
  readonly #ground: Ground;
  #waiting: Waiting[] = [];
  #refused: RejectedRow[] = [];

  constructor(
    private readonly spine: Spine,
    private readonly origin: Origin,
    private readonly columns: Columns,
    private readonly width: number,
    private readonly damaged: boolean,
    readonly results: Results,
  ) {
    this.#ground = groundOf(spine.directory);
  }

  /** Takes one record in; true when a batch is full. */
  add(record: CsvRecord): boolean {
    this.counts.rows++;
    const { line } = record;
    if ('broken' in record) this.#refused.push({ line, reason: 'broken-quoting', fields: [record.broken] });
    else this.#judge(line, record.fields);
    return this.#waiting.length >= BATCH || this.#refused.length >= BATCH;
  }

  #judge(line: number, fields: readonly string[]): void {
    if (fields.length !== this.width) return void this.#refused.push({ line, reason: 'columns-differ', fields });
    if (this.damaged && fields.some((field) => field.includes('\uFFFD')))
      return void this.#refused.push({ line, reason: 'damaged-characters', fields });
    const verdict = judge(fields, this.columns, this.origin, { ground: this.#ground, now: this.spine.clock.now() });
    if ('reason' in verdict) this.#refused.push({ line, reason: verdict.reason, fields });
    else this.#waiting.push({ ...verdict.row, line, fields });
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const waiting = this.#waiting;
    const taken = await registerBatch(this.spine, this.origin.source, waiting);
    const done: ImportedRow[] = [];
    waiting.forEach(({ line, sourceId, fields }, index) => {
      const one = taken[index] as Arrived;
      if (one.state === 'other-words') this.#refused.push({ line, reason: 'id-used-for-other-words', fields });
      else done.push({ ...one, line, sourceId });
    });
    const fresh = done.filter((one) => one.state === 'new').length;
    await this.results.imported(done);
    await this.results.rejected(this.#refused.sort((a, b) => a.line - b.line));
    this.counts.imported += fresh;
    this.counts.already += done.length - fresh;
    this.counts.rejected += this.#refused.length;
    this.#waiting = [];
    this.#refused = [];
  }
}

/** The records of a file in pieces, each with the bytes read so far. */
async function* recordsOf(
  file: string,
  encoding: TextKind['encoding'],
): AsyncGenerator<{ records: CsvRecord[]; bytes: number }> {
  const reader = new RecordReader();
  let read = 0;
  for await (const { text, bytes } of textOf(file, encoding)) {
    read = bytes;
    yield { records: reader.push(text), bytes };
  }
  yield { records: reader.end(), bytes: read };
}

function originOf(spine: Spine, options: ImportOptions): Origin {
  if (!spine.directory.organ(options.organ)) throw new ImportFault(`没有这个单位 no such organ: ${options.organ}`);
  if (!spine.directory.place(options.place)) throw new ImportFault(`没有这个地方 no such place: ${options.place}`);
  return { source: options.source?.trim() || nameOf(options.file), organ: options.organ, placeCode: options.place };
}

async function start(
  spine: Spine,
  options: ImportOptions,
  origin: Origin,
  header: CsvRecord,
  damaged: boolean,
): Promise<Import> {
  if ('broken' in header)
    throw new ImportFault(`表头无法拆分 the header cannot be split: ${header.broken.slice(0, 200)}`);
  const columns = columnsOf(header.fields, options.map);
  const folder = await resultFolder(options.file, options.out);
  const results = await openResults(folder, nameOf(options.file), header.fields);
  return new Import(spine, origin, columns, header.fields.length, damaged, results);
}

/** Feeds the import record by record, until the file ends or the watch says stop; whether it was stopped. */
async function feed(
  file: string,
  kind: TextKind,
  watch: ImportWatch,
  take: (record: CsvRecord) => Promise<number>,
): Promise<boolean> {
  let rows = 0;
  for await (const { records, bytes } of recordsOf(file, kind.encoding)) {
    for (const record of records) {
      rows = await take(record);
      if (watch.stopped?.()) return true;
      if (rows > 0 && rows % BATCH === 0) watch.onProgress?.(rows, estimate(rows, bytes, kind));
    }
  }
  watch.onProgress?.(rows, rows);
  return false;
}

/** How many rows the file will have, if the rest of its bytes is like those read. */
const estimate = (rows: number, bytes: number, kind: TextKind): number =>
  Math.max(rows, Math.round((rows * kind.bytes) / Math.max(bytes, 1)));

/** Imports a file. Throws an ImportFault when it cannot be started; what was written until any fault stays and is listed. */
export async function importFile(spine: Spine, options: ImportOptions, watch: ImportWatch): Promise<ImportSummary> {
  const elapsed = stopwatch();
  const origin = originOf(spine, options);
  const kind = await textKind(options.file);
  let work: Import | undefined;
  let stopped = false;
  try {
    stopped = await feed(options.file, kind, watch, async (record) => {
      if (!work) work = await start(spine, options, origin, record, kind.damaged);
      else if (work.add(record)) await work.flush();
      return work.counts.rows;
    });
    await work?.flush();
  } finally {
    await work?.results.finish();
  }
  if (!work) throw new ImportFault(`文件是空的 the file is empty: ${options.file}`);
  const { rows, ...counts } = work.counts;
  const { importedFile, rejectedFile } = work.results;
  const seconds = Math.round(elapsed()) / 1000;
  const rate = Math.round(rows / Math.max(seconds, 0.001));
  return {
    file: options.file,
    source: origin.source,
    rows,
    ...counts,
    seconds,
    rate,
    rejectedFile,
    importedFile,
    stopped,
  };
}
