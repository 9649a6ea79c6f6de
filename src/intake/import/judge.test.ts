// What a row of another system is here: its time as it was written there, its columns by any usual name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../petitions/act.ts';
import { columnsOf, mapFrom } from './columns.ts';
import { judge } from './judge.ts';
import { instantFrom } from './time.ts';
import { importWording } from './wording.ts';

describe('a time without a zone', () => {
  it.each([
    ['2019-02-28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019/2/8 9:05', '2019-02-08T01:05:00.000Z'],
    ['2019年2月8日 9时5分', '2019-02-08T01:05:00.000Z'],
    ['2019.02.08', '2019-02-07T16:00:00.000Z'],
    ['2019-02-08T09:05:00+08:00', '2019-02-08T01:05:00.000Z'],
    ['2019-02-08T01:05:00.123Z', '2019-02-08T01:05:00.000Z'],
    ['２０１９－０２－０８　０９：０５', '2019-02-08T01:05:00.000Z'],
  ])('%s is Shanghai’s', (written, instant) => {
    expect(instantFrom(written)?.toISOString()).toBe(instant);
  });

  it.each(['', '昨天', '2019-02-29', '2019-13-01', '2019-01-01 25:00', '8/2/2019', '20190208', '2019-01-01 10'])(
    '“%s” is not guessed at',
    (written) => expect(instantFrom(written)).toBeUndefined(),
  );

  it('comes back from how it is usually written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2005-05-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const second = Math.floor(date.getTime() / 1000) * 1000;
          const shanghai = new Date(second + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
          expect(instantFrom(shanghai)?.getTime()).toBe(second);
        },
      ),
    );
  });
});

describe('columns', () => {
  it('are known by English and Chinese headers, in any order; others are left out', () => {
    const columns = columnsOf(['点赞', ' 留言时间', '编号', '留言内容', 'Title'], new Map());
    expect(Object.fromEntries(columns)).toEqual({ received_at: 1, id: 2, text: 3, title: 4 });
  });

  it('are those the operator names, or left out where the name is empty', () => {
    const columns = columnsOf(['id', 'what', 'reply'], mapFrom('text=what,reply='));
    expect(Object.fromEntries(columns)).toEqual({ id: 0, text: 1 });
    expect(() => columnsOf(['id', 'text'], mapFrom('title=none'))).toThrow('no such column: none');
    expect(() => mapFrom('colour=red')).toThrow('write field=column');
  });
});

const ground = { placeExists: () => true } as unknown as Ground;
const now = new Date('2026-03-02T01:00:00Z');
const origin = { source: 'test', organ: '44-petition-bureau', placeCode: '44' };
const columns = columnsOf(['id', 'user', 'title', 'received_at', 'text'], new Map());
const judged = (...fields: string[]) => judge(fields, columns, origin, { ground, now });

describe('a row', () => {
  it('is either a filing or a reason that has its words in both languages, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 5, maxLength: 5 }), (fields) => {
        const verdict = judged(...fields);
        if ('reason' in verdict) {
          expect(importWording.zh.reasons[verdict.reason]).toBeTruthy();
          expect(importWording.en.reasons[verdict.reason]).toBeTruthy();
        } else {
          expect(verdict.row.sourceId).not.toBe('');
          expect(verdict.row.filing.title).not.toBe('');
        }
      }),
    );
  });

  it('loses no word of a title that is too long for one', () => {
    const title = '关于'.repeat(80);
    const verdict = judged('1', '', title, '', '正文在这里，一共十个字。');
    expect(verdict).toMatchObject({ row: { filing: { text: `${title}\n正文在这里，一共十个字。`, anonymous: true } } });
  });

  it('without an id is known by its words, so that it is the same row tomorrow', () => {
    const id = (verdict: ReturnType<typeof judged>) => 'row' in verdict && verdict.row.sourceId;
    expect(id(judged('', 'u', 't', '', '路灯坏了三个月'))).toBe(id(judged('', 'u', 't', '', '路灯坏了三个月')));
    expect(id(judged('', 'u', 't', '', '路灯坏了三个月'))).not.toBe(id(judged('', 'v', 't', '', '路灯坏了三个月')));
  });
});
