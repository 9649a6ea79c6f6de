// Whatever a petition says, it gets proposals, or open fields that say so; with a model, without one, and in bounded time.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Check } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { petition, sortingGround } from '../../../tests/support/sorting.ts';
import { stopwatch } from '../../platform/time.ts';
import { shippedModelFile } from '../classify/shipped.ts';
import { PROPOSED, Proposals } from '../contract.ts';
import { asRepeat, proposeAll } from './propose.ts';

const ground = sortingGround();
const LONG = '小区门口的道路积水，车辆无法通行，多次反映没有人处理。'.repeat(8_000).slice(0, 200_000);

const INPUTS: readonly [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t　'],
  ['one sign', '水'],
  ['200 KB', LONG],
  ['200 KB of one sign', '啊'.repeat(200_000)],
  ['200 KB without a break', 'a'.repeat(200_000)],
  ['English', 'The noise from the construction site behind our building goes on until 2 a.m. every night.'],
  ['Cantonese', '楼下嘅食肆日日嘈到半夜，油烟又大，我哋瞓唔到觉，打咗好多次电话都冇人理。'],
  ['traditional characters', '學校食堂的飯菜不衛生，孩子吃了以後拉肚子，請有關部門查處。'],
  ['emoji', '😡😡😡👎'],
  ['emoji among words', '路灯💡坏了三个月😡没人修🙏'],
  ['only a telephone number', '13800138000'],
  ['only an identity number', '440106199001011234'],
  ['signs of formulas', '=cmd|"/c calc"!A1 {{constructor}} %{7*7} <script>'],
  ['half a character', '\ud83d 坏了 \ude00'],
  ['a right-to-left mark', '\u202e坏了\u0000修'],
];

describe('proposals of', () => {
  it.each(INPUTS)('%s have their shape, and take a bounded time', (_what, text) => {
    const elapsed = stopwatch();
    const found = proposeAll(ground, petition(text));
    expect(elapsed()).toBeLessThan(5_000);
    expect(Check(Proposals, found)).toBe(true);
    for (const field of PROPOSED) {
      const { value, confidence, threshold } = found[field];
      expect(value === undefined || confidence >= threshold, field).toBe(true);
    }
    expect(JSON.stringify(found).length).toBeLessThan(20_000);
  });

  it('any text have their shape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (text, title) => {
        expect(Check(Proposals, proposeAll(ground, petition(text, { title, demand: text })))).toBe(true);
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  it.each(['', '水', '13800138000', '😡😡😡👎'])('“%s” leave the category and the class open', (text) => {
    const { category, class: kind } = proposeAll(ground, petition(text));
    expect(category.value).toBeUndefined();
    expect(kind.value).toBeUndefined();
  });

  it('a plain complaint say what it is about, where, and why', () => {
    const found = proposeAll(
      ground,
      petition('我投诉天河区猎德街道的出租车司机拒载、绕路、乱收费，公交车也经常甩站不停，要求查处司机。'),
    );
    expect(found.category.value).toMatch(/^10/);
    expect(found.category.reasons[0]).toMatchObject({ kind: 'words' });
    expect(found.class.value).toBe('APPEAL');
    expect(found.litigation.value).toBe(false);
    expect(found.place.value).toBe('440106013');
  });

  it('a repeat are the same, but it is not handled simply', () => {
    const text = '门口的路灯坏了，请派人来修一下。';
    const before = proposeAll(ground, petition(text));
    const after = asRepeat(ground, petition(text), before);
    expect(after).toEqual(proposeAll(ground, petition(text), true));
    expect({ ...after, track: 0 }).toEqual({ ...before, track: 0 });
    expect(after.track.value).not.toBe('SIMPLE');
  });
});

describe('the model file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-model-'));
  const shipped = readFileSync(shippedModelFile());
  const broken = (name: string, bytes: Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const otherVersion = Buffer.concat([Buffer.from('redress-model 99'), shipped.subarray('redress-model 1'.length)]);

  it.each([
    ['missing', join(folder, 'none')],
    ['cut', broken('cut', shipped.subarray(0, shipped.length / 2))],
    ['of another version', broken('other', otherVersion)],
    ['empty', broken('empty', Buffer.alloc(0))],
  ])('that is %s leaves the rules to propose alone', (_what, file) => {
    const alone = sortingGround(file);
    expect(alone.model).toBeUndefined();
    const found = proposeAll(alone, petition('物业公司不维修电梯，业主委员会要求更换物业公司。'));
    expect(Check(Proposals, found)).toBe(true);
    expect(found.category.reasons.every(({ kind }) => kind === 'rule')).toBe(true);
  });
});
