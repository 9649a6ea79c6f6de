// Who takes part in a walk: around one district, at each organ a worker of every trade, a second one, leaders, a reviewer.
import type { Role } from '../../../src/organs/contract.ts';
import type { Officer } from '../../../src/petitions/act.ts';
import { officerOf } from '../ground.ts';

export const BUREAU = '440106-petition-bureau';
export const ORGANS = [
  BUREAU,
  '4401-petition-bureau',
  '44-petition-bureau',
  '440106-housing',
  '4401-housing',
  '44-housing',
  '440106-discipline',
  '4401-discipline',
  '440106-court',
  '440106-police',
  '440106-government',
  '4401-government',
  '44-government',
  '440106-joint-meeting',
  '440106006-street',
  '440106-civil-affairs',
] as const;

export const PARTS = {
  worker: ['clerk', 'triage-clerk', 'acceptance-clerk', 'handler', 'discipline-receiver', 'political-legal-receiver'],
  second: ['dispatcher', 'handler', 'acceptance-clerk', 'clerk', 'discipline-receiver'],
  leader: ['organ-leader', 'responsible-leader', 'bureau-director', 'convener', 'joint-meeting-officer'],
  reviewer: ['review-officer'],
} as const satisfies Record<string, readonly Role[]>;
export type Part = keyof typeof PARTS;

/** The people of an organ. In a database their ids are those of its staff. */
export type Cast = (organ: string) => Readonly<Record<Part, Officer>>;

const known = new Map<string, Readonly<Record<Part, Officer>>>();
export const pureCast: Cast = (organ) => {
  const there = known.get(organ);
  if (there) return there;
  const person = (part: Part): Officer => officerOf(organ, ...PARTS[part]);
  const people = {
    worker: person('worker'),
    second: person('second'),
    leader: person('leader'),
    reviewer: person('reviewer'),
  };
  known.set(organ, people);
  return people;
};
