// What is related to law suits and criminal procedure, and what only sounds like it.
import { describe, expect, it } from 'vitest';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { readLitigation } from './litigation.ts';

const read = (text: string) => readLitigation(rules.words, said(text));

describe('related', () => {
  it.each([
    ['一审判决下来已经半年，法院一直没有执行', 'court'],
    ['案号（2021）粤0106民初1234号，判决书生效后对方不履行', 'court'],
    ['〔2020〕粤01刑终77号裁定有错', 'court'],
    ['检察院作出不起诉决定，我不服，要求抗诉', 'procuratorate'],
    ['我被打伤，公安局不予立案，报案至今没有结果', 'police'],
    ['弟弟在监狱服刑，申请减刑和保外就医', 'justice'],
    ['申請強制執行，執行法官說找不到被執行人', 'court'],
  ])('is %s', (text, field) => {
    const reading = read(text);
    expect([reading.value, reading.field]).toEqual([true, field]);
    expect(reading.reasons[0]?.words.length).toBeGreaterThan(0);
  });

  it('is sure of a case number', () => {
    const reading = read('（2021）粤0106民初1234号');
    expect(reading.confidence).toBeGreaterThan(0.95);
    expect(reading.reasons[0]).toEqual({ kind: 'rule', rule: 'case-number', words: ['（2021）粤0106民初1234号'] });
  });
});

describe('not related', () => {
  it.each([
    '派出所要我开证明才能上户口',
    '街道办的执行力太差，政策执行不到位',
    '法院路的路灯坏了',
    '我的诉求是尽快修好水管，以上诉求请答复',
    '请依法严格执行收费标准',
    '检察官小区门口乱停车',
    '劳动仲裁裁决：穗劳人仲案〔2020〕88号',
    '',
  ])('is %j', (text) => expect(read(text)).toMatchObject({ value: false }));

  it('is less sure where a word of it stands', () => {
    expect(read('实在不行就去法院起诉').confidence).toBeLessThan(read('路灯坏了').confidence);
  });
});
