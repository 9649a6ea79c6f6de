// Organs that ended: nothing is sent to them, what they had goes to the successor with all that still runs.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  BUREAU,
  clockOf,
  dispatcher,
  grown,
  HOUSING,
  NOW,
  refusal,
  setting,
  triaged,
} from '../../../tests/support/acts.ts';
import { ground, officerOf } from '../../../tests/support/ground.ts';
import { successorsOf } from '../../organs/succession/rule.ts';
import type { Setting } from '../act.ts';
import type { Matter } from '../matter.ts';
import { openTask } from '../matter.ts';
import { succeededRefusal } from './guard.ts';
import { passToSuccessor } from './rule.ts';

const HEIR = '440106-natural-resources';
const entries = [{ organCode: HOUSING, successorCode: HEIR, since: '2026-03-01' }];
const succeeded: Setting = {
  ...setting,
  ground: {
    ...ground,
    successorsOf: (code, day) => successorsOf(entries, code, day).flatMap((one) => ground.organ(one) ?? []),
  },
};
const director = officerOf(BUREAU, 'bureau-director');
const body = (organCode: string) => ({ seen: 5, organCode, reason: '机构改革，职能划转' });

describe('an organ that ended', () => {
  it('is sent nothing; the refusal names who goes on', () => {
    expect(succeededRefusal({ organCode: HOUSING }, succeeded)).toMatchObject({
      code: 'organ-succeeded',
      article: 'R22 24',
      field: 'organCode',
      details: { code: HEIR },
    });
    expect(succeededRefusal({ assistingOrganCodes: [HEIR, HOUSING] }, succeeded)?.field).toBe('assistingOrganCodes');
    expect(succeededRefusal({ organCode: HEIR }, succeeded)).toBeUndefined();
    const before = { ...succeeded, now: new Date('2026-02-27T01:00:00Z') };
    expect(succeededRefusal({ organCode: HOUSING }, before)).toBeUndefined();
  });

  it('leaves its matters to the successor, with the days that still run, and nobody named', () => {
    const from = accepted();
    const passed = grown(from, passToSuccessor(from, body(HEIR), dispatcher, succeeded), NOW);
    expect(passed).toMatchObject({ state: 'ACCEPTED', holder: HEIR });
    expect(openTask(passed)).toMatchObject({ kind: 'HANDLE', organ: HEIR, from: BUREAU });
    expect(openTask(passed)?.handler).toBeUndefined();
    const running = openTask(passed)?.clocks.filter((clock) => clock.timer === 'T-HANDLE');
    expect(running).toMatchObject([{ dueDay: '2026-05-06' }]);
    expect(clockOf(passed, 'T-HANDLE')?.endedAt).toBe(NOW);
  });

  it('goes to the one that is entered; where it is unclear, the director names one', () => {
    const from = accepted();
    const say = (to: string, by = dispatcher, on = succeeded, matter: Matter = from) =>
      refusal(passToSuccessor, matter, body(to), by, on)?.[0];
    expect(say('440106-education')).toBe('successor-differs');
    expect(say(HEIR, dispatcher, setting)).toBe('successor-unclear');
    expect(say(HEIR, director, setting)).toBeUndefined();
    expect(say('nowhere', director, setting)).toBe('unknown-organ');
    expect(say(HOUSING, director, setting)).toBe('to-oneself');
    expect(say('440106-joint-meeting', director, setting)).toBe('cannot-handle');
    expect(say('4401-petition-bureau', director, setting)).toBe('bureau-does-not-handle');
    expect(say(HEIR, director, setting, { ...from, accusedOrgan: HEIR })).toBe('accused-unit');
    expect(say('4401-petition-bureau', director, setting, triaged())).toBeUndefined();
  });
});
