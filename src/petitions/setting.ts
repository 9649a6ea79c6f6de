// What a rule may ask about besides the matter: who is named, the other matter, the ground. Read before the rule, which is pure.
import type { Ground, Officer, Setting } from './act.ts';
import { colleaguesOf } from './colleagues.ts';
import { peopleOf } from './guards.ts';
import type { Matter } from './matter.ts';
import { mayRead, scopeOf } from './policy.ts';
import { earlierOf } from './repeat/earlier.ts';
import { groundOf, type Spine } from './spine.ts';
import { loadNamed } from './store.ts';

/** Fields of bodies that name staff of the own organ. */
const NAMED = [
  'handlerId',
  'responsibleLeaderId',
  'secondPersonId',
  'reviewerId',
  'chairId',
  'signedBy',
  'staffId',
  'replacementId',
];

function namedIn(body: object): string[] {
  const legal: unknown = Reflect.get(body, 'legalTime');
  const places = [body, ...(legal && typeof legal === 'object' ? [legal] : [])];
  return places.flatMap((place) =>
    NAMED.map((name): unknown => Reflect.get(place, name)).filter((id) => typeof id === 'string'),
  );
}

/** The other matter that a body names, if the officer may see it. */
async function otherOf(spine: Spine, officer: Officer, body: object, ground: Ground): Promise<Matter | undefined> {
  const number: unknown = Reflect.get(body, 'otherNumber');
  if (typeof number !== 'string') return undefined;
  const other = (await loadNamed(spine, number))?.matter;
  return other && mayRead(scopeOf(officer, ground), other) ? other : undefined;
}

interface Asked {
  readonly act: string;
  readonly matter: Matter | undefined;
  readonly body: object;
}

/** The setting of one act. */
export async function settingFor(spine: Spine, officer: Officer, { act, matter, body }: Asked): Promise<Setting> {
  const ids = namedIn(body);
  const ground = groundOf(spine.directory);
  const other = await otherOf(spine, officer, body, ground);
  const earlier = await earlierOf(spine, matter);
  return {
    now: spine.clock.now(),
    ground,
    clocks: spine.clocks,
    procedures: spine.procedures,
    colleagues: ids.length > 0 ? await colleaguesOf(spine.pool, officer.organ.code, ids) : new Map(),
    people: await peopleOf(spine, act, body),
    ...(other && { other }),
    ...(earlier && { earlier }),
  };
}
