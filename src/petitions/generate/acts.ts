// Made-up petitions for a whole province: a plan, who makes its rows, and writing them.
import type { Somebody } from '../act.ts';
import { everybody } from '../colleagues.ts';
import type { Spine } from '../spine.ts';
import { type Beside, Maker } from './maker.ts';
import { Plan } from './plan.ts';
import { Province } from './province.ts';
import type { Making } from './run.ts';
import { isEmpty } from './store.ts';
import { readWords } from './words.ts';

export type { Beside, Made, Maker } from './maker.ts';
export { Plan } from './plan.ts';
export { type Generated, generate, type Making, type Told, type Watch } from './run.ts';

/** Organs that a province must have people at before its petitions can be handled; fewer are no province. */
const FEWEST_STAFF = 5_000;

export interface PlanWish {
  readonly petitions: number;
  readonly years: number;
  readonly seed: number;
}

/** The plan until now. Throws a sentence when it cannot be. */
export const planFor = ({ clocks, clock }: Pick<Spine, 'clocks' | 'clock'>, wish: PlanWish): Plan =>
  new Plan({ ...wish, calendar: clocks.calendar, now: clock.now() });

/** Whether enough people are at work. */
export const isStaffed = (staff: readonly Somebody[]): boolean => staff.length >= FEWEST_STAFF;

/** Everybody who may be named in histories. */
export const staffOf = ({ pool }: Pick<Spine, 'pool'>): Promise<Somebody[]> => everybody(pool);

/** Whether nothing is there yet: then a load needs no indexes. */
export async function isFresh({ pool }: Pick<Spine, 'pool'>): Promise<boolean> {
  const client = await pool.connect();
  try {
    return await isEmpty(client);
  } finally {
    client.release();
  }
}

/** A maker of a plan's rows over that house. `fresh`: for a base in which nothing is yet. */
export async function makerFor(
  spine: Spine,
  plan: Plan,
  { fresh, beside = [] }: { readonly fresh: boolean; readonly beside?: readonly Beside[] },
): Promise<Maker> {
  const { directory, clocks, procedures, keys } = spine;
  const staff = await staffOf(spine);
  const province = new Province({ directory, clocks, procedures, staff, words: readWords() });
  const ground = { keys, reminders: clocks.reminders, now: new Date(plan.now), counts: fresh };
  return new Maker(plan, province, ground, beside);
}

/** A maker in this very process. */
export const makingHere = (maker: Maker): Making => ({
  make(batch, told) {
    for (const [no, taken] of told) maker.tell(no, taken);
    return Promise.resolve(maker.make(batch));
  },
  sums: () => Promise.resolve(maker.sums()),
});
