// Whatever a petition says: every rule answers, in bounded time, with words that stand in it and confidences between 0 and 1.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directory } from '../../../tests/support/ground.ts';
import { rules } from '../../../tests/support/sorting-rules.ts';
import type { Reason } from '../contract.ts';
import { readCategory } from './category.ts';
import { readClass, readNeed } from './class.ts';
import { readLitigation } from './litigation.ts';
import { readPlace } from './place.ts';
import { readProcedure } from './procedure.ts';
import type { Reading } from './reading.ts';
import { readSignals } from './signals.ts';
import { type PetitionWords, readText } from './text.ts';
import { readTrack } from './track.ts';

const FESTIVALS = [{ name: '春节', day: '2026-02-15' }];

function readAll(words: PetitionWords, hint: string) {
  const read = readText(words);
  const signals = readSignals(rules.words, read, { received: '2026-01-20', people: 1, festivals: FESTIVALS });
  const litigation = readLitigation(rules.words, read);
  const kind = readClass(rules.words, read, { reportsWrongdoing: false });
  const categories = readCategory(rules.categories, read);
  const procedure = readProcedure(rules, read, {
    class: kind.value,
    categoryCode: categories.at(-1)?.value,
    litigation: litigation.value ?? false,
  });
  const need = readNeed(rules.words, read);
  const track = readTrack(rules.words, read, {
    class: kind.value,
    litigation: litigation.value ?? false,
    procedure: procedure.value,
    signals,
    people: 1,
    repeat: false,
    assigned: false,
    need: need.value,
  });
  const place = readPlace(rules.places, read, hint);
  return { read, place, signals, readings: [kind, ...categories, litigation, procedure, need, track, place] };
}

const WORDS = [
  '拖欠工资',
  '冇出粮',
  '石牌街道',
  '番禺市',
  '贪污',
  '镇长',
  '法院',
  '（2021）粤0106民初1234号',
  '活不下去',
  '3月5日前',
  '明天',
  '建议',
  '太平镇',
  '廣州',
  '勞動',
  '一百二十户业主',
  '路灯',
  '😀',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u3000',
  'ＡＢＣ',
  '。',
  '\n',
  '~',
  '|',
  '-',
  '2026年2月30日',
]; // prettier-ignore
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join('')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join('的')),
);
const hints = fc.constantFrom('', '44', '4401', '440106', '440106006', '4419', 'x', '999999');

const within = (value: number): boolean => value >= 0 && value <= 1;

/** Its words stand in the text, at most eight of them. */
function checkReason({ words }: Reason, original: string): void {
  expect(words.length).toBeLessThanOrEqual(8);
  for (const word of words) expect(original).toContain(word);
}

/** A value is sure of something, is none of its runners-up, and of those there are at most five. */
function checkReading({ value, confidence, others }: Reading<unknown>): void {
  expect([confidence, ...others.map((one) => one.confidence)].every(within)).toBe(true);
  expect(others.length).toBeLessThanOrEqual(5);
  expect(value === undefined || others.every((one) => one.value !== value)).toBe(true);
  expect(value !== undefined || confidence === 0).toBe(true);
}

describe('any text', () => {
  it('is read by every rule', () => {
    fc.assert(
      fc.property(texts, texts, texts, hints, (title, text, demand, hint) => {
        const { read, place, signals, readings } = readAll({ title, text, demand, placeDetail: title }, hint);
        expect(read.plain.length).toBe(read.original.length);
        for (const one of [...readings, ...signals])
          for (const reason of one.reasons) checkReason(reason, read.original);
        for (const one of readings) checkReading(one);
        expect(place.value === undefined || directory.place(place.value)).toBeTruthy();
      }),
      { numRuns: 400 },
    );
  });

  it('of traditional characters is read as of simplified ones', () => {
    const [a, b] = ['東莞市虎門鎮的工廠拖欠工資，噪音擾民', '东莞市虎门镇的工厂拖欠工资，噪音扰民'].map((text) =>
      readAll({ text }, '44').readings.map((one) => [one.value, one.confidence]),
    );
    expect(a).toEqual(b);
  });
});

describe('time', () => {
  /** Milliseconds of the processor, which others at work do not lengthen; the best of several runs. */
  const fastest = (run: () => unknown, times: number): number => {
    let best = Infinity;
    for (let nth = 0; nth < times; nth++) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };

  it.each([
    ['Chinese', '请求解决天河区石牌街道的路灯和拖欠工资'],
    ['one word', '拖欠'],
    ['brackets', '（2021）'],
    ['figures', '13'],
    ['Latin', 'abc '],
    ['emoji', '😀'],
  ])('of 200 KB of %s is under 20 ms', (_what, part) => {
    const text = part.repeat(Math.ceil(200_000 / Buffer.byteLength(part)));
    expect(fastest(() => readAll({ text }, '440106'), 5)).toBeLessThan(20);
  });

  it('of a usual petition is under a millisecond', () => {
    const text =
      '我住在天河区石牌街道，小区楼下的烧烤店油烟扰民，多次反映没有人管。老板还拖欠工人工资，请求查处。'.repeat(6);
    expect(fastest(() => readAll({ title: '关于油烟扰民', text, demand: '请依法查处' }, '440106'), 20)).toBeLessThan(1);
  });
});
