// Withdrawal: three days to think it over, taken back until then, effective after; of an accusation only recorded.
import { describe, expect, it } from 'vitest';
import { accepted, BUREAU, clockOf, grown, HOUSING, registered, replied } from '../../../tests/support/acts.ts';
import { admitted, asked, EARLY, inReReview, inReview, LATE, reviewed } from '../../../tests/support/reviews.ts';
import { secretsFrom } from '../../platform/secrets.ts';
import { awaitedOf } from '../due/awaited.ts';
import type { Fact } from '../events.ts';
import { evolve } from '../fold.ts';
import { lapse } from '../lapse/rule.ts';
import type { Matter } from '../matter.ts';
import { mayAsk } from '../request-review/rule.ts';
import { supplement } from '../supplement/rule.ts';
import { isTokenOf, notMeToken, numberIn } from './link.ts';
import { completeWithdrawal, keepGoing, withdraw } from './rule.ts';

type Answer = ReturnType<typeof keepGoing>;
const code = (answer: Answer) => (answer.ok ? undefined : answer.refusal.code);
const ask = (matter: Matter) => withdraw(matter, { text: '不想再反映了' }, asked(EARLY));
const asking = (from: Matter): Matter => grown(from, ask(from), EARLY);
/** 3 March and three days: the end of Friday, 6 March. */
const COOLED = '2026-03-06T16:00:00.000Z';

describe('a withdrawal', () => {
  it('is thought over for three days, during which everything goes on', () => {
    const matter = asking(accepted());
    expect([matter.state, matter.withdrawal?.coolUntil]).toEqual(['ACCEPTED', COOLED]);
    expect(awaitedOf(matter)).toEqual({ act: 'complete-withdrawal', dueAt: COOLED });
    expect(code(ask(matter))).toBe('withdrawal-pending');
    expect(code(completeWithdrawal(matter, new Date('2026-03-06T15:59:59Z')))).toBe('still-thinking');
    const gone = grown(matter, completeWithdrawal(matter, new Date(COOLED)), COOLED);
    expect([gone.state, awaitedOf(gone)]).toEqual(['WITHDRAWN', undefined]);
    expect(gone.tasks.every((task) => task.doneAt)).toBe(true);
  });

  it('is taken back by the petitioner, who says whether it was somebody else: the level above is told', () => {
    const matter = asking(accepted());
    const back = keepGoing(matter, {}, asked(EARLY));
    expect(back).toMatchObject({ ok: true, value: [{ data: { notMe: false } }] });
    expect(awaitedOf(grown(matter, back, EARLY))).toBeUndefined();
    const forged = keepGoing(matter, { notMe: true }, asked(EARLY));
    expect(forged).toMatchObject({ ok: true, value: [{ data: { notMe: true, told: '4401-petition-bureau' } }] });
    expect(grown(matter, forged, EARLY).notMe).toEqual({ at: EARLY, told: '4401-petition-bureau' });
    expect(code(keepGoing(accepted(), {}, asked(EARLY)))).toBe('nothing-withdrawn');
  });

  it('is not for what was answered, and falls away with an answer', () => {
    expect(code(ask(replied()))).toBe('not-in-this-state');
    const matter = asking(inReview());
    const fact = { type: 'lapsed', data: { window: 'REVIEW' }, seq: 99, at: EARLY, by: { kind: 'system' } } as Fact;
    const ended = evolve(matter, fact);
    expect([ended.state, ended.withdrawal]).toEqual(['TERMINATED', undefined]);
  });

  const withdrawn = (from: Matter): Matter => {
    const pending = asking(from);
    return grown(pending, completeWithdrawal(pending, new Date(COOLED)), COOLED);
  };

  it('of a review ends the review alone: the answer stands, what it promises is owed, the window is used (R22 32, 35)', () => {
    const promised = replied({ conclusion: 'SUPPORT', executeBy: '2026-06-01' });
    const after = withdrawn(admitted(1, inReview(promised)));
    expect([after.state, after.holder, after.withdrawal]).toEqual(['REPLIED', HOUSING, undefined]);
    expect([after.execution?.state, clockOf(after, 'T-EXEC')?.endedAt]).toEqual(['PENDING', undefined]);
    expect(after.reviews?.at(-1)).toMatchObject({ level: 1, withdrawnAt: COOLED });
    expect(clockOf(after, 'T-REVIEW')).toMatchObject({ endedAt: COOLED });
    expect(code(mayAsk(after, 1, new Date(COOLED)) as Answer)).toBe('review-withdrawn');
    const ended = grown(after, lapse(after, new Date(LATE)), LATE);
    expect([ended.state, clockOf(ended, 'T-EXEC')?.endedAt]).toEqual(['TERMINATED', undefined]);
    expect(lapse(after, new Date(LATE))).toMatchObject({ value: [{ data: { window: 'REVIEW', withdrawn: true } }] });
  });

  it('of a re-review leaves the review opinion, also out of a hearing, and the end comes with the window', () => {
    const on = admitted(2, inReReview(reviewed('CHANGE')));
    expect(withdrawn(on)).toMatchObject({
      state: 'REVIEWED',
      reviews: [{ decided: { decision: 'CHANGE' } }, { level: 2 }],
    });
    const call = {
      task: 5,
      hearing: 1,
      at: EARLY,
      place: '听证室',
      chair: { id: 'c', name: '' },
      panel: [],
      participants: '',
      public: false,
      pauses: true,
    };
    const hearing = grown(on, { ok: true, value: [{ type: 'hearing-called', data: call }] }, EARLY);
    const after = withdrawn(hearing);
    expect([hearing.state, after.state]).toEqual(['HEARING', 'REVIEWED']);
    expect(awaitedOf(after)).toEqual({ act: 'lapse', dueAt: '2026-04-02T16:00:00.000Z' });
  });

  it('of an accusation is recorded, and the organ may go on', () => {
    const accusation = registered({ reportsWrongdoing: true });
    const matter = asking(accusation);
    const after = grown(matter, completeWithdrawal(matter, new Date(COOLED)), COOLED);
    expect([after.state, after.withdrawal?.completedAt, awaitedOf(after)]).toEqual(['REGISTERED', COOLED, undefined]);
    expect(code(ask(after))).toBe('withdrawn-already');
    expect(code(keepGoing(after, {}, asked(EARLY)))).toBe('nothing-withdrawn');
  });
});

describe('the link', () => {
  const keys = secretsFrom([Buffer.alloc(32, 3)]);
  const matter = asking(accepted());
  const token = notMeToken(keys, '4426000000018', matter.withdrawal?.statement.id ?? '');

  it('fits the withdrawal that it was sent for, and no other', () => {
    expect(numberIn(token)).toBe('4426000000018');
    expect(isTokenOf(keys, matter, token)).toBe(true);
    const back = grown(matter, keepGoing(matter, {}, asked(EARLY)), EARLY);
    expect(isTokenOf(keys, back, token)).toBe(false);
    const other = grown(back, withdraw(back, { text: '再次' }, { ...asked(EARLY), statement: { id: 'b', hash: '' } }));
    expect(isTokenOf(keys, other, token)).toBe(false);
    expect(isTokenOf(secretsFrom([Buffer.alloc(32, 4)]), matter, token)).toBe(false);
    for (const bad of ['', '4426000000018', '4426000000018-', `${token}A`, token.slice(0, -1)])
      expect(isTokenOf(keys, matter, bad)).toBe(false);
  });
});

describe('a supplement', () => {
  const said = (matter: Matter, hash = 'h') =>
    supplement(matter, { text: '补充' }, { ...asked(EARLY), statement: { id: hash, hash } });

  it('is taken at any time, told to the bureau once the matter has ended', () => {
    expect(said(accepted())).toMatchObject({ ok: true, value: [{ type: 'supplemented' }] });
    expect(said(accepted()).ok && said(accepted())).not.toHaveProperty('value.0.data.told');
    const ended = { ...replied(), state: 'TERMINATED' } as Matter;
    expect(said(ended)).toMatchObject({ ok: true, value: [{ data: { told: BUREAU } }] });
  });

  it('is not taken twice, nor more than ten times a day', () => {
    const once = grown(accepted(), said(accepted()), EARLY);
    expect(code(said(once))).toBe('said-already');
    let many = accepted();
    for (let nth = 0; nth < 10; nth++) many = grown(many, said(many, `h${nth}`), EARLY);
    expect(code(said(many, 'x'))).toBe('too-many-statements');
    expect(code(ask(many))).toBe('too-many-statements');
  });
});
