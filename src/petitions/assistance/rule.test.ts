// Assistance: other organs answer through the lead, by a day; until then there is no common answer.
import { describe, expect, it } from 'vitest';
import { accepted, at, drafted, grown, handler, leader, NOW, refusal, setting } from '../../../tests/support/acts.ts';
import { officerOf } from '../../../tests/support/ground.ts';
import { mayMove } from '../act.ts';
import { signReply } from '../reply/rule.ts';
import { askAssistance, giveAssistance } from './rule.ts';

const ECOLOGY = '440106-ecology';
const BODY = { seen: 5, organCodes: [ECOLOGY], question: '噪声是否超标？', answerBy: '2026-03-20' };
const from = accepted();
const asked = grown(from, askAssistance(from, BODY, handler, setting), NOW, handler);
const assistant = officerOf(ECOLOGY, 'handler');

describe('assistance', () => {
  it('is asked by a day to come, of organs that answer in substance', () => {
    const of = (change: object) => refusal(askAssistance, from, { ...BODY, ...change }, handler);
    expect(of({ answerBy: '2026-03-02' })).toEqual(['answer-day-past', 'answerBy']);
    expect(of({ organCodes: ['nowhere'] })).toEqual(['unknown-organ', 'organCodes']);
    expect(of({ organCodes: ['440106-housing'] })).toEqual(['to-oneself', 'organCodes']);
    expect(of({ organCodes: ['440106-petition-bureau'] })).toEqual(['cannot-handle', 'organCodes']);
    expect(refusal(askAssistance, asked, BODY, handler)).toEqual(['assistance-asked-before', 'organCodes']);
    expect(refusal(askAssistance, { ...from, sealed: true }, BODY, handler)).toEqual([
      'accusation-to-discipline',
      'organCodes',
    ]);
  });

  it('is given by the organ that was asked, and by no other', () => {
    expect(mayMove('give-assistance', asked, assistant).ok).toBe(true);
    expect(mayMove('give-assistance', asked, officerOf('4401-housing', 'handler')).ok).toBe(false);
    const given = grown(asked, giveAssistance(asked, { seen: 6, answer: '超标 5 分贝。' }, assistant, setting));
    expect(given.tasks.at(-1)).toMatchObject({ kind: 'ASSIST', answer: '超标 5 分贝。', doneAt: NOW });
    expect(given.holder).toBe('440106-housing');
    expect(refusal(giveAssistance, given, { seen: 7, answer: '再答' }, assistant)?.[0]).toBe('not-your-charge');
  });

  it('keeps the opinion from being signed until it came or its day has passed', () => {
    const matter = drafted({}, asked);
    expect(refusal(signReply, matter, { seen: 7 }, leader)?.[0]).toBe('assistance-open');
    expect(refusal(signReply, matter, { seen: 7 }, leader, at('2026-03-20T16:00:00Z'))).toBeUndefined();
    const given = grown(matter, giveAssistance(matter, { seen: 7, answer: '未超标。' }, assistant, setting));
    expect(refusal(signReply, given, { seen: 8 }, leader)).toBeUndefined();
  });
});
