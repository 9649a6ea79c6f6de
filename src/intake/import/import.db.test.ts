// A file of another system comes in: at its own times, once, with every row answered for.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer, testSpine } from '../../../tests/support/spine.ts';
import { standing } from '../../deadlines/clock.ts';
import { perform } from '../../petitions/acts.ts';
import { isQueryCode } from '../../petitions/codes.ts';
import { scopeOf } from '../../petitions/policy.ts';
import { askedOf } from '../../petitions/search/asked.ts';
import { searchPage } from '../../petitions/search/lists.ts';
import { groundOf, type Spine } from '../../petitions/spine.ts';
import { loadByNumber } from '../../petitions/store.ts';
import { projectRoot } from '../../platform/root.ts';
import { TestClock } from '../../platform/time.ts';
import { type ImportOptions, type ImportSummary, type ImportWatch, importFile } from './run.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'redress import '));
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

type Cells = Record<string, string>;

const written = (path: string): Cells[] =>
  parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true });

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const run = (path: string, rest: Partial<ImportOptions> = {}, watch: ImportWatch = {}): Promise<ImportSummary> =>
  importFile(spine, { file: path, organ: '44-petition-bureau', place: '44', map: new Map(), ...rest }, watch);

async function matterOf(number: string | undefined) {
  const loaded = await loadByNumber(spine, number ?? '');
  if (!loaded) throw new Error(`no matter ${number}`);
  return loaded.matter;
}

const HEAD = 'id,user,title,received_at,text,reply,replied_at\n';
const GOOD = `${HEAD}
m-1,u-17,河堤上的路灯整夜不亮,2019-02-28 11:25:05,"堤岸步道的路灯坏了三个月，
晚上散步的老人摔了两次。""何时修好""没有人说。",,
m-2,,,2011-05-02,菜市场门口的台阶没有扶手，下雨天很滑。,已安排维修，下周完成。,2011/5/9 8:30
,u-18,公交站牌时刻写错,,站牌上的末班车时间和实际不一样，错过好几次。,,
`;

describe('a file of another system', () => {
  it('comes in whole: each row a petition with number and code, at the time it was received there', async () => {
    const summary = await run(file('good.csv', GOOD));
    expect(summary).toMatchObject({ rows: 3, imported: 3, already: 0, rejected: 0, source: 'good', stopped: false });
    const listed = written(summary.importedFile);
    expect(listed.map((row) => [row.line, row.source_id])).toEqual([
      ['3', 'm-1'],
      ['5', 'm-2'],
      ['6', expect.stringMatching(/^words-[0-9a-f]{32}$/)],
    ]);
    for (const row of listed) expect(isQueryCode(spine.keys, row.number ?? '', row.query_code ?? '')).toBe(true);
    expect(statSync(summary.importedFile).mode & 0o777).toBe(0o600);
    const first = await matterOf(listed[0]?.number);
    expect(first).toMatchObject({
      state: 'REGISTERED',
      holder: '44-petition-bureau',
      placeCode: '44',
      petitions: [
        {
          channel: 'WEB',
          receivedAt: '2019-02-28T03:25:05.000Z',
          registeredAt: clock.now().toISOString(),
          anonymous: false,
        },
      ],
    });
    const [dispatchClock] = first.tasks[0]?.clocks ?? [];
    expect(dispatchClock).toMatchObject({ timer: 'T-DISP', dueDay: '2019-03-15', article: 'R05 21' });
    expect(dispatchClock && standing(dispatchClock, undefined, clock.now()).state).toBe('overdue');
    const undated = await matterOf(listed[2]?.number);
    expect(undated.petitions[0]?.receivedAt).toBe(clock.now().toISOString());
  });

  it('keeps an earlier answer as a fact, and the matter still has to be dispatched', async () => {
    const [, second] = written(join(folder, 'good.imported.csv'));
    const matter = await matterOf(second?.number);
    expect(matter.earlierReply).toEqual({ text: '已安排维修，下周完成。', repliedAt: '2011-05-09T00:30:00.000Z' });
    expect(matter).toMatchObject({ state: 'REGISTERED', version: 2, petitions: [{ anonymous: true }] });
  });

  it('is found by any piece of its words, and dispatched by the province', async () => {
    const officer = await demoOfficer(spine, 'province-dispatcher');
    const asked = askedOf(spine.keys, { q: '堤岸步道的路灯' });
    const scope = scopeOf(officer, groundOf(spine.directory));
    const found = await searchPage(database.pool, scope, asked, { now: clock.now() });
    expect(found.rows.map((row) => row.title)).toEqual(['河堤上的路灯整夜不亮']);
    const id = found.rows[0]?.matter_id ?? '';
    const triaged = await perform(spine, officer, id, 'triage', {
      seen: 1,
      class: 'APPEAL',
      categoryCode: '0301',
      placeCode: '440106',
      litigationRelated: false,
    });
    expect(triaged).toMatchObject({ kind: 'done', state: 'TRIAGE' });
    const referred = await perform(spine, officer, id, 'refer', { seen: 2, organCode: '440106-housing' });
    expect(referred).toMatchObject({ kind: 'done', state: 'DISPATCHED' });
  });

  it('adds nothing when it is run again, and lists the numbers again', async () => {
    const before = written(join(folder, 'good.imported.csv'));
    const summary = await run(join(folder, 'good.csv'));
    expect(summary).toMatchObject({ rows: 3, imported: 0, already: 3, rejected: 0 });
    expect(written(summary.importedFile)).toEqual(before.map((row) => ({ ...row, state: 'already' })));
  });

  it('adds nothing twice when two imports of it run at once', async () => {
    const rows = Array.from({ length: 1200 }, (_, nth) => `r-${nth},第 ${nth} 号井盖松动，车过时响声很大。`);
    const path = file('twice.csv', `id,text\n${rows.join('\n')}`);
    const [one, two] = await Promise.all([run(path), run(path, { out: join(folder, 'second') })]);
    expect(one.imported + two.imported).toBe(1200);
    expect(one.already + two.already).toBe(1200);
    const { rows: counted } = await database.pool.query(
      `select count(*)::int as n, count(distinct number)::int as numbers from petitions.petition where source like 'twice#%'`,
    );
    expect(counted[0]).toEqual({ n: 1200, numbers: 1200 });
  });

  it('stops when told and goes on when run again', async () => {
    const rows = Array.from({ length: 1300 }, (_, nth) => `s-${nth},第 ${nth} 号楼的消防通道被杂物堵住了。`);
    const path = file('stopped.csv', `id,text\n${rows.join('\n')}\n`);
    let asked = 0;
    const first = await run(path, {}, { stopped: () => ++asked > 700 });
    expect(first.stopped).toBe(true);
    expect(first.imported).toBeGreaterThanOrEqual(500);
    expect(first.imported).toBeLessThan(1300);
    const rest = await run(path);
    expect(rest).toMatchObject({ stopped: false, imported: 1300 - first.imported, already: first.imported });
    expect(written(rest.importedFile)).toHaveLength(1300);
  });
});

describe('a row that cannot be taken', () => {
  const BAD = `id,title,time,content,reply,replied_at
b-1,,2019-01-01,,,
b-2,,2019-01-01,太短了,,
b-3,,去年春天,巷口的垃圾桶满了一个星期。,,
b-4,,2031-01-01,巷口的垃圾桶满了一个星期。,,
b-5,,2004-12-31,巷口的垃圾桶满了一个星期。,,
b-6,,2019-02-30,巷口的垃圾桶满了一个星期。,,
b-7,,2019-01-01,"引号没有关上的一行，后面还有别人的来件,,
b-8,,2019-01-01,这一行是好的，不能被上一行吞掉。,,
b-9,,2019-01-01,多了一列的一行,也不知道是哪一列多了,,,
b-10,,2019-01-01,有答复而没有时间的一行。,已办。,
b-11,,2019-01-01,"=1+1 开头的话，表格软件会当成公式",,2019-13-01
b-12,,2019-01-01,${'长'.repeat(20_001)},,
b-8,,2019-01-01,编号用过了，话不一样。,,
`;

  it('goes to FILE.rejected.csv with its line, the reason in both languages and the original columns', async () => {
    const summary = await run(file('bad.csv', BAD));
    const rejected = written(summary.rejectedFile);
    expect(rejected.map((row) => [row.line, row.reason])).toEqual([
      ['2', 'no-words'],
      ['3', 'too-short'],
      ['4', 'time-unreadable'],
      ['5', 'received-in-future'],
      ['6', 'received-too-early'],
      ['7', 'time-unreadable'],
      ['8', 'broken-quoting'],
      ['10', 'columns-differ'],
      ['11', 'reply-time-missing'],
      ['13', 'too-long'],
      ['14', 'id-used-for-other-words'],
    ]);
    expect(rejected[2]).toMatchObject({
      id: 'b-3',
      time: '去年春天',
      reason_zh: '收到时间无法辨认',
      reason_en: expect.stringContaining('time'),
    });
    expect(rejected[6]?.id).toContain('引号没有关上');
    expect(summary).toMatchObject({ rows: 13, imported: 2, rejected: 11 });
    const { rows } = await database.pool.query(
      `select source_id from petitions.source_ref where source = 'bad' order by 1`,
    );
    expect(rows).toEqual([{ source_id: 'b-11' }, { source_id: 'b-8' }]);
  });

  it('takes no number, so that the lanes stay without a gap', async () => {
    const { rows } = await database.pool.query(
      `select (select sum(last)::int from petitions.number_lane) as last, (select count(*)::int from petitions.number) as n`,
    );
    expect(rows[0]?.last).toBe(rows[0]?.n);
  });
});

describe('what the file looks like', () => {
  it('may be GBK, with Chinese headers or columns named by the operator', async () => {
    const gbk = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x31, 0x2c]); // 编号,内容⏎1,
    const words = Buffer.from('c2b7b5c6bbb5c1cbc8fdb8f6d4c2', 'hex'); // 路灯坏了三个月
    const gbkFile = file('gbk.csv', Buffer.concat([gbk, words, Buffer.from('\n')]));
    expect(await run(gbkFile)).toMatchObject({ rows: 1, imported: 1 });
    const mapped = await run(file('mapped.csv', 'Ref;Was ist passiert\n7;桥面裂缝越来越宽了\n'), {
      map: new Map([
        ['id', 'Ref'],
        ['text', 'was ist passiert'],
      ] as const),
    });
    expect(mapped).toMatchObject({ rows: 1, imported: 1 });
    const { rows } = await database.pool.query(
      `select title from petitions.petition where source in ('gbk#1', 'mapped#7') order by 1`,
    );
    expect(rows.map((row) => row.title).sort()).toEqual(['桥面裂缝越来越宽了', '路灯坏了三个月'].sort());
  });

  it('is told to the operator when it cannot be used at all', async () => {
    await expect(run(file('empty.csv', ''))).rejects.toThrow('the file is empty');
    await expect(run(file('odd.csv', 'a,b\n1,2\n'))).rejects.toThrow('--map text=');
    await expect(run(file('odd.csv', 'a,b\n1,2\n'), { organ: '99-none' })).rejects.toThrow('no such organ');
    await expect(run(join(folder, 'none.csv'))).rejects.toThrow('ENOENT');
  });
});

const real = join(projectRoot(), '..', 'shared', 'data');
const hasReal = statSync(join(real, 'messages-city.csv'), { throwIfNoEntry: false }) !== undefined;

describe.runIf(hasReal)('the real messages', () => {
  it.each([
    ['messages-labelled', 4216],
    ['messages-city', 4326],
    ['messages-replied', 2816],
  ])(
    'of %s come in, all %i of them',
    async (name, count) => {
      const summary = await run(join(real, `${name}.csv`), { out: folder });
      expect(summary).toMatchObject({ rows: count, imported: count, rejected: 0 });
      const { rows } = await database.pool.query(
        `select count(*)::int as n, count(r.*)::int as searchable from petitions.petition p
         left join petitions.search r using (matter_id, petition_id) where p.source like $1`,
        [`${name}#%`],
      );
      expect(rows[0]).toEqual({ n: count, searchable: count });
    },
    60_000,
  );
});
