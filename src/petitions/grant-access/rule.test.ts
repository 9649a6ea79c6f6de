// The named few: whom the discipline receiver may let in, and whom never.
import { expect, it } from 'vitest';
import { NOW, triaged } from '../../../tests/support/acts.ts';
import { ground, officerOf, settingAt } from '../../../tests/support/ground.ts';
import { organRefusal } from '../accused/guard.ts';
import type { Somebody } from '../act.ts';
import { grantAccess } from './rule.ts';

const receiver = officerOf('440106-discipline', 'discipline-receiver');
const accusation = {
  ...triaged({ class: 'ACCUSATION', accusedOrganCode: '440106-housing' }),
  accusedPersons: ['王伟'],
  barred: { organs: ['440106-petition-bureau'], staff: ['w'] },
};
const person = (change: Partial<Somebody>): Somebody => ({
  id: 'p',
  name: '李娜',
  organ: '440106-party-committee',
  roles: ['organ-leader'],
  ...change,
});
const granted = (one: Somebody, matter: Parameters<typeof grantAccess>[0] = accusation) =>
  grantAccess(matter, { seen: 2, staffId: 'p', reason: '重大案件' }, receiver, { ...settingAt(NOW), people: [one] });
const code = (...given: Parameters<typeof granted>) => {
  const answer = granted(...given);
  return answer.ok ? undefined : answer.refusal.code;
};

it('lets in one person by name, of whatever organ, with the reason', () => {
  expect(granted(person({}))).toEqual({
    ok: true,
    value: [
      {
        type: 'access-granted',
        data: { staff: { id: 'p', name: '李娜' }, organ: '440106-party-committee', reason: '重大案件' },
      },
    ],
  });
});

it('never lets in the accused, their unit, one they run, or anyone of their name', () => {
  expect(code(person({ organ: '440106-housing' }))).toBe('accused-unit');
  expect(code(person({ organ: '440106-petition-bureau' }))).toBe('accused-unit');
  expect(code(person({ name: '王伟', organ: '44-discipline' }))).toBe('accused-person');
});

it('is for sealed matters, for people at work, and once', () => {
  expect(code(person({}), { ...accusation, sealed: false })).toBe('not-sealed');
  expect(code(person({ id: 'q' }))).toBe('not-at-work');
  expect(code(person({}), { ...accusation, readers: [{ id: 'p', name: '李娜' }] })).toBe('access-granted-already');
});

it('no act sends anything to the accused line, by whatever field', () => {
  const named = (body: object) => organRefusal(accusation, body, ground)?.field;
  expect(named({ organCode: '440106-housing' })).toBe('organCode');
  expect(named({ organCode: '440106-discipline', assistingOrganCodes: ['4401-discipline', '440106-housing'] })).toBe(
    'assistingOrganCodes',
  );
  expect(named({ organCodes: ['440106-petition-bureau'] })).toBe('organCodes');
  expect(named({ suggestedOrganCode: '440106-housing' })).toBe('suggestedOrganCode');
  expect(named({ organCode: '440106-discipline' })).toBeUndefined();
  expect(named({ accusedOrganCode: '440106-housing' })).toBeUndefined();
  expect(organRefusal({}, { organCode: '440106-housing' }, ground)).toBeUndefined();
});
