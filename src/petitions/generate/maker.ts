// Makes the rows of one batch: alone, from the plan and the numbers of the batches before it.
import { petitionNumber } from '../numbers.ts';
import { countedOf } from '../search/tally/counted.ts';
import { arrayText, type Cell, CopyText } from './copy-text.ts';
import { type Lived, Lives } from './lives.ts';
import type { Plan } from './plan.ts';
import type { Province } from './province.ts';
import { type Ground, type Lines, TABLES, type TableName, writeRows } from './rows.ts';
import { Sums } from './sums.ts';

/** The lane of a batch and the first number that it has there. */
export interface Taken {
  readonly lane: number;
  readonly from: number;
}

/** Rows that somebody else wants written beside each petition, if it is not sealed. */
export interface Beside {
  readonly table: string;
  readonly columns: string;
  cellsOf(lived: Lived): readonly Cell[];
}

/** The lines of a batch by table; they are to be written or copied before the next is made. */
export interface Made {
  readonly batch: number;
  readonly tables: readonly { readonly table: string; readonly columns: string; readonly lines: Buffer }[];
}

const REGION = '44';

export class Maker {
  readonly #plan: Plan;
  readonly #lives: Lives;
  readonly #ground: Ground;
  readonly #beside: readonly Beside[];
  readonly #taken = new Map<number, Taken>();
  readonly #sums = new Sums();
  readonly #texts = new Map<string, CopyText>();
  readonly #columns: ReadonlyMap<string, string>;

  constructor(plan: Plan, province: Province, ground: Ground, beside: readonly Beside[] = []) {
    this.#plan = plan;
    this.#ground = ground;
    this.#beside = beside;
    this.#columns = new Map([
      ...Object.entries(TABLES).map(([name, names]): [string, string] => [`petitions.${name}`, names]),
      ...beside.map((one): [string, string] => [one.table, one.columns]),
    ]);
    this.#lives = new Lives(plan, province, (index) => this.#numberOf(index));
  }

  #numberOf(index: number): string {
    const batch = this.#plan.batchOf(index);
    const taken = this.#taken.get(batch.no);
    if (!taken) throw new Error(`petition ${index} of batch ${batch.no} has no number yet`);
    return petitionNumber(REGION, batch.year, taken.lane, taken.from + index - batch.from);
  }

  /** Where a batch has its numbers: told of each before one that looks back to it is made. */
  tell(batch: number, taken: Taken): void {
    this.#taken.set(batch, taken);
  }

  /** The petition of that index. */
  lived(index: number): Lived {
    return this.#lives.lived(index);
  }

  #count(add: (table: string, cells: readonly Cell[]) => void, { life }: Lived): void {
    const counted = this.#ground.counts ? countedOf(life.matter) : undefined;
    if (!counted) return;
    add('petitions.counted', [life.matter.id, arrayText(counted.scopes), arrayText(counted.facets)]);
    this.#sums.add(counted);
  }

  /** The sums of all that was made, as lines of scope, facet and how many. */
  sums(): Buffer {
    const text = new CopyText();
    for (const row of this.#sums.rows()) text.add(row);
    return text.take();
  }

  #textOf(table: string): CopyText {
    const text = this.#texts.get(table) ?? new CopyText();
    this.#texts.set(table, text);
    return text;
  }

  make(no: number): Made {
    const batch = this.#plan.batches[no];
    if (!batch) throw new Error(`there is no batch ${no}`);
    const add = (table: string, cells: readonly Cell[]): void => this.#textOf(table).add(cells);
    const lines: Lines = Object.assign((table: TableName, cells: readonly Cell[]) => add(`petitions.${table}`, cells), {
      line: (table: TableName, columns: string) => this.#textOf(`petitions.${table}`).addLine(columns),
    });
    for (let index = batch.from; index < batch.to; index++) {
      const lived = this.#lives.lived(index);
      writeRows(lines, lived, this.#ground);
      this.#count(add, lived);
      if (lived.life.matter.sealed) continue;
      for (const beside of this.#beside) add(beside.table, beside.cellsOf(lived));
    }
    const tables = [...this.#texts]
      .map(([table, text]) => ({ table, columns: this.#columns.get(table) ?? '', lines: text.take() }))
      .filter(({ lines }) => lines.length > 0);
    return { batch: no, tables };
  }
}
