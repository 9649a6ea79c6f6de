// Repeated matters: pending below, terminated before, merged into the earlier one; what is refused and where it may go.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  BUREAU,
  clockOf,
  dispatched,
  dispatcher,
  grown,
  HOUSING,
  NOW,
  refusal,
  registered,
  setting,
  TRIAGE,
  triaged,
} from '../../../tests/support/acts.ts';
import { clocks, ground, officerOf } from '../../../tests/support/ground.ts';
import type { Setting } from '../act.ts';
import { fileNoAction } from '../file-no-action/rule.ts';
import { firstPetition, type Matter, openTask } from '../matter.ts';
import { mayDo } from '../may-do.ts';
import { merge, split } from '../merge/rule.ts';
import { noLongerAccept } from '../no-longer-accept/rule.ts';
import { refuseAcceptance } from '../refuse-acceptance/rule.ts';
import { replyDirectly } from '../reply-directly/rule.ts';
import { triage } from '../triage/rule.ts';
import { repeatRefusal } from './rule.ts';

const OTHER = '4426000000026';
/** The other matter: an earlier one of the same person, under way at the housing bureau of the district. */
const other = (change: Partial<Matter> = {}): Matter => {
  const matter = accepted();
  const first = { ...firstPetition(matter), number: OTHER, registeredAt: '2026-02-01T01:00:00.000Z' };
  return { ...matter, id: 'other', petitions: [first], ...change };
};
const withOther = (matter: Matter | undefined, now = NOW): Setting => ({
  ...setting,
  now: new Date(now),
  ...(matter && { other: matter }),
});
const city = officerOf('4401-housing', 'acceptance-clerk', 'organ-leader');
const cityBureau = officerOf('4401-petition-bureau', 'dispatcher');
const merger = officerOf(BUREAU, 'dispatcher');

describe('triage of a repeated matter', () => {
  const body = { ...TRIAGE, otherNumber: OTHER };

  it('names the earlier one; without naming it again, it repeats nothing', () => {
    const matter = grown(registered(), triage(registered(), body, dispatcher, withOther(other())));
    expect(matter.repeatOf).toEqual({ id: 'other', number: OTHER });
    expect(grown(matter, triage(matter, TRIAGE, dispatcher, setting)).repeatOf).toBeUndefined();
  });

  it('refuses a number that is not there, not to be seen, or its own', () => {
    const say = (matter: Matter | undefined) => refusal(triage, registered(), body, dispatcher, withOther(matter));
    expect(say(undefined)).toEqual(['other-unknown', 'otherNumber']);
    expect(say(registered())).toEqual(['other-itself', 'otherNumber']);
  });

  it('never writes the number of an accusation down, whoever may read that one (R22 30)', () => {
    const accusation = other({ sealed: true, class: 'ACCUSATION', state: 'TERMINATED' });
    const at = ['other-sealed', 'otherNumber'];
    expect(refusal(triage, registered(), body, dispatcher, withOther(accusation))).toEqual(at);
    const no = { seen: 2, otherNumber: OTHER, reason: '同一' };
    expect(refusal(noLongerAccept, triaged(), no, dispatcher, withOther(accusation))).toEqual(at);
    const pending = { seen: 2, ground: 'PENDING_BELOW', reason: '同一', whereTo: '街道', otherNumber: OTHER } as const;
    expect(refusal(refuseAcceptance, triaged(), pending, cityBureau, withOther(accusation))).toEqual(at);
    // What the petitioner sealed and is no accusation may be repeated like any other.
    const kept = other({ sealed: true, class: 'APPEAL' });
    expect(refusal(triage, registered(), body, dispatcher, withOther(kept))).toBeUndefined();
  });
});

describe('the guards on a repeated matter', () => {
  const guarded = (act: string, earlier: Matter, body: object, by = dispatcher, now = NOW) =>
    repeatRefusal(act, triaged(), body, by, { ...setting, now: new Date(now), earlier })?.code;

  it('keep an organ above from taking what is pending in time below (R22 19)', () => {
    expect(guarded('refer', other(), { organCode: '4401-housing' })).toBe('pending-below');
    expect(guarded('assign', other(), { organCode: '4401-government' })).toBe('pending-below');
    expect(guarded('accept', other(), {}, city)).toBe('pending-below');
    expect(guarded('refer', other(), { organCode: HOUSING })).toBeUndefined();
    expect(guarded('refer', other(), { organCode: '4401-petition-bureau' })).toBeUndefined();
    expect(guarded('refer', other(), { organCode: '4401-education' })).toBeUndefined();
  });

  it('not when it is late there, or no longer under way', () => {
    expect(guarded('accept', other(), {}, city, '2026-06-01T01:00:00Z')).toBeUndefined();
    expect(guarded('accept', other({ state: 'CLOSED' }), {}, city)).toBeUndefined();
  });

  it('let what was terminated before only be no longer accepted (R22 36)', () => {
    const ended = other({ state: 'TERMINATED' });
    for (const act of [
      'refer',
      'assign',
      'accept',
      'handle-simply',
      'reply-directly',
      'file-no-action',
      'refuse-acceptance',
    ])
      expect([act, guarded(act, ended, { organCode: HOUSING }, city)]).toEqual([act, 'terminated-before']);
    expect(guarded('no-longer-accept', ended, {})).toBeUndefined();
    expect(guarded('refer', other({ state: 'TRIAGE' }), { organCode: HOUSING })).toBeUndefined();
    const offered = (earlier?: Matter) =>
      mayDo(triaged(), dispatcher, { now: setting.now, clocks, ground, ...(earlier && { earlier }) });
    expect(offered(ended).map((one) => one.act)).not.toEqual(expect.arrayContaining(['refer']));
    expect(offered(ended)[0]).toMatchObject({ act: 'no-longer-accept', likely: true });
    expect(offered()[0]).toMatchObject({ act: 'refer', likely: true });
  });

  it('tell nothing of an earlier one that was found to be an accusation since', () => {
    const sealed = { sealed: true, class: 'ACCUSATION' } as const;
    expect(guarded('refer', other(sealed), { organCode: '4401-housing' })).toBeUndefined();
    expect(guarded('accept', other({ ...sealed, state: 'TERMINATED' }), {}, city)).toBeUndefined();
  });

  it('leave accusations to their own rules', () => {
    const matter: Matter = { ...triaged(), class: 'ACCUSATION' };
    const earlier = other({ state: 'TERMINATED' });
    expect(repeatRefusal('refer', matter, { organCode: HOUSING }, dispatcher, { ...setting, earlier })).toBeUndefined();
  });
});

describe('refusing acceptance', () => {
  const body = { seen: 2, ground: 'NOT_COMPETENT', reason: '不属于职权范围', whereTo: '向街道办提出' } as const;

  it('ends the matter with reason and where to go, and what was owed is met', () => {
    const matter = grown(triaged(), refuseAcceptance(triaged(), body, dispatcher, setting));
    expect(matter).toMatchObject({ state: 'NOT_ACCEPTED', notAccepted: { whereTo: '向街道办提出' } });
    expect(clockOf(matter, 'T-DISP')?.metAt).toBe(NOW);
  });

  it('of what was dispatched is no way round an objection', () => {
    expect(refusal(refuseAcceptance, dispatched(), body)).toEqual(['object-instead', 'ground']);
    expect(refusal(refuseAcceptance, dispatched(), { ...body, ground: 'NOT_A_PETITION' })).toBeUndefined();
  });

  it('because it is pending needs a lower organ that handles it in time', () => {
    const pending = { ...body, ground: 'PENDING_BELOW', otherNumber: OTHER } as const;
    const say = (matter: Matter | undefined, by = cityBureau, now = NOW) =>
      refusal(refuseAcceptance, triaged(), pending, by, withOther(matter, now))?.[0];
    expect(say(other())).toBeUndefined();
    expect(say(undefined)).toBe('other-unknown');
    expect(say(other(), dispatcher)).toBe('not-pending-below');
    expect(say(other({ state: 'CLOSED' }))).toBe('not-pending-below');
    expect(say(other(), cityBureau, '2026-06-01T01:00:00Z')).toBe('not-pending-below');
  });

  it('is not for accusations', () => {
    const matter: Matter = { ...triaged(), class: 'ACCUSATION' };
    expect(refusal(refuseAcceptance, matter, body)?.[0]).toBe('accusation-own-rules');
    expect(refusal(noLongerAccept, matter, { seen: 2, otherNumber: OTHER, reason: '同一' })?.[0]).toBe(
      'accusation-own-rules',
    );
    expect(refusal(replyDirectly, matter, { seen: 2, reply: '谢谢' })?.[0]).toBe('accusation-own-rules');
    expect(refusal(fileNoAction, matter, { seen: 2, ground: 'NO_DEMAND', reason: '没有' })?.[0]).toBe(
      'accusation-to-discipline',
    );
  });
});

describe('no longer accepting', () => {
  const body = { seen: 2, otherNumber: OTHER, reason: '同一事实和理由' };

  it('points to a matter that went through all three levels', () => {
    const say = (matter: Matter | undefined) => refusal(noLongerAccept, triaged(), body, dispatcher, withOther(matter));
    expect(say(other())).toEqual(['not-terminated', 'otherNumber']);
    expect(say(undefined)).toEqual(['other-unknown', 'otherNumber']);
    const facts = noLongerAccept(triaged(), body, dispatcher, withOther(other({ state: 'TERMINATED' })));
    expect(grown(triaged(), facts)).toMatchObject({ state: 'NO_LONGER_ACCEPTED', repeatOf: { number: OTHER } });
  });
});

describe('merging', () => {
  const body = { seen: 2, otherNumber: OTHER, reason: '同一人同一事' };
  const say = (into: Matter | undefined, from = triaged(), by = merger) =>
    refusal(merge, from, body, by, withOther(into))?.[0];

  it('joins the matter registered first, and splitting undoes it with 15 days anew', () => {
    const merged = grown(triaged(), merge(triaged(), body, merger, withOther(other())), NOW, merger);
    expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { id: 'other', number: OTHER } });
    const later = '2026-03-20T01:00:00Z';
    const again = grown(
      merged,
      split(merged, { seen: 3, reason: '不是同一事' }, merger, withOther(undefined, later)),
      later,
      merger,
    );
    expect(again).toMatchObject({ state: 'TRIAGE' });
    expect(again.mergedInto).toBeUndefined();
    expect(openTask(again)?.clocks[0]).toMatchObject({ timer: 'T-DISP', dueDay: '2026-04-07' });
  });

  it('needs a second person', () => {
    expect(say(other(), triaged(), dispatcher)).toBe('merge-second-person');
    expect(say(other())).toBeUndefined();
  });

  it('never goes into a sealed, merged, ended or later matter, nor into itself', () => {
    expect(say(other({ sealed: true }))).toBe('other-sealed');
    expect(say(other({ state: 'MERGED' }))).toBe('other-merged');
    expect(say(other({ state: 'REPLIED' }))).toBe('other-ended');
    expect(say(triaged())).toBe('other-itself');
    expect(say(undefined)).toBe('other-unknown');
    const late = { ...firstPetition(other()), registeredAt: '2026-05-01T01:00:00.000Z' };
    expect(say(other({ petitions: [late] }))).toBe('merge-into-earlier');
    expect(say(other(), { ...triaged(), sealed: true })).toBe('merge-sealed');
  });
});

describe('replying directly, and filing', () => {
  it('answers and lets the petitioner judge; on the spot only who was there', () => {
    const facts = replyDirectly(triaged(), { seen: 2, reply: '请到窗口办理' }, dispatcher, setting);
    const matter = grown(triaged(), facts);
    expect(matter).toMatchObject({ state: 'DIRECT_REPLIED', answer: { kind: 'DIRECT', text: '请到窗口办理' } });
    expect(clockOf(matter, 'T-EVAL')?.dueDay).toBe('2026-04-01');
    const spot = { seen: 2, reply: '请到窗口办理', onTheSpot: true };
    expect(refusal(replyDirectly, triaged(), spot)).toEqual(['not-on-the-spot', 'onTheSpot']);
    expect(refusal(replyDirectly, triaged({}, registered({ channel: 'VISIT' })), spot)).toBeUndefined();
  });

  it('files what has nothing to be handled, with the reason', () => {
    const facts = fileNoAction(triaged(), { seen: 2, ground: 'UNREADABLE', reason: '无法辨认' }, dispatcher, setting);
    expect(grown(triaged(), facts)).toMatchObject({ state: 'FILED', notAccepted: { ground: 'UNREADABLE' } });
  });
});
