// Matters and officers as the policy of reading looks at them, at random.
import fc from 'fast-check';
import { ROLES } from '../../src/organs/contract.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { CLASSES } from '../../src/petitions/contract.ts';
import type { Matter, Task } from '../../src/petitions/matter.ts';
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

export type Readable = Pick<Matter, 'sealed' | 'class' | 'placeCode' | 'accusedOrgan' | 'holder' | 'tasks'>;

const organ = fc.constantFrom(...ORGANS);

/** A matter with the charges of one to three organs, the last of them the holder. */
export const anyMatter: fc.Arbitrary<Readable> = fc
  .record({
    sealed: fc.boolean(),
    placeCode: fc.constantFrom('44', '4401', '440106', '440106006', '440305', '4403'),
    class: fc.option(fc.constantFrom(...CLASSES), { nil: undefined }),
    accusedOrgan: fc.option(organ, { nil: undefined }),
    organs: fc.array(organ, { minLength: 1, maxLength: 3 }),
  })
  .map(({ organs, accusedOrgan, class: kind, ...rest }) => ({
    ...rest,
    ...(kind && { class: kind }),
    ...(accusedOrgan && { accusedOrgan }),
    holder: organs.at(-1) ?? '',
    tasks: organs.map((one, index) => ({ no: index + 1, organ: one }) as unknown as Task),
  }));

/** Someone at work there with one to three roles. */
export const anyOfficer: fc.Arbitrary<Officer> = fc
  .record({ organ, roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }) })
  .map((one) => officerOf(one.organ, ...one.roles));

/** Whether the organ is the accused one or stands under it. */
export const isAccused = (matter: Readable, code: string): boolean =>
  matter.accusedOrgan !== undefined && ground.isWithin(code, matter.accusedOrgan);
