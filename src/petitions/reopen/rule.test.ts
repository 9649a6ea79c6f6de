// Reopening: by the director of the bureau, on a ground that fits how the matter ended; and what has ended stays ended else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU, grown, NOW, replied } from '../../../tests/support/acts.ts';
import { officerOf, settingAt } from '../../../tests/support/ground.ts';
import { decidedAs, EARLY, LATE, reviewed } from '../../../tests/support/reviews.ts';
import { mayMove } from '../act.ts';
import { REOPEN_GROUNDS } from '../contract.ts';
import { lapse } from '../lapse/rule.ts';
import { MOVES } from '../lifecycle.ts';
import { type Matter, openTask } from '../matter.ts';
import { reopen } from './rule.ts';

const director = officerOf(BUREAU, 'bureau-director');
const ended = decidedAs(2, reviewed('UPHOLD'), 'UPHOLD');
const lapsed = grown(replied(), lapse(replied(), new Date(LATE)), LATE);
const again = (matter: Matter, ground: (typeof REOPEN_GROUNDS)[number], other?: string) =>
  reopen(
    matter,
    { seen: 1, ground, reason: '查明有新的事实', evidence: '新的鉴定报告', ...(other && { otherNumber: other }) },
    director,
    settingAt(EARLY),
  );
const code = (answer: ReturnType<typeof reopen>) => (answer.ok ? undefined : answer.refusal.code);

describe('reopening', () => {
  it('begins anew at the bureau, with fifteen days', () => {
    const matter = grown(ended, again(ended, 'NEW_FACTS'), EARLY, director);
    expect([matter.state, matter.holder, matter.reviews, matter.opinion]).toEqual([
      'TRIAGE',
      BUREAU,
      undefined,
      undefined,
    ]);
    expect(openTask(matter)?.clocks.map((clock) => [clock.timer, clock.dueDay])).toEqual([['T-DISP', '2026-03-18']]);
    expect(matter.reopened).toEqual({ ground: 'NEW_FACTS', at: EARLY, times: 1 });
  });

  it('of what is terminated takes only four grounds, and of what was promised nothing only three', () => {
    const open = (matter: Matter) => REOPEN_GROUNDS.filter((ground) => !code(again(matter, ground)));
    expect(open(ended)).toEqual(['NEW_FACTS', 'WRONG_OPINION', 'ORDERED_BY_SUPERIOR']);
    expect(code(again(ended, 'NOT_EXECUTED'))).toBe('nothing-to-execute');
    expect(code(again(ended, 'FALSE_CLOSURE'))).toBe('reopen-ground');
    const promised = decidedAs(
      2,
      decidedAs(1, replied({ conclusion: 'SUPPORT', executeBy: '2026-06-01' }), 'UPHOLD'),
      'UPHOLD',
    );
    expect(open(promised)).toContain('NOT_EXECUTED');
  });

  it('takes up what was withdrawn by somebody else, as the confirmation of the withdrawal promises', () => {
    const withdrawn = { ...replied(), state: 'WITHDRAWN' } as Matter;
    expect(mayMove('reopen', withdrawn, director).ok).toBe(true);
    expect(code(again(withdrawn, 'FALSE_CLOSURE'))).toBeUndefined();
    expect(code(again(withdrawn, 'WRONG_OPINION'))).toBe('reopen-ground');
  });

  it('for a bad judgement needs one', () => {
    const closed = { ...ended, state: 'CLOSED' } as Matter;
    expect(code(again(closed, 'EVALUATION_NOT_SATISFIED_CHECK'))).toBe('not-judged-bad');
    const judged = { ...closed, evaluation: { bureau: 'SATISFIED', organ: 'NOT', at: NOW } } as Matter;
    expect(again(judged, 'EVALUATION_NOT_SATISFIED_CHECK').ok).toBe(true);
    expect(code(again(closed, 'NEW_FACTS', '4426000000018'))).toBe('other-not-found');
    const accusation = { ...replied(), id: 'other', sealed: true, class: 'ACCUSATION' } as Matter;
    const naming = {
      seen: 1,
      ground: 'NEW_FACTS',
      reason: '新事实',
      evidence: '报告',
      otherNumber: '4426000000018',
    } as const;
    expect(code(reopen(closed, naming, director, { ...settingAt(EARLY), other: accusation }))).toBe('other-sealed');
  });

  it('is not for the organ itself, nor for a bureau of another place', () => {
    const may = (organ: string, matter = ended) => mayMove('reopen', matter, officerOf(organ, 'bureau-director')).ok;
    expect(['440106-petition-bureau', '4401-petition-bureau', '44-petition-bureau'].map((one) => may(one))).toEqual([
      true,
      true,
      true,
    ]);
    expect([may('440106-housing'), may('440305-petition-bureau')]).toEqual([false, false]);
  });
});

describe('what is terminated', () => {
  it('leads nowhere by any other act than reopening', () => {
    const out = MOVES.filter((move) => move.from.includes('TERMINATED') && move.to !== 'unchanged');
    expect(out.map((move) => move.act)).toEqual(['reopen']);
  });

  it('is reached when nobody asks in time, and not a moment earlier', () => {
    expect([lapsed.state, lapsed.holder]).toEqual(['TERMINATED', '440106-housing']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 }), (hours) => {
        const now = new Date(Date.parse(NOW) + hours * 3_600_000);
        expect(lapse(replied(), now).ok).toBe(now >= new Date(LATE));
      }),
    );
  });

  it('keeps an opinion that must be carried out owed', () => {
    const promised = replied({ conclusion: 'SUPPORT', executeBy: '2026-06-01' });
    const matter = grown(promised, lapse(promised, new Date(LATE)), LATE);
    expect([matter.state, matter.execution?.state, openTask(matter)?.organ]).toEqual([
      'TERMINATED',
      'PENDING',
      '440106-housing',
    ]);
  });
});
