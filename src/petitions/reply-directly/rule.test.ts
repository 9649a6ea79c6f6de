// A direct reply reaches who asked: on the web and on the spot at once, in a letter when it is served (R22 arts. 21, 23).
import { describe, expect, it } from 'vitest';
import { clockOf, dispatcher, grown, NOW, refusal, registered, setting, triaged } from '../../../tests/support/acts.ts';
import { settingAt } from '../../../tests/support/ground.ts';
import type { Channel } from '../contract.ts';
import { mayEvaluate } from '../evaluate/rule.ts';
import { type Matter, openTask } from '../matter.ts';
import { recordService } from '../serve/rule.ts';
import { replyDirectly } from './rule.ts';

const LATER = '2026-03-05T01:00:00.000Z';
const BODY = { seen: 2, reply: '办事指南见政务网。' };
const came = (channel: Channel): Matter => triaged({}, registered({ channel, anonymous: false }));
const paper = { id: 'd', kind: 'DIRECT_REPLY', hash: 'h' };
/** The reply with its document, as the append would have it. */
const replied = (channel: Channel, change: object = {}): Matter => {
  const from = came(channel);
  const answer = replyDirectly(from, { ...BODY, ...change }, dispatcher, setting);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const by = { organ: dispatcher.organ.code };
  const after = grown(from, answer, NOW, dispatcher);
  const service = after.answer?.service;
  return { ...after, documents: [{ ...paper, ...by, seq: 3, at: NOW, ...(service && { service }) }] };
};
const may = (matter: Matter, now = NOW) => mayEvaluate(matter, new Date(now)).ok;

describe('a direct reply', () => {
  it('on the web, or said on the spot, has arrived: it can be judged at once', () => {
    for (const matter of [
      replied('WEB'),
      replied('VISIT', { onTheSpot: true }),
      replied('PHONE', { onTheSpot: true }),
    ]) {
      expect([matter.state, may(matter), openTask(matter)]).toEqual(['DIRECT_REPLIED', true, undefined]);
      expect([clockOf(matter, 'T-SERVE'), matter.answer?.service?.at]).toEqual([undefined, NOW]);
    }
    expect(replied('VISIT', { onTheSpot: true }).answer?.service?.method).toBe('IN_PERSON');
  });

  it('to a letter is owed its service; the time to judge it begins when it arrived', () => {
    const matter = replied('LETTER');
    expect([may(matter), clockOf(matter, 'T-EVAL')]).toEqual([false, undefined]);
    expect(
      openTask(matter)
        ?.clocks.filter((one) => !one.metAt && !one.endedAt)
        .map((one) => one.timer),
    ).toEqual(['T-SERVE']);
    const said = { seen: 3, documentId: 'd', method: 'POST', servedAt: LATER, proof: 'EMS 1' } as const;
    const served = grown(matter, recordService(matter, said, dispatcher, settingAt(LATER)), LATER, dispatcher);
    expect(served.answer?.service).toMatchObject({ method: 'POST', at: LATER });
    expect([clockOf(served, 'T-SERVE')?.metAt, clockOf(served, 'T-EVAL')?.startedAt]).toEqual([LATER, LATER]);
    expect([served.state, may(served, LATER), openTask(served)]).toEqual(['DIRECT_REPLIED', true, undefined]);
  });

  it('goes as it is said to go, where it is said', () => {
    expect(replied('LETTER', { service: 'WEB' }).answer?.service?.method).toBe('WEB');
    expect(clockOf(replied('WEB', { service: 'POST' }), 'T-SERVE')).toBeDefined();
    expect(refusal(replyDirectly, came('LETTER'), { ...BODY, onTheSpot: true })).toEqual([
      'not-on-the-spot',
      'onTheSpot',
    ]);
  });
});
