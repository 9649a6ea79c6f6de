// The track: simple only for what the measures allow, each exclusion by its own rule; urgent by signals, complex by what it takes.
import { describe, expect, it } from 'vitest';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { readSignals } from './signals.ts';
import { readTrack, type TrackAsked } from './track.ts';

function read(text: string, asked: Partial<TrackAsked> = {}) {
  const words = said(text);
  const people = asked.people ?? 1;
  const signals = readSignals(rules.words, words, { received: '2026-03-02', people, festivals: [] });
  return readTrack(rules.words, words, {
    class: 'APPEAL',
    litigation: false,
    procedure: 'PETITION_PROCEDURE',
    signals,
    people,
    repeat: false,
    assigned: false,
    ...asked,
  });
}
const LAMP = '门口的路灯坏了，垃圾也没有清运';

describe('simple', () => {
  it('is daily life, a question, a suggestion, thanks', () => {
    expect(read(LAMP)).toMatchObject({
      value: 'SIMPLE',
      reasons: [{ rule: 'daily-life', words: ['路灯', '垃圾', '清运'] }],
    });
    expect(read('居住证到哪里办', { need: 'CONSULT' })).toMatchObject({ value: 'SIMPLE' });
    expect(read('增加长椅', { class: 'SUGGESTION' })).toMatchObject({ value: 'SIMPLE' });
    expect(read('谢谢', { need: 'THANKS' })).toMatchObject({ value: 'SIMPLE' });
  });

  it.each<[string, string, Partial<TrackAsked>]>([
    ['not-simple-accusation', LAMP, { class: 'ACCUSATION' }],
    ['not-simple-litigation', LAMP, { litigation: true }],
    ['not-simple-procedure', LAMP, { procedure: 'PERFORM_DUTY' }],
    ['not-simple-repeat', LAMP, { repeat: true }],
    ['not-simple-assigned', LAMP, { assigned: true }],
    ['not-simple-joint', LAMP, { people: 2 }],
    ['not-simple-many-organs', `${LAMP}，城管局、住建局、街道办互相推`, {}],
    ['not-simple-refusable', `${LAMP}，要求赔偿损失`, {}],
  ])('is excluded by %s', (rule, text, asked) => {
    const reading = read(text, asked);
    expect(reading.value).not.toBe('SIMPLE');
    expect([reading.value, ...reading.others.map((one) => one.value)]).not.toContain('SIMPLE');
    expect(reading.reasons.map((one) => one.rule)).toContain(rule);
  });
});

describe('urgent', () => {
  it('is danger to life, with the words that say so', () => {
    const reading = read('电线裸露垂落，随时会触电');
    expect(reading).toMatchObject({ value: 'URGENT', reasons: [{ rule: 'danger' }] });
  });
  it('is not many people alone', () => expect(read('路不好走', { people: 30 }).value).toBe('COMPLEX'));
});

describe('complex', () => {
  it('is a joint matter of many years', () => {
    const reading = read('全体业主多年来多次反映，楼盘烂尾，各部门推诿');
    expect(reading.value).toBe('COMPLEX');
    expect(reading.reasons.map((one) => one.rule)).toEqual(expect.arrayContaining(['many-years', 'joint-matter']));
  });
});

it('ordinary is what nothing else is said of', () => {
  expect(read('希望落实待遇')).toMatchObject({ value: 'ORDINARY', reasons: [{ rule: 'track-usual' }] });
});
