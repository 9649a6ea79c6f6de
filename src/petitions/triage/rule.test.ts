// Triage: a person decides the class; what the petitioner sealed stays sealed, and saying it is none needs a reason.
import { expect, it } from 'vitest';
import { dispatcher, refusal, registered, TRIAGE, triaged } from '../../../tests/support/acts.ts';
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
