// Triage (甄别, R22 art. 22): class, category, place, litigation, track. A person decides; a later proposal may help.
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { barredBy, clearAbove, isAccusedUnit } from '../accused/line.ts';
import { passUp } from '../accused/pass-up.ts';
import type { Officer, Rule, Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { NewFact } from '../events.ts';
import type { OtherMatter } from '../facts/dispatch.ts';
import type { Barred, Matter } from '../matter.ts';
import { named, otherOf } from '../repeat/rule.ts';

type Body = BodyOf<'triage'>;

/** What triage says of the accused, on top of what was known. */
function accusedBy(matter: Matter, body: Body, { ground, people = [] }: Setting) {
  const organ = body.accusedOrganCode ?? matter.accusedOrgan;
  const nobody: Barred = { organs: [], staff: [] };
  return {
    ...(body.accusedOrganCode && { accusedOrgan: body.accusedOrganCode }),
    ...(body.accusedPersons?.length && {
      accusedPersons: body.accusedPersons,
      barred: barredBy({ organ, placeCode: body.placeCode }, people, ground) ?? nobody,
    }),
  };
}

/** What the accused line runs through must not stay there: it goes up in the same act. Refusal: nobody-clear. */
function upwards(after: Matter, officer: Officer, setting: Setting): Result<readonly NewFact[]> {
  const isHit = (organ: string): boolean => isAccusedUnit(after, organ, setting.ground);
  if (!isHit(officer.organ.code)) return decided([]);
  const target = clearAbove(officer.organ.code, isHit, setting.ground);
  if (!target || isHit(target.code)) return refused('nobody-clear', { article: 'R22 30', field: 'accusedOrganCode' });
  return decided([passUp(after, target, setting)]);
}

/** The earlier petition of the same person in the same matter, if one is named. */
function repeatOf(matter: Matter, body: Body, setting: Setting): Result<OtherMatter | undefined> {
  if (!body.otherNumber) return decided(undefined);
  const other = otherOf(matter, setting, 'R22 19, 36');
  return other.ok ? decided(named(other.value)) : other;
}

/**
 * Refusals: unknown-category, unknown-place, unknown-organ, no-accusation-needs-reason, other-unknown, other-itself (with the
 * field), nobody-clear.
 */
export const triage: Rule<Body> = (matter, body, officer, setting) => {
  const { ground } = setting;
  if (!ground.categoryExists(body.categoryCode)) return refused('unknown-category', { field: 'categoryCode' });
  if (!ground.placeExists(body.placeCode)) return refused('unknown-place', { field: 'placeCode' });
  if (body.accusedOrganCode && !ground.organ(body.accusedOrganCode))
    return refused('unknown-organ', { field: 'accusedOrganCode' });
  // What the petitioner sealed stays sealed whatever its class; that it is no accusation after all is said with a reason.
  if (matter.sealed && body.class !== 'ACCUSATION' && isBlank(body.note)) {
    return refused('no-accusation-needs-reason', { article: 'R22 30', field: 'note' });
  }
  const repeats = repeatOf(matter, body, setting);
  if (!repeats.ok) return repeats;
  const accused = accusedBy(matter, body, setting);
  const up = upwards({ ...matter, ...accused }, officer, setting);
  if (!up.ok) return up;
  return decided([
    {
      type: 'triaged',
      data: {
        class: body.class,
        categoryCode: body.categoryCode,
        placeCode: body.placeCode,
        litigationRelated: body.litigationRelated,
        track: body.track ?? matter.track,
        sealed: matter.sealed || body.class === 'ACCUSATION',
        ...accused,
        ...(repeats.value && { repeatOf: repeats.value }),
        ...(body.note && { note: body.note }),
      },
    },
    ...up.value,
  ]);
};
