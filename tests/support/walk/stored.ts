// A walk through the real acts on a real database: the same steps by staff of the database, each matter with its own time.
import { insertStaff, type StaffRow } from '../../../src/organs/store.ts';
import type { Officer } from '../../../src/petitions/act.ts';
import { type Outcome, perform, performByPetitioner, performBySystem } from '../../../src/petitions/acts.ts';
import type { Fact } from '../../../src/petitions/events.ts';
import { lapse } from '../../../src/petitions/lapse/rule.ts';
import { firstPetition, type Matter } from '../../../src/petitions/matter.ts';
import { organOf } from '../../../src/petitions/names.ts';
import { registerPetition } from '../../../src/petitions/register/act.ts';
import { filingFrom } from '../../../src/petitions/register/filing.ts';
import { factsOf } from '../../../src/petitions/sealed/ask.ts';
import type { Spine } from '../../../src/petitions/spine.ts';
import { type Loaded, loadMatter } from '../../../src/petitions/store.ts';
import { completeWithdrawal } from '../../../src/petitions/withdraw/rule.ts';
import { newId } from '../../../src/platform/ids.ts';
import { TestClock } from '../../../src/platform/time.ts';
import { BUREAU, type Cast, ORGANS, PARTS, type Part } from './cast.ts';
import type { Dice } from './dice.ts';
import { nextStep, type Step } from './walk.ts';

const START = '2025-03-03T01:00:00Z';
const LAST = Date.parse('2026-10-15T00:00:00Z');
const HOUR_MS = 3_600_000;
const parts = Object.keys(PARTS) as Part[];

/** Engages the people of every organ of the walk. */
export async function engage(spine: Spine): Promise<Cast> {
  const now = new Date(START);
  const people = new Map<string, Readonly<Record<Part, Officer>>>();
  const rows: StaffRow[] = [];
  for (const organ of ORGANS) {
    const engaged = parts.map((part): [Part, Officer] => {
      const name = `${part} ${organ}`;
      const staffId = newId(now);
      rows.push({
        id: staffId,
        login: `walk-${organ}-${part}`,
        name,
        nameEn: name,
        phone: null,
        organCode: organ,
        post: part,
        status: 'ACTIVE',
        passwordHash: 'nobody signs in with it',
        mustChangePassword: false,
        demo: false,
        validFrom: now,
        roles: [...PARTS[part]],
      });
      return [part, { staffId, name, organ: organOf(spine.directory, organ), roles: PARTS[part] }];
    });
    people.set(organ, Object.fromEntries(engaged) as Record<Part, Officer>);
  }
  await insertStaff(spine.pool, rows);
  return (organ) => {
    const there = people.get(organ) ?? people.get(BUREAU);
    if (!there) throw new Error(`nobody is engaged at ${organ}`);
    return there;
  };
}

function take(spine: Spine, loaded: Loaded, step: Step): Promise<Outcome> {
  if (step.by === 'time') {
    return performBySystem(spine, loaded, (matter, now) => {
      const over = lapse(matter, now);
      return over.ok ? over : completeWithdrawal(matter, now);
    });
  }
  if (step.by === 'petitioner') return performByPetitioner(spine, loaded, step.act, step.body as never);
  return perform(spine, step.officer, loaded.matter.id, step.act, step.body as never);
}

export interface Stored {
  readonly matter: Matter;
  readonly facts: readonly Fact[];
}

async function asItIs(spine: Spine, id: string): Promise<Loaded> {
  const loaded = await loadMatter(spine, id);
  if (!loaded) throw new Error(`matter ${id} is gone`);
  return loaded;
}

/** Files one petition and takes it through `steps` tries. */
export async function storedWalk(
  house: Spine,
  cast: Cast,
  dice: Dice,
  steps: number,
  others: readonly string[],
): Promise<Stored> {
  const clock = new TestClock(START);
  const spine: Spine = { ...house, clocks: house.clocks, templates: house.templates, clock };
  const body = {
    title: '外墙脱落',
    text: '小区外墙瓷砖脱落，没有人来修。',
    placeCode: '440106',
    petitioner: { name: '陈秀英' },
    reportsWrongdoing: dice.once(10),
  };
  const filing = filingFrom(body, {
    channel: dice.pick(['WEB', 'LETTER', 'VISIT']),
    organ: BUREAU,
    receivedAt: clock.now(),
  });
  const registered = await registerPetition(spine, filing, { kind: 'petitioner' });
  if (!registered.ok) throw new Error(registered.refusal.code);
  const { id } = registered.value.matter;
  const taken = new Set<string>();
  let loaded = await asItIs(spine, id);
  for (let n = 0; n < steps && clock.now().getTime() < LAST; n++) {
    clock.set(new Date(clock.now().getTime() + dice.below(dice.once(20) ? 960 : 60) * HOUR_MS).toISOString());
    const otherNumber = others.length > 0 ? dice.pick(others) : undefined;
    const step = nextStep({ matter: loaded.matter, now: clock.now(), dice, cast, taken, otherNumber });
    const outcome = await take(spine, loaded, step);
    if (outcome.kind === 'conflict') throw new Error(`matter ${id} was overtaken by itself`);
    if (outcome.kind === 'done') loaded = await asItIs(spine, id);
  }
  return { matter: loaded.matter, facts: await factsOf(spine, loaded.matter) };
}

export const numberOf = ({ matter }: Stored): string => firstPetition(matter).number;
