// Shapes of hot issues: what grows in a place this week against the same weeks before; shared by server and screen.
import { type Static, Type } from 'typebox';
import { PlaceRef } from '../../organs/contract.ts';
import { Instant, MatterState, optional } from '../../petitions/contract.ts';

const Day = Type.String({ format: 'date' });

/** ISO week in Asia/Shanghai: 2026-W09. */
export const Week = Type.String({ pattern: '^\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])$' });

export const HotIssuesQuery = Type.Object(
  {
    /** Missing: the latest week that was looked at. */
    week: optional(Week),
    /** Only in this place and below; within the reader's own region. */
    place: optional(Type.String({ pattern: '^\\d{2,9}$' })),
    category: optional(Type.String({ pattern: '^\\d{2,6}$' })),
  },
  { additionalProperties: false },
);
export type HotIssuesQuery = Static<typeof HotIssuesQuery>;

/** A word that makes the growth: petitions with it this week, and in an average week before. */
export const GrowingWord = Type.Object({ word: Type.String(), now: Type.Integer(), before: Type.Number() });

export const HotIssue = Type.Object({
  id: Type.String({ format: 'uuid' }),
  place: PlaceRef,
  categoryCode: Type.String(),
  categoryPath: Type.String(),
  /** Matters of this week, and the persons behind them: several matters of one person count once. */
  matters: Type.Integer(),
  people: Type.Integer(),
  /** Texts that are not near duplicates of each other: far fewer than people means a letter that many signed. */
  texts: Type.Integer(),
  /** People in each of the weeks before, oldest first; and in the same week of last year, where there is one. */
  before: Type.Array(Type.Object({ week: Week, people: Type.Integer() })),
  lastYear: optional(Type.Integer()),
  /** What the weeks before let expect, for as much of the week as has passed. */
  expected: Type.Number(),
  /** people / expected */
  ratio: Type.Number(),
  /** −log10 of the probability of so many or more by chance. */
  score: Type.Number(),
  /** The part of issues at least as strong that would be chance (Benjamini–Hochberg). */
  chance: Type.Number(),
  words: Type.Array(GrowingWord),
});
export type HotIssue = Static<typeof HotIssue>;

/** GET /api/desk/hot-issues: the strongest first, 100 at most. */
export const HotIssues = Type.Object({
  week: optional(Week),
  from: optional(Day),
  to: optional(Day),
  /** The part of an average week's petitions that has come by now; 1: the week is over. */
  passed: optional(Type.Number()),
  computedAt: optional(Instant),
  /** Weeks that can be asked for, the newest first. */
  weeks: Type.Array(Week),
  items: Type.Array(HotIssue),
});
export type HotIssues = Static<typeof HotIssues>;

export const HotIssueParam = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
export const HotIssuePetitionsQuery = Type.Object(
  {
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
);

/** GET /api/desk/hot-issues/{id}/petitions: those that the reader may read, newest first. */
export const HotIssuePetitions = Type.Object({
  items: Type.Array(
    Type.Object({
      matterId: Type.String(),
      number: Type.String(),
      title: Type.String(),
      excerpt: Type.String(),
      state: MatterState,
      place: PlaceRef,
      receivedAt: Instant,
    }),
  ),
  next: optional(Type.String()),
});
export type HotIssuePetitions = Static<typeof HotIssuePetitions>;
