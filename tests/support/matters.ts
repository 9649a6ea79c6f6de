// Matters and officers as the policy of reading looks at them, at random.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ROLES } from '../../src/organs/contract.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { CLASSES } from '../../src/petitions/contract.ts';
import type { Task } from '../../src/petitions/matter.ts';
import type { Readable } from '../../src/petitions/policy.ts';
import { ground, officerOf } from './ground.ts';

/** Around one district: bureaus above and below, departments, discipline, a street. */
export const ORGANS = [
  '440106-petition-bureau',
  '4401-petition-bureau',
  '44-petition-bureau',
  '440305-petition-bureau',
  '440106-housing',
  '4401-housing',
  '440106-discipline',
  '440106-government',
] as const;

export type { Readable };

const organ = fc.constantFrom(...ORGANS);

/** With an id as the tables want it, the same for the same person. */
const identified = (officer: Officer): Officer => {
  const hex = createHash('sha256').update(officer.staffId).digest('hex');
  return { ...officer, staffId: hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
};

/** Somebody of the people that `anyOfficer` makes: one with a single role. */
const someone = fc
  .record({ organ, role: fc.constantFrom(...ROLES) })
  .map((one) => identified(officerOf(one.organ, one.role)).staffId);

/** A matter with the charges of one to three organs, the last of them the holder. */
export const anyMatter: fc.Arbitrary<Readable> = fc
  .record({
    sealed: fc.boolean(),
    placeCode: fc.constantFrom('44', '4401', '440106', '440106006', '440305', '4403'),
    class: fc.option(fc.constantFrom(...CLASSES), { nil: undefined }),
    accusedOrgan: fc.option(organ, { nil: undefined }),
    barredOrgans: fc.array(organ, { maxLength: 1 }),
    barredStaff: fc.array(someone, { maxLength: 3 }),
    readers: fc.array(someone, { maxLength: 20 }),
    handler: fc.option(someone, { nil: undefined }),
    doneToo: fc.boolean(),
    organs: fc.array(organ, { minLength: 1, maxLength: 3 }),
  })
  .map(({ organs, accusedOrgan, class: kind, barredOrgans, barredStaff, readers, handler, doneToo, ...rest }) => ({
    ...rest,
    barred: { organs: barredOrgans, staff: barredStaff },
    readers: readers.map((id) => ({ id, name: '' })),
    ...(kind && { class: kind }),
    ...(accusedOrgan && { accusedOrgan }),
    holder: organs.at(-1) ?? '',
    tasks: organs.map((one, index) => {
      const named = handler && index === organs.length - 1 ? { handler: { id: handler, name: '' } } : {};
      const done = index === organs.length - 1 && !doneToo ? {} : { doneAt: '2026-03-02T01:00:00.000Z' };
      return { no: index + 1, organ: one, ...named, ...done } as unknown as Task;
    }),
  }));

/** Someone at work there with one to three roles. */
export const anyOfficer: fc.Arbitrary<Officer> = fc
  .record({ organ, roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }) })
  .map((one) => identified(officerOf(one.organ, ...one.roles)));

/** Whether the organ is the accused one, one that an accused person runs, or stands under it. */
export const isAccused = (matter: Readable, code: string): boolean =>
  [matter.accusedOrgan, ...(matter.barred?.organs ?? [])].some(
    (one) => one !== undefined && ground.isWithin(code, one),
  );
