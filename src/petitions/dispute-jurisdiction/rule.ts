// Disputing jurisdiction (提出管辖争议, R22 art. 24): organs that say it is not theirs, or is; who is above them all decides.
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { isAccusedUnit } from '../accused/line.ts';
import { charge, firstRefusal, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { serviceClock } from '../dispatch/clocks.ts';
import { handlesNever } from '../dispatch/guards.ts';
import type { Matter } from '../matter.ts';
import { commonJointMeeting, commonSuperior } from './superior.ts';

const ARTICLE = 'R22 24';
const FIELD = 'organCodes';

/** The organ whose charge is disputed: the holder, or who objected to what the bureau sent. */
const claimantOf = (matter: Matter): string =>
  matter.state === 'OBJECTED' ? (matter.objection?.by ?? matter.holder) : matter.holder;

function partyRefusal(code: string, claimant: string, { ground }: Setting): Refusal | undefined {
  const organ = ground.organ(code);
  if (!organ) return { code: 'unknown-organ', field: FIELD };
  return firstRefusal(
    code === claimant && { code: 'dispute-with-oneself', article: ARTICLE, field: FIELD },
    organ.type === 'PETITION_BUREAU' && { code: 'bureau-does-not-handle', article: 'R22 14', field: FIELD },
    handlesNever(organ, FIELD),
  );
}

/** Organs above the disputing ones may be on the accused's line: then the next is asked, in the end the joint meeting. */
function deciderOf(matter: Matter, organs: readonly string[], { ground }: Setting): Result<string> {
  const isHit = (organ: string): boolean => isAccusedUnit(matter, organ, ground);
  const found = commonSuperior(organs, isHit, ground) ?? commonJointMeeting(organs, isHit, ground);
  return found ? decided(found.code) : refused('nobody-above', { article: ARTICLE, field: FIELD });
}

/**
 * Refusals: accusation-own-rules (authority over cadres decides), bureau-does-not-handle, unknown-organ,
 * dispute-with-oneself, cannot-handle, nobody-above.
 */
export const disputeJurisdiction: Rule<BodyOf<'dispute-jurisdiction'>> = (matter, body, _officer, setting) => {
  if (matter.class === 'ACCUSATION') return refused('accusation-own-rules', { article: 'R22 30' });
  const task = charge(matter);
  if (task.kind === 'DISPATCH') return refused('bureau-does-not-handle', { article: 'R22 14' });
  const claimant = claimantOf(matter);
  const refusal = firstRefusal(...body.organCodes.map((code) => partyRefusal(code, claimant, setting)));
  if (refusal) return { ok: false, refusal };
  const organs = [claimant, ...body.organCodes];
  const by = deciderOf(matter, organs, setting);
  if (!by.ok) return by;
  const decide = matter.tasks.length + 1;
  return decided([
    {
      type: 'jurisdiction-disputed',
      data: {
        task: task.no,
        decide,
        by: by.value,
        organs,
        position: body.position,
        asked: body.organCodes.map((organ, index) => ({ task: decide + 1 + index, organ })),
        clocks: serviceClock(setting.clocks, 'T-JUR', setting.now),
      },
    },
  ]);
};
