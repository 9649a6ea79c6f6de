// Triage: a person decides the class; what the petitioner sealed stays sealed, and saying it is none needs a reason.
import { describe, expect, it } from 'vitest';
import { BUREAU, dispatcher, refusal, registered, setting, TRIAGE, triaged } from '../../../tests/support/acts.ts';
import type { Somebody } from '../act.ts';
import { triage } from './rule.ts';

it('refuses a category, a place or an accused organ that nobody knows, at its field', () => {
  const matter = registered();
  expect(refusal(triage, matter, { ...TRIAGE, categoryCode: '9999' })).toEqual(['unknown-category', 'categoryCode']);
  expect(refusal(triage, matter, { ...TRIAGE, placeCode: '11' })).toEqual(['unknown-place', 'placeCode']);
  expect(refusal(triage, matter, { ...TRIAGE, accusedOrganCode: 'x' })).toEqual(['unknown-organ', 'accusedOrganCode']);
});

it('of an accusation seals the matter; later classes do not unseal it (R22 art. 30)', () => {
  const sealed = triaged({ class: 'ACCUSATION' });
  expect(sealed.sealed).toBe(true);
  expect(refusal(triage, sealed, { ...TRIAGE, seen: 2 }, dispatcher)).toEqual(['no-accusation-needs-reason', 'note']);
  expect(triaged({ seen: 2, note: '反映的是工程质量，不涉及违纪' }, sealed)).toMatchObject({
    class: 'APPEAL',
    sealed: true,
  });
});

describe('the accused', () => {
  const accuse = (organ: string, people: Somebody[] = []) => {
    const body = {
      ...TRIAGE,
      class: 'ACCUSATION',
      accusedOrganCode: organ,
      accusedPersons: people.map((one) => one.name),
    };
    const answer = triage(registered(), body as never, dispatcher, { ...setting, people });
    return answer.ok ? answer.value : answer.refusal.code;
  };
  const director: Somebody = { id: 'd', name: '王伟', organ: BUREAU, roles: ['bureau-director'] };

  it('elsewhere: it stays here to be passed on, and bearers of the name are barred', () => {
    const facts = accuse('440106-ecology', [{ ...director, organ: '440106-housing', roles: ['handler'] }]);
    expect(facts).toMatchObject([{ type: 'triaged', data: { sealed: true, barred: { organs: [], staff: ['d'] } } }]);
  });

  it.each([
    ['the own bureau', accuse(BUREAU), '4401-petition-bureau', 'DISPATCH'],
    ['an organ above it', accuse('4401-government'), '44-petition-bureau', 'DISPATCH'],
    ['who runs the own bureau', accuse('440106-housing', [director]), '4401-petition-bureau', 'DISPATCH'],
    ['the province', accuse('44-government'), '44-discipline', 'HANDLE'],
  ])('are %s: it goes up in the same act', (_who, facts, to, kind) => {
    expect(facts).toMatchObject([{ type: 'triaged' }, { type: 'referred', data: { to, kind, task: 2 } }]);
  });

  it('names that nobody at work bears bar nobody, and are kept', () => {
    const body = { ...TRIAGE, class: 'ACCUSATION', accusedPersons: ['无此人'] };
    expect(triage(registered(), body as never, dispatcher, { ...setting, people: [] })).toMatchObject({
      value: [{ data: { accusedPersons: ['无此人'], barred: { organs: [], staff: [] } } }],
    });
  });
});
