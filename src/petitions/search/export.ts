// What was found as a table to take away: at most ten thousand rows, streamed, with who took it in its first and last line.
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { writeInstant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { dayOf } from '../../platform/time.ts';
import type { Officer } from '../act.ts';
import { categoryPath, organName, placeName, type Reader } from '../names.ts';
import type { Scope } from '../policy.ts';
import { titled } from '../sealed/ask.ts';
import type { Spine } from '../spine.ts';
import type { Asked } from './asked.ts';
import { documentsOf } from './documents/lists.ts';
import { hitOf } from './hits.ts';
import { type HitRow, searchPage } from './lists.ts';

export const MOST_EXPORTED = 10_000;
const PAGE = 200;
const COLUMNS = ['number', 'title', 'state', 'channel', 'category', 'place', 'holder', 'received', 'passage'] as const;

/** A number that stands in the file, in its name and in the audit. */
export const exportNumber = (now: Date): string => `${dayOf(now).replaceAll('-', '')}-${newId(now).slice(-8)}`;

export interface Export {
  readonly spine: Spine;
  readonly officer: Officer;
  readonly scope: Scope;
  readonly asked: Asked;
  readonly reader: Reader;
  readonly no: string;
}

/** A cell that a spreadsheet must not take for a formula. */
const cell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

async function linesOf({ spine, asked, reader }: Export, rows: readonly HitRow[]): Promise<string[][]> {
  const { directory } = spine;
  const [listed, documents] = await Promise.all([titled(spine, rows), documentsOf(spine.pool, rows)]);
  return listed.map((row) => [
    row.number,
    cell(row.title),
    reader.words(`petitions:state.${row.state}`),
    reader.words(`petitions:channel.${row.channel}`),
    row.category_code ? categoryPath(directory, row.category_code, reader) : '',
    placeName(directory, row.place_code, reader),
    organName(directory, row.holder, reader),
    writeInstant(row.received_at, reader.language),
    cell(hitOf(spine, row, documents.get(row.petition_id) ?? [], asked, reader).excerpt),
  ]);
}

/** The first page is read before anything is answered, so that a fault is still told as one. */
export async function csvOf(taken: Export): Promise<Readable> {
  const { spine, officer, scope, asked, reader, no } = taken;
  const now = spine.clock.now();
  const mark = (key: 'watermark' | 'ended' | 'cut', rows: number): string =>
    stringify([
      [
        reader.words(`search:${key}`, {
          organ: organName(spine.directory, officer.organ.code, reader),
          name: officer.name,
          at: writeInstant(now, reader.language),
          no,
          rows,
        }),
      ],
    ]);
  const pageAfter = (after?: string) => searchPage(spine.pool, scope, asked, { now, after, limit: PAGE });
  const first = await pageAfter();
  const lines = async function* (): AsyncGenerator<string> {
    yield `\ufeff${mark('watermark', 0)}`;
    yield stringify([COLUMNS.map((key) => reader.words(`search:column.${key}`))]);
    let rows = 0;
    for (let page = first; ; page = await pageAfter(page.next)) {
      yield stringify(await linesOf(taken, page.rows));
      rows += page.rows.length;
      if (!page.next) return yield mark('ended', rows);
      if (rows >= MOST_EXPORTED) return yield mark('cut', rows);
    }
  };
  return Readable.from(lines());
}
