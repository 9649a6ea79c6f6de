// The same person with the same matter again (重复信访): what is pending below is not taken in above (R22 art. 19), what has
// been through all three levels is not taken in at all (art. 36). Guards on every act that sends a matter or takes it in. Pure.
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import type { Ground, Officer, Setting } from '../act.ts';
import type { OtherMatter } from '../facts/dispatch.ts';
import { OPEN_STATES } from '../lifecycle.ts';
import { firstPetition, handlingTask, isAccusation, isOwed, type Matter, openTask } from '../matter.ts';

const SENDS: readonly string[] = ['refer', 'assign'];
const TAKES: readonly string[] = ['accept', 'handle-simply', 'study-suggestion', 'divert'];

/** What would end it otherwise than by no longer accepting it. */
const ENDS: readonly string[] = ['reply-directly', 'file-no-action', 'refuse-acceptance'];

/** Whether it repeats what went through all three levels: then it is only no longer accepted (guard 2, R22 art. 36). */
export const onlyNoLonger = (act: string, matter: Matter, earlier: Matter | undefined): boolean =>
  earlier?.state === 'TERMINATED' &&
  !isAccusation(earlier) &&
  matter.class !== 'ACCUSATION' &&
  [...SENDS, ...TAKES, ...ENDS].includes(act);

/** A matter as another's facts name it. */
export const named = (matter: Matter): OtherMatter => ({ id: matter.id, number: firstPetition(matter).number });

/** Under way, and nothing that is owed in it is late. */
export const isPendingInTime = (matter: Matter, now: Date): boolean =>
  OPEN_STATES.includes(matter.state) &&
  !(openTask(matter)?.clocks ?? []).some((clock) => isOwed(clock) && Date.parse(clock.dueAt) <= now.getTime());

/** One level or more under the other, on its lines; under a bureau, in its region. */
function isBelow(code: string, above: OrganRef, ground: Ground): boolean {
  const lower = ground.organ(code);
  if (!lower || lower.level <= above.level) return false;
  const inRegion = above.type === 'PETITION_BUREAU' && (lower.placeCode ?? '').startsWith(above.placeCode ?? '');
  return inRegion || ground.isWithin(code, above.code);
}

/** Whether a lower organ handles it in time: then no organ above may take it in (R22 art. 19). */
export const isPendingBelow = (other: Matter, above: OrganRef, { ground, now }: Setting): boolean =>
  isPendingInTime(other, now) && isBelow(handlingTask(other)?.organ ?? other.holder, above, ground);

/** The organ that an act sends the matter to, or that takes it in; a bureau only passes it on. */
function takerOf(act: string, body: object, officer: Officer, ground: Ground): OrganRef | undefined {
  const code: unknown = Reflect.get(body, 'organCode');
  const organ = SENDS.includes(act) && typeof code === 'string' ? ground.organ(code) : officer.organ;
  return organ?.type === 'PETITION_BUREAU' ? undefined : organ;
}

/**
 * Refusals: pending-below (R22 19), terminated-before (R22 36), both with the earlier petition's number. An accusation has
 * rules of its own; of an earlier matter that was found to be one since, nothing is told.
 */
export function repeatRefusal(
  act: string,
  matter: Matter,
  body: object,
  officer: Officer,
  setting: Setting,
): Refusal | undefined {
  const { earlier } = setting;
  if (!earlier || isAccusation(earlier) || matter.class === 'ACCUSATION') return undefined;
  const details = { number: firstPetition(earlier).number };
  if (onlyNoLonger(act, matter, earlier)) return { code: 'terminated-before', article: 'R22 36', details };
  if (![...SENDS, ...TAKES].includes(act)) return undefined;
  const taker = takerOf(act, body, officer, setting.ground);
  if (!taker || !isPendingBelow(earlier, taker, setting)) return undefined;
  return { code: 'pending-below', article: 'R22 19', details, ...(SENDS.includes(act) && { field: 'organCode' }) };
}

/**
 * The other matter that a body names by its number. Refusals, at the field: other-unknown, other-itself, other-sealed (an
 * accusation's number stands in no other matter, whoever may read this one).
 */
export function otherOf(matter: Matter, setting: Setting, article: string): Result<Matter> {
  const at = { field: 'otherNumber', article };
  if (!setting.other) return refused('other-unknown', at);
  if (setting.other.id === matter.id) return refused('other-itself', at);
  if (isAccusation(setting.other)) return refused('other-sealed', { ...at, article: 'R22 30' });
  return decided(setting.other);
}
