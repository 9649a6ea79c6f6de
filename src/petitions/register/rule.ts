// Registration (登记, R22 arts. 19, 20, 22): whatever arrives is registered, always; only what cannot be read is refused.

import type { ClockBook } from '../../deadlines/clock.ts';
import { startClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import type { Ground } from '../act.ts';
import type { Channel, PetitionerInput } from '../contract.ts';
import type { NewFact } from '../events.ts';

/** A filing from any door, after its shape was checked. */
export interface Filing {
  readonly channel: Channel;
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeCode: string;
  readonly placeDetail?: string;
  readonly anonymous: boolean;
  readonly petitioners: readonly PetitionerInput[];
  readonly people: number;
  readonly keepConfidential: boolean;
  readonly reportsWrongdoing: boolean;
  readonly accused?: string;
  /** Known from where the report was made, not only written: barred from the first moment. */
  readonly accusedOrgan?: string;
  readonly receivedAt: Date;
  /** The organ at whose desk it is registered. */
  readonly organ: string;
  readonly readBack?: boolean;
  readonly source?: string;
}

/** At most five of a joint petition's people speak for it (R22 art. 20): the first five; others are recorded all the same. */
export const REPRESENTATIVES = 5;

/** Enough of the text to know a petition by, when nobody gave a title. */
export function titleFrom(text: string): string {
  const first =
    text
      .trim()
      .split(/[。！？!?\n]/, 1)[0]
      ?.trim() ?? '';
  const chars = Array.from(first || text.trim());
  return chars.length > 40 ? `${chars.slice(0, 39).join('')}…` : chars.join('');
}

interface RegisterFacts {
  readonly petitionId: string;
  readonly number: string;
  readonly contentHash: string;
}

/** Refusals: unknown-place, received-in-future, received-too-early, text-missing, name-missing, oral-not-read-back. */
export function mayRegister(filing: Filing, ground: Ground, now: Date): Result<true> {
  if (!ground.placeExists(filing.placeCode)) return refused('unknown-place', { field: 'placeCode' });
  if (filing.receivedAt.getTime() > now.getTime()) return refused('received-in-future', { field: 'receivedAt' });
  if (dayOf(filing.receivedAt) < '2005-05-01') return refused('received-too-early', { field: 'receivedAt' });
  if (isBlank(filing.text)) return refused('text-missing', { field: 'text' });
  if (!filing.anonymous && isBlank(filing.petitioners[0]?.name)) {
    return refused('name-missing', { article: 'R22 19', field: 'petitioner.name' });
  }
  const oral = filing.channel === 'VISIT' || filing.channel === 'PHONE';
  if (oral && filing.readBack === false) return refused('oral-not-read-back', { article: 'R22 19', field: 'readBack' });
  return decided(true);
}

/** The first fact of a new matter. The bureau's 15 days run from receipt (R22 art. 22); it is to be cleared the same day. */
export function register(filing: Filing, given: RegisterFacts, clocks: ClockBook, now: Date): readonly NewFact[] {
  const late = now.getTime() - filing.receivedAt.getTime() > 60_000;
  return [
    {
      type: 'registered',
      data: {
        petition: {
          id: given.petitionId,
          number: given.number,
          channel: filing.channel,
          receivedAt: filing.receivedAt.toISOString(),
          registeredAt: now.toISOString(),
          organ: filing.organ,
          anonymous: filing.anonymous,
          people: filing.people,
          contentHash: given.contentHash,
        },
        placeCode: filing.placeCode,
        sealed: filing.reportsWrongdoing,
        clearBy: dayOf(filing.receivedAt),
        clocks: [startClock(clocks, 'T-DISP', filing.receivedAt)],
        ...(filing.accusedOrgan && { accusedOrgan: filing.accusedOrgan }),
        ...(filing.source && { source: filing.source }),
        ...(late && { enteredLater: true }),
      },
    },
  ];
}
