// What every answer does to a matter: duties met, windows begun, execution owed.
import type { Clock } from '../../deadlines/clock.ts';
import type { Fact } from '../events.ts';
import type { Service } from '../facts/parts.ts';
import type { Answer, Matter } from '../matter.ts';
import { taskMet } from './change.ts';

/** What an answer in substance fulfils. */
export const ANSWERED = ['T-HANDLE', 'T-EXT', 'T-REDO', 'T-SIMPLE-REPLY', 'T-SUGGEST-REPLY'];
/** What telling the petitioner in writing fulfils. */
export const NOTIFIED = ['T-NOTICE', 'T-SIMPLE-ACC'];

/** The officer of a fact, as kept. */
export const by = (fact: Fact) => ({ id: fact.by.id ?? '', name: fact.by.name ?? '' });

/** Carrying out begins to be owed with an answer that promises something by a day. */
export const execution = (owed: boolean) => (owed ? { execution: { state: 'PENDING' as const, reports: [] } } : {});

/** Until when a review may be asked for, where the window begins with these clocks. */
export function reviewUntil(clocks: readonly Clock[]): { reviewUntil?: string } {
  const window = clocks.find((clock) => clock.timer === 'T-REVIEW-REQ');
  return window ? { reviewUntil: window.dueDay } : {};
}

/** Answered otherwise than by an opinion: the duty is met, the windows begin, what was promised is owed. */
export const answered = (
  matter: Matter,
  fact: Fact,
  data: { task: number; service?: Service; clocks: readonly Clock[] },
  answer: Omit<Answer, 'organ' | 'at' | 'service'>,
  owed: boolean,
): Matter => ({
  ...taskMet(matter, data.task, ANSWERED, fact.at, data.clocks),
  state: 'REPLIED',
  answer: {
    ...answer,
    organ: matter.holder,
    at: fact.at,
    ...(data.service && { service: data.service }),
    ...reviewUntil(data.clocks),
  },
  ...execution(owed),
});
