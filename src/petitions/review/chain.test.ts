// Whatever is tried in whatever order: an opinion is reviewed once and re-reviewed once, and what is terminated stays so.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grown, handler, leader, NAMED, PARTS, replied } from '../../../tests/support/acts.ts';
import { settingAt } from '../../../tests/support/ground.ts';
import { asked, at, finalReviewer, OPINION, reviewer } from '../../../tests/support/reviews.ts';
import type { Result } from '../../platform/result.ts';
import { awaitedOf } from '../due/awaited.ts';
import type { NewFact } from '../events.ts';
import { lapse } from '../lapse/rule.ts';
import { moveOf } from '../lifecycle.ts';
import { lastReview, type Matter } from '../matter.ts';
import { redo } from '../redo/rule.ts';
import { draftReply, signReply } from '../reply/rule.ts';
import { requestReReview, requestReview } from '../request-review/rule.ts';
import { decideReReview, decideReview } from './decide-rule.ts';
import { admitReview, refuseReview } from './rule.ts';

const START = Date.parse('2026-03-03T01:00:00Z');
const instant = (day: number) => new Date(START + day * 86_400_000).toISOString();

type Try = (matter: Matter, now: string, nth: number) => Result<readonly NewFact[]>;
const DECISIONS = ['UPHOLD', 'CHANGE', 'REVOKE', 'ORDER_REDO'] as const;
const by = (matter: Matter) => (lastReview(matter)?.level === 2 ? finalReviewer : reviewer);
const opinion = (nth: number) => {
  const decision = DECISIONS[nth % 4] ?? 'UPHOLD';
  return { ...OPINION, decision, ...(decision === 'ORDER_REDO' && { redoBy: instant(400).slice(0, 10) }) };
};

const TRIES: Readonly<Record<string, Try>> = {
  'request-review': (matter, now) => requestReview(matter, { line: 'SECTOR', text: '不服' }, asked(now)),
  'request-re-review': (matter, now) => requestReReview(matter, { line: 'SECTOR', text: '不服' }, asked(now)),
  'admit-review': (matter, now) =>
    admitReview(matter, { seen: 1, reviewerId: by(matter).staffId }, by(matter), at(now)),
  'refuse-review': (matter, now) =>
    refuseReview(matter, { seen: 1, ground: 'NOT_THE_PETITIONER', reason: '不是本人' }, by(matter), at(now)),
  'decide-review': (matter, now, nth) => decideReview(matter, opinion(nth), by(matter), at(now)),
  'decide-re-review': (matter, now, nth) => decideReReview(matter, opinion(nth), by(matter), at(now)),
  redo: (matter, now) => redo(matter, { seen: 1, ...NAMED }, handler, settingAt(now, handler, leader)),
  'draft-reply': (matter, now, nth) =>
    draftReply(matter, { ...PARTS, opinion: `意见 ${nth}` }, handler, settingAt(now, handler, leader)),
  'sign-reply': (matter, now) => signReply(matter, { seen: 1 }, leader, settingAt(now, handler, leader)),
  lapse: (matter, now) => lapse(matter, new Date(now)),
};

const someTry = fc.record({
  act: fc.constantFrom(...Object.keys(TRIES)),
  nth: fc.nat(3),
  days: fc.constantFrom(0, 0, 0, 1, 20, 31),
});

interface Walk {
  readonly matter: Matter;
  readonly day: number;
  /** Reviews of the opinion that stands. */
  readonly decided: readonly number[];
}

function step(walk: Walk, { act, nth, days }: { act: string; nth: number; days: number }): Walk {
  const day = walk.day + days;
  const { matter } = walk;
  if (!moveOf(act).from.includes(matter.state)) return { ...walk, day };
  const facts = TRIES[act]?.(matter, instant(day), nth);
  if (!facts?.ok) return { ...walk, day };
  const after = grown(matter, facts, instant(day), by(matter));
  const level = act === 'decide-review' ? 1 : act === 'decide-re-review' ? 2 : undefined;
  return { day, matter: after, decided: act === 'sign-reply' ? [] : [...walk.decided, ...(level ? [level] : [])] };
}

it('an opinion has one review and one re-review at most, in this order; the end is the end', () => {
  let terminated = 0;
  fc.assert(
    fc.property(fc.array(someTry, { minLength: 10, maxLength: 60 }), (tries) => {
      let walk: Walk = { matter: replied(), day: 0, decided: [] };
      for (const one of tries) {
        const before = walk.matter;
        walk = step(walk, one);
        expect([[], [1], [1, 2]]).toContainEqual(walk.decided);
        if (before.state === 'TERMINATED') expect(walk.matter).toBe(before);
        const awaited = awaitedOf(walk.matter);
        if (awaited) expect(lapse(walk.matter, new Date(awaited.dueAt)).ok).toBe(true);
        else expect(lapse(walk.matter, new Date(instant(10_000))).ok).toBe(false);
      }
      if (walk.matter.state === 'TERMINATED') terminated++;
    }),
    { numRuns: 300 },
  );
  expect(terminated).toBeGreaterThan(50);
});
