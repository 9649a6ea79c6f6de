// What the progress page says after the reply, taken from the matter: reviews without names, a withdrawal with its end.
import type { Matter, Review } from '../petitions/matter.ts';
import { firstPetition } from '../petitions/matter.ts';
import { organOf } from '../petitions/names.ts';
import { pendingWithdrawal, reviewLines } from '../petitions/rights/ask.ts';
import { type Said, saidOf } from '../petitions/said/ask.ts';
import { groundOf, type Spine } from '../petitions/spine.ts';
import { notMePath } from '../petitions/withdraw/ask.ts';
import { lastDayOf } from '../platform/time.ts';
import type { Progress } from './contract.ts';

type Parts = Pick<Progress, 'statements' | 'reviews' | 'reviewLines' | 'withdrawal' | 'terminatedAt' | 'reopened'>;
type ReviewPart = NonNullable<Parts['reviews']>[number];

/** Facts after the reply that a petitioner is told of. Who declared or decided a recusal is the organ's own. */
export const TOLD_OF_REVIEW: readonly string[] = [
  'supplemented',
  'review-requested',
  'review-admitted',
  'review-refused',
  'review-decided',
  'redo-begun',
  're-review-requested',
  're-review-decided',
  'lapsed',
  'withdrawal-asked',
  'withdrawal-taken-back',
  'withdrawn',
  'mediation-answered',
  'recusal-requested',
  'reopened',
  'aid-recorded',
];

function decidedPart({ directory }: Spine, decided: NonNullable<Review['decided']>): ReviewPart['decided'] {
  const { by: _by, publish: _publish, service, reviewOrgans, ...rest } = decided;
  return {
    ...rest,
    ...(service && { servedAt: service.at }),
    ...(reviewOrgans && { reviewOrgans: reviewOrgans.map((one) => organOf(directory, one)) }),
  };
}

function reviewPart(spine: Spine, review: Review): ReviewPart {
  const { level, organ, line, requestedAt, admittedAt, refused, withdrawnAt, decided } = review;
  return {
    level,
    line,
    requestedAt,
    organ: organOf(spine.directory, organ),
    ...(admittedAt && { admittedAt }),
    ...(refused && { refused: refused as NonNullable<ReviewPart['refused']> }),
    ...(withdrawnAt && { withdrawnAt }),
    ...(decided && { decided: decidedPart(spine, decided) }),
  };
}

const statementPart = (number: string, { files, ...said }: Said): NonNullable<Parts['statements']>[number] => ({
  ...said,
  attachments: files.map(({ id, name, mime, bytes }) => ({
    id,
    name,
    mime,
    bytes,
    url: `/api/portal/petitions/${number}/attachments/${id}`,
  })),
});

function withdrawalPart({ keys }: Spine, matter: Matter): Parts['withdrawal'] {
  const pending = pendingWithdrawal(matter);
  return (
    pending && {
      at: pending.at,
      until: pending.coolUntil,
      lastDay: lastDayOf(pending.coolUntil),
      notMePath: notMePath(keys, firstPetition(matter).number, pending.statement.id),
    }
  );
}

/** The parts that there are. */
export async function reviewParts(spine: Spine, matter: Matter, now: Date): Promise<Parts> {
  const { number } = firstPetition(matter);
  const said = await saidOf(spine, matter);
  const lines = reviewLines(matter, now, groundOf(spine.directory));
  const parts = {
    statements: said.length > 0 ? said.map((one) => statementPart(number, one)) : undefined,
    reviews: matter.reviews?.map((one) => reviewPart(spine, one)),
    reviewLines: lines.length > 0 ? lines : undefined,
    withdrawal: withdrawalPart(spine, matter),
    terminatedAt: matter.terminatedAt,
    reopened: matter.reopened,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Parts;
}
