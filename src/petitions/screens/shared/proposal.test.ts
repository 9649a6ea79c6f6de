// How many of the proposed values a person has changed.
import { expect, it } from 'vitest';
import { corrections, type TriageValues } from './proposal.ts';

const PROPOSED: TriageValues = {
  class: 'APPEAL',
  categoryCode: undefined,
  placeCode: '440106',
  track: 'ORDINARY',
  litigationRelated: false,
};

it('what is as proposed is no correction, nor is what was abstained on', () => {
  expect(corrections(PROPOSED, PROPOSED)).toBe(0);
  expect(corrections(PROPOSED, { ...PROPOSED, categoryCode: '0301' })).toBe(0);
});

it('each changed field is one', () =>
  expect(corrections(PROPOSED, { ...PROPOSED, class: 'SUGGESTION', litigationRelated: true })).toBe(2));
