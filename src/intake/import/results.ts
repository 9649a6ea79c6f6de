// What became of each row, in two files beside the import: FILE.imported.csv and FILE.rejected.csv.
import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { importWording, type Reason } from './wording.ts';

/** Spreadsheets read a file without this mark in another encoding. */
const MARK = '\uFEFF';
/** Names, codes and citizens' words: for the one who imports only. */
const PRIVATE = 0o600;

/** A file that appears whole, at its end; until then it has another name. */
class ResultFile {
  readonly path: string;
  readonly #half: string;
  readonly #handle: FileHandle;

  private constructor(path: string, half: string, handle: FileHandle) {
    this.path = path;
    this.#half = half;
    this.#handle = handle;
  }

  static async open(path: string, header: readonly string[]): Promise<ResultFile> {
    const half = `${path}.${process.pid}.part`;
    const file = new ResultFile(path, half, await open(half, 'w', PRIVATE));
    await file.#handle.writeFile(MARK + stringify([header as string[]]));
    return file;
  }

  async add(rows: readonly (readonly (string | number)[])[]): Promise<void> {
    if (rows.length > 0)
      await this.#handle.writeFile(stringify(rows as (string | number)[][], { escape_formulas: true }));
  }

  async finish(): Promise<void> {
    await this.#handle.close();
    await rename(this.#half, this.path);
  }
}

/** Root may write anywhere; a folder that nobody may write is meant to stay as it is. */
async function mayWrite(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o222) === 0) return false;
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** The folder of the results: as told, else the file's own, else the working directory. */
export async function resultFolder(file: string, told: string | undefined): Promise<string> {
  if (told) {
    await mkdir(told, { recursive: true });
    return resolve(told);
  }
  const own = dirname(resolve(file));
  return (await mayWrite(own)) ? own : process.cwd();
}

export interface RejectedRow {
  readonly line: number;
  readonly reason: Reason;
  /** The original columns, or the whole line where it could not be split. */
  readonly fields: readonly string[];
}

export interface ImportedRow {
  readonly line: number;
  readonly sourceId: string;
  readonly number: string;
  readonly queryCode: string;
  readonly state: 'new' | 'already';
}

export interface Results {
  readonly importedFile: string;
  readonly rejectedFile: string;
  imported(rows: readonly ImportedRow[]): Promise<void>;
  rejected(rows: readonly RejectedRow[]): Promise<void>;
  finish(): Promise<void>;
}

/** FILE without its folder and its ending. */
export const nameOf = (file: string): string => basename(file, extname(file));

/** Opens both files; `finish` gives them their names, also when the import broke off. */
export async function openResults(folder: string, name: string, header: readonly string[]): Promise<Results> {
  const imported = await ResultFile.open(join(folder, `${name}.imported.csv`), [
    'line',
    'source_id',
    'number',
    'query_code',
    'state',
  ]);
  const rejected = await ResultFile.open(join(folder, `${name}.rejected.csv`), [
    'line',
    'reason',
    'reason_zh',
    'reason_en',
    ...header,
  ]);
  return {
    importedFile: imported.path,
    rejectedFile: rejected.path,
    imported: (rows) =>
      imported.add(
        rows.map(({ line, sourceId, number, queryCode, state }) => [line, sourceId, number, queryCode, state]),
      ),
    rejected: (rows) =>
      rejected.add(
        rows.map(({ line, reason, fields }) => [
          line,
          reason,
          importWording.zh.reasons[reason],
          importWording.en.reasons[reason],
          ...fields,
        ]),
      ),
    finish: async () => {
      await imported.finish();
      await rejected.finish();
    },
  };
}
