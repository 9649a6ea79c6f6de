// What begins when an answer reaches the petitioner: the windows for review and evaluation, and carrying it out.
import { type Clock, type ClockBook, startClock, startSetClock } from '../../deadlines/clock.ts';
import type { Service, ServiceMethod } from '../facts/parts.ts';
import { firstPetition, type Matter } from '../matter.ts';
import { usualService } from './service-rule.ts';

interface Promised {
  /** Whether the law gives a review of it: only of an opinion on an appeal (R22 art. 35; domain 2.5). */
  readonly review: boolean;
  readonly executeBy?: string;
}

/** The clocks that begin with service at that instant. */
export const windowsFrom = (book: ClockBook, at: Date, { review, executeBy }: Promised): Clock[] => [
  ...(review ? [startClock(book, 'T-REVIEW-REQ', at)] : []),
  startClock(book, 'T-EVAL', at),
  ...(executeBy ? [startSetClock('T-EXEC', 'R22 32', at, executeBy)] : []),
];

/** Carrying out what a review changed. */
export const executionFrom = (at: Date, executeBy: string): Clock[] => [
  startSetClock('T-EXEC', 'R22 32', at, executeBy),
];

/** Whether somebody stands above who can be asked: as the answer says. */
export const hasOrgansAbove = ({ reviewOrgans = [] }: { readonly reviewOrgans?: readonly string[] }): boolean =>
  reviewOrgans.length > 0;

/** What a supporting opinion promises, and whether there is a review of it. */
export const promisedBy = (matter: Matter): Promised => ({
  review: matter.class === 'APPEAL',
  ...(matter.opinion?.conclusion === 'SUPPORT' && matter.opinion.executeBy && { executeBy: matter.opinion.executeBy }),
});

/** The method said, else the usual one. */
export const methodFor = (matter: Matter, said: ServiceMethod | undefined): ServiceMethod =>
  said ?? usualService(firstPetition(matter));

/** On the web it is served at once and the windows begin; on any other way service is owed first, with its proof. */
export const servedNow = (
  book: ClockBook,
  method: ServiceMethod,
  now: Date,
  promised: Promised,
): { service?: Service; clocks: readonly Clock[] } =>
  method === 'WEB'
    ? { service: { method: 'WEB', at: now.toISOString() }, clocks: windowsFrom(book, now, promised) }
    : { clocks: [startClock(book, 'T-SERVE', now)] };
