// What the portal asks of a withdrawal: its link, and the messages that tell every telephone of it.
import { writeDay } from '../../platform/dates.ts';
import { lastDayOf } from '../../platform/time.ts';
import type { ChainedFact } from '../events.ts';
import { firstPetition, type Matter, pendingReview } from '../matter.ts';
import { type NewMessage, toPhone } from '../messages/message.ts';
import type { Reader } from '../names.ts';
import { openPetitioners } from '../petitioners.ts';
import type { Spine } from '../spine.ts';
import { notMePath } from './link.ts';

export { isTokenOf, notMePath, numberIn } from './link.ts';

const LEVEL = { 1: 'petitions:reviewLevel.one', 2: 'petitions:reviewLevel.two' } as const;

/** Tells every petitioner with a telephone that a withdrawal was asked for, with the link that takes it back. */
export async function withdrawalMessages(
  { pool, keys, clock }: Spine,
  matter: Matter,
  { words, language }: Reader,
): Promise<(facts: readonly ChainedFact[]) => NewMessage[]> {
  const people = await openPetitioners(pool, keys, matter.id);
  const phones = [...new Set(people.flatMap((one) => one.person.phone?.trim() || []))];
  const { number } = firstPetition(matter);
  const review = pendingReview(matter);
  return (facts) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'withdrawal-asked') return [];
      const { statement, coolUntil } = fact.data;
      const params = { number, day: writeDay(lastDayOf(coolUntil), language) };
      const text = review
        ? words('petitions:messages.withdrawalOfReview', { ...params, level: words(LEVEL[review.level]) })
        : words('petitions:messages.withdrawal', params);
      const path = notMePath(keys, number, statement.id);
      return phones.map((phone) => toPhone(keys, matter.id, 'WITHDRAWAL_ASKED', { phone, text, path }, clock.now()));
    });
}
