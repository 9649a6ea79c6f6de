// The catalogue of procedures in the database: its versions, a new one, one taken back; and held in memory, read again at once.
import type pg from 'pg';
import type { Db } from '../store.ts';
import { ProcedureBook, type Way } from './book.ts';

export interface StoredWay extends Way {
  readonly reason: string;
}

/** Every version of every way, oldest first. */
export async function loadWays(db: Db): Promise<StoredWay[]> {
  const { rows } = await db.query<StoredWay>(
    `select way, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", procedure, category_prefix as "categoryPrefix", name,
            name_en as "nameEn", receiver, receiver_en as "receiverEn", legal_basis as "legalBasis", length, unit, retired,
            reason
       from petitions.procedure_catalog order by way, valid_from`,
  );
  return rows;
}

/** Adds a version. */
export async function addWay(db: Db, way: StoredWay, by: string, now: Date): Promise<void> {
  await db.query(
    `insert into petitions.procedure_catalog (way, valid_from, procedure, category_prefix, name, name_en, receiver,
            receiver_en, legal_basis, length, unit, retired, reason, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      way.way,
      way.validFrom,
      way.procedure,
      way.categoryPrefix,
      way.name,
      way.nameEn,
      way.receiver,
      way.receiverEn,
      way.legalBasis,
      way.length,
      way.unit,
      way.retired,
      way.reason,
      by,
      now,
    ],
  );
}

/** Removes a version; false where there is none. */
export async function removeWay(db: Db, way: string, validFrom: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from petitions.procedure_catalog where way = $1 and valid_from = $2', [
    way,
    validFrom,
  ]);
  return rowCount === 1;
}

/** One writer of the catalogue at a time, until the transaction ends; readers are not held up. */
export async function lockWays(client: pg.ClientBase): Promise<void> {
  await client.query('lock table petitions.procedure_catalog in share row exclusive mode');
}

/** The catalogue, which can be read again while it is used. */
export class LiveProcedures extends ProcedureBook {
  readonly #db: pg.Pool;
  #reading: Promise<void> = Promise.resolve();

  constructor(db: pg.Pool) {
    super();
    this.#db = db;
  }

  /** Reads the table again: one reading after the other, so that the last one told is the last one read. */
  reload(): Promise<void> {
    const next = this.#reading.then(async () => this.replace(await loadWays(this.#db)));
    this.#reading = next.catch(() => undefined);
    return next;
  }
}

/** The catalogue as the database has it now. */
export async function liveProcedures(db: pg.Pool): Promise<LiveProcedures> {
  const book = new LiveProcedures(db);
  await book.reload();
  return book;
}
