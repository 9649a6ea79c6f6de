// Where a matter may go at all: the guards on every target of a dispatch, the lead organ and those that assist it. Pure.
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { isAccusedUnit } from '../accused/line.ts';
import { firstRefusal, type Ground, type Officer, type Setting } from '../act.ts';
import type { AssistData } from '../facts/dispatch.ts';
import type { Matter } from '../matter.ts';
import { assistClock } from './clocks.ts';

const POLITICAL_LEGAL: readonly string[] = ['COURT', 'PROCURATORATE', 'POLICE', 'JUSTICE', 'POLITICAL_LEGAL_COMMITTEE'];
/** Organs that coordinate and never handle a matter themselves. */
const NEVER_HANDLE: readonly string[] = ['JOINT_MEETING_OFFICE', 'SERVICE_CENTRE'];

/** R22 art. 30: nothing of an accusation reaches the accused or their unit; it goes to discipline and supervision. */
export function accusationGuard(matter: Matter, target: OrganRef, ground: Ground, field: string): Refusal | undefined {
  if (isAccusedUnit(matter, target.code, ground)) return { code: 'accused-unit', article: 'R22 30', field };
  const lawful = target.type === 'DISCIPLINE' || target.type === 'PETITION_BUREAU';
  return matter.class === 'ACCUSATION' && !lawful
    ? { code: 'accusation-to-discipline', article: 'R22 22, 30', field }
    : undefined;
}

/** R22 art. 22: litigation-related letters go to the political-legal organ of the same level. */
export function litigationGuard(matter: Matter, target: OrganRef, level: number, field: string): Refusal | undefined {
  if (!matter.litigationRelated || matter.class === 'ACCUSATION' || target.type === 'PETITION_BUREAU') return undefined;
  if (POLITICAL_LEGAL.includes(target.type) && target.level === level) return undefined;
  return { code: 'litigation-to-political-legal', article: 'R22 22, 28', field };
}

/** A bureau reaches the organs of its own level and place, all below, and the bureau above; others only their own line. */
function reachGuard(target: OrganRef, from: OrganRef, ground: Ground, field: string): Refusal | undefined {
  const place = from.placeCode ?? '';
  const above = ground.above(from.code);
  const inRegion = (target.placeCode ?? '').startsWith(place);
  const reached =
    from.type === 'PETITION_BUREAU'
      ? inRegion || (target.type === 'PETITION_BUREAU' && target.code === above?.code)
      : ground.isWithin(target.code, from.code);
  return reached ? undefined : { code: 'out-of-reach', article: 'R22 22, 23', field };
}

/** An organ that coordinates is no lead and no assistant. */
export const handlesNever = (target: OrganRef, field: string): Refusal | undefined =>
  NEVER_HANDLE.includes(target.type) ? { code: 'cannot-handle', article: 'R22 13', field } : undefined;

/** The guards on the lead organ. */
export const leadRefusal = (
  matter: Matter,
  target: OrganRef,
  officer: Officer,
  { ground }: Setting,
): Refusal | undefined =>
  firstRefusal(
    target.code === officer.organ.code && { code: 'to-oneself', field: 'organCode' },
    handlesNever(target, 'organCode'),
    !matter.class && { code: 'triage-first', article: 'R22 22' },
    accusationGuard(matter, target, ground, 'organCode'),
    litigationGuard(matter, target, officer.organ.level, 'organCode'),
    reachGuard(target, officer.organ, ground, 'organCode'),
  );

const FIELD = 'assistingOrganCodes';

function assistantRefusal(
  matter: Matter,
  { organ, lead }: { organ: OrganRef; lead: OrganRef },
  officer: Officer,
  { ground }: Setting,
): Refusal | undefined {
  return firstRefusal(
    organ.type === 'PETITION_BUREAU' && { code: 'bureau-does-not-handle', article: 'R22 14', field: FIELD },
    organ.code === lead.code && { code: 'assisting-is-lead', article: 'R22 24', field: FIELD },
    handlesNever(organ, FIELD),
    accusationGuard(matter, organ, ground, FIELD),
    litigationGuard(matter, organ, officer.organ.level, FIELD),
    reachGuard(organ, officer.organ, ground, FIELD),
  );
}

/**
 * The charges of the organs that assist the lead; the first of them gets number `first`. Refusals, at assistingOrganCodes:
 * accusation-no-assistants, bureau-no-assistants (a bureau leads nothing), assisting-is-lead, and the guards on every target.
 */
export function assistingOf(
  matter: Matter,
  { codes = [], lead, first }: { codes: readonly string[] | undefined; lead: OrganRef; first: number },
  officer: Officer,
  setting: Setting,
): Result<readonly AssistData[]> {
  if (codes.length === 0) return decided([]);
  if (matter.class === 'ACCUSATION') return refused('accusation-no-assistants', { article: 'R22 30', field: FIELD });
  if (lead.type === 'PETITION_BUREAU') return refused('bureau-no-assistants', { article: 'R22 14, 24', field: FIELD });
  const organs: OrganRef[] = [];
  for (const code of codes) {
    const organ = setting.ground.organ(code);
    if (!organ) return refused('unknown-organ', { field: FIELD });
    const refusal = assistantRefusal(matter, { organ, lead }, officer, setting);
    if (refusal) return { ok: false, refusal };
    organs.push(organ);
  }
  const clocks = [assistClock(setting.now)];
  return decided(organs.map((organ, index) => ({ task: first + index, organ: organ.code, clocks })));
}
