// Triage (甄别, R22 art. 22): class, category, place, litigation, track. A person decides; a later proposal may help.
import { decided, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import type { Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: unknown-category, unknown-place, unknown-organ, no-accusation-needs-reason (with the field). */
export const triage: Rule<BodyOf<'triage'>> = (matter, body, _officer, { ground }) => {
  if (!ground.categoryExists(body.categoryCode)) return refused('unknown-category', { field: 'categoryCode' });
  if (!ground.placeExists(body.placeCode)) return refused('unknown-place', { field: 'placeCode' });
  if (body.accusedOrganCode && !ground.organ(body.accusedOrganCode))
    return refused('unknown-organ', { field: 'accusedOrganCode' });
  // What the petitioner sealed stays sealed whatever its class; that it is no accusation after all is said with a reason.
  if (matter.sealed && body.class !== 'ACCUSATION' && isBlank(body.note)) {
    return refused('no-accusation-needs-reason', { article: 'R22 30', field: 'note' });
  }
  const sealed = matter.sealed || body.class === 'ACCUSATION';
  return decided([
    {
      type: 'triaged',
      data: {
        class: body.class,
        categoryCode: body.categoryCode,
        placeCode: body.placeCode,
        litigationRelated: body.litigationRelated,
        track: body.track ?? matter.track,
        sealed,
        ...(body.accusedOrganCode && { accusedOrgan: body.accusedOrganCode }),
        ...(body.note && { note: body.note }),
      },
    },
  ]);
};
