// Asking for a review: within the window, on a line that is there, of a handling opinion; and for a re-review after it.
import { describe, expect, it } from 'vitest';
import { clockOf, drafted, grown, HOUSING, leader, replied, setting } from '../../../tests/support/acts.ts';
import { asked, at, decidedAs, EARLY, inReview, LATE, reviewed, SAID } from '../../../tests/support/reviews.ts';
import { calendarOf } from '../../deadlines/calendar.ts';
import type { NewFact } from '../events.ts';
import type { Matter } from '../matter.ts';
import { signReply } from '../reply/rule.ts';
import { linesFor, mayAsk, requestReReview, requestReview } from './rule.ts';

const code = (answer: ReturnType<typeof mayAsk> | ReturnType<typeof requestReview>) =>
  answer.ok ? undefined : answer.refusal.code;
const clockNames = ({ data }: NewFact) => ('clocks' in data ? data.clocks.map((clock) => clock.timer) : []);
const ask = (matter: Matter, line: 'SUPERIOR' | 'SECTOR' = 'SECTOR', now = EARLY) =>
  requestReview(matter, { line, text: '不服' }, asked(now));

describe('a review may be asked for (R22 art. 35)', () => {
  it('of an opinion on an appeal, on either line, until its last day', () => {
    const matter = replied();
    expect(ask(matter)).toMatchObject({
      ok: true,
      value: [{ type: 'review-requested', data: { organ: '4401-housing', line: 'SECTOR', statement: SAID } }],
    });
    expect(ask(matter, 'SUPERIOR')).toMatchObject({ ok: true, value: [{ data: { organ: '440106-government' } }] });
    expect(linesFor(matter, 1, setting.ground).map((one) => one.line)).toEqual(['SUPERIOR', 'SECTOR']);
    expect(clockOf(matter, 'T-REVIEW-REQ')?.dueDay).toBe('2026-04-01');
    expect(code(mayAsk(matter, 1, at('2026-04-01T15:59:59Z').now))).toBeUndefined();
    expect(mayAsk(matter, 1, at(LATE).now)).toMatchObject({
      ok: false,
      refusal: { code: 'review-window-over', article: 'R22 35', details: { day: '2026-04-01' } },
    });
  });

  it('with thirty days for the review and three working days for admitting it; without those where no calendar reaches', () => {
    const matter = grown(replied(), ask(replied()), EARLY);
    expect([matter.state, matter.holder]).toEqual(['IN_REVIEW', '4401-housing']);
    expect(clockOf(matter, 'T-REVIEW')?.dueDay).toBe('2026-04-02');
    expect(clockOf(matter, 'T-REVIEW-ADMIT')?.dueDay).toBe('2026-03-06');
    expect(clockOf(matter, 'T-REVIEW-REQ')?.metAt).toBe(EARLY);
    const bare = { ...asked(EARLY), clocks: { ...setting.clocks, calendar: calendarOf([]) } };
    const without = requestReview(replied(), { line: 'SECTOR', text: '不服' }, bare);
    expect(without.ok && without.value.map((one) => clockNames(one))).toEqual([['T-REVIEW']]);
  });

  it('not of a suggestion, not before it was served, not without words, not twice', () => {
    expect(code(ask({ ...replied(), class: 'SUGGESTION' }))).toBe('no-review-of-this');
    const draft = drafted();
    const posted = grown(draft, signReply(draft, { seen: 6, service: 'POST' }, leader, setting));
    expect(code(ask(posted))).toBe('not-served-yet');
    const { statement: _none, ...mute } = asked(EARLY);
    expect(code(requestReview(replied(), { line: 'SECTOR', text: ' ' }, mute))).toBe('text-missing');
    expect(code(ask(inReview()))).toBe('not-in-this-state');
  });

  it('not on a line that ends at the organ', () => {
    const province = { ...replied(), opinion: { ...replied().opinion, organ: '44-government' } } as Matter;
    expect(ask(province)).toMatchObject({ ok: false, refusal: { code: 'line-not-there', field: 'line' } });
  });
});

describe('a re-review may be asked for (R22 art. 36)', () => {
  const again = (matter: Matter, now = EARLY) => requestReReview(matter, { line: 'SECTOR', text: '不服' }, asked(now));

  it('one level above the reviewer, within thirty days of the review', () => {
    const matter = reviewed('UPHOLD');
    expect(clockOf(matter, 'T-RE-REQ')?.dueDay).toBe('2026-04-02');
    expect(again(matter)).toMatchObject({ ok: true, value: [{ data: { organ: '44-housing' } }] });
    expect(code(again(matter, '2026-04-02T16:00:00Z'))).toBe('review-window-over');
  });

  it('not before a review, and not while a new opinion is on its way', () => {
    expect(code(again(replied()))).toBe('not-in-this-state');
    const redo = reviewed('ORDER_REDO', { redoBy: '2026-05-01' });
    expect([redo.state, redo.holder]).toEqual(['REVIEWED', HOUSING]);
    expect(clockOf(redo, 'T-RE-REQ')).toBeUndefined();
    expect(clockOf(redo, 'T-REDO')?.dueDay).toBe('2026-05-01');
    expect(code(again(redo))).toBe('new-opinion-ordered');
  });

  it('not after the final opinion', () => {
    const ended = decidedAs(2, reviewed('UPHOLD'), 'UPHOLD');
    expect(ended.state).toBe('TERMINATED');
    expect(code(again(ended))).toBe('not-in-this-state');
    expect(code(ask(ended))).toBe('not-in-this-state');
  });
});
