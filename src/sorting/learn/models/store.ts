// The SQL of models: small rows with one large file each, which is read only when the model is loaded.
import type pg from 'pg';
import type { ModelItem, QuestionFigures } from '../contract.ts';

type Db = pg.Pool | pg.ClientBase;

/** A model that was trained, with what it was measured at. */
export interface TrainedModel {
  readonly version: string;
  readonly file: Buffer;
  readonly decisions: number;
  readonly available: number;
  readonly figures: readonly QuestionFigures[];
}

export async function addModel(client: pg.ClientBase, model: TrainedModel, by: string, now: Date): Promise<void> {
  await client.query(
    `insert into sorting.model (version, made_at, made_by, decisions, available, figures, file)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (version) do nothing`,
    [model.version, now, by, model.decisions, model.available, JSON.stringify(model.figures), model.file],
  );
}

/** One is in use, or none: then the shipped one is. */
export async function setInUse(client: pg.ClientBase, version: string | undefined, now: Date): Promise<void> {
  await client.query(`update sorting.model set in_use = false where in_use and version is distinct from $1`, [
    version ?? null,
  ]);
  await client.query(`update sorting.model set in_use = true, used_since = $2 where version = $1 and not in_use`, [
    version ?? null,
    now,
  ]);
}

/** The version in use; undefined: the shipped one. */
export async function usedVersion(db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ version: string }>('select version from sorting.model where in_use');
  return rows[0]?.version;
}

export async function fileOf(db: Db, version: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ file: Buffer }>('select file from sorting.model where version = $1', [version]);
  return rows[0]?.file;
}

/** The version in use with its file; undefined: the shipped one is in use. */
export async function usedFile(db: Db): Promise<{ version: string; file: Buffer } | undefined> {
  const { rows } = await db.query<{ version: string; file: Buffer }>(
    'select version, file from sorting.model where in_use',
  );
  return rows[0];
}

interface ModelRow {
  readonly version: string;
  readonly made_at: Date;
  readonly made_by: string;
  readonly decisions: number;
  readonly available: number;
  readonly figures: QuestionFigures[];
  readonly bytes: number;
  readonly in_use: boolean;
  readonly used_since: Date | null;
}

/** All kept versions, the newest first. */
export async function keptModels(db: Db): Promise<ModelItem[]> {
  const { rows } = await db.query<ModelRow>(
    `select version, made_at, made_by, decisions, available, figures, octet_length(file) as bytes, in_use, used_since
       from sorting.model order by made_at desc, version desc`,
  );
  return rows.map((row) => ({
    version: row.version,
    source: 'history',
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    decisions: row.decisions,
    available: row.available,
    bytes: row.bytes,
    inUse: row.in_use,
    questions: row.figures,
    ...(row.used_since && { usedSince: row.used_since.toISOString() }),
  }));
}
