// How sure a proposal has to be to be made: below, its field stays open and says so. An office may set its own.
import { Type } from 'typebox';
import { Check } from 'typebox/schema';
import { PROPOSED, type ProposedField } from '../contract.ts';

export type Thresholds = Readonly<Record<ProposedField, number>>;

/** Where an office notes its own: an object with some or all of the fields. */
export const THRESHOLDS_SETTING = 'sorting.thresholds';

const USUAL: Thresholds = {
  class: 0.6,
  category: 0.6,
  litigation: 0.7,
  procedure: 0.6,
  track: 0.6,
  place: 0.6,
  organ: 0.6,
};

const Part = Type.Number({ minimum: 0, maximum: 1 });

/** The office's own where it has any, else the usual; what is no threshold counts as not noted. */
export function thresholdsFrom(noted: unknown): Thresholds {
  const own: object = noted !== null && typeof noted === 'object' ? noted : {};
  return Object.fromEntries(
    PROPOSED.map((field) => {
      const value: unknown = Reflect.get(own, field);
      return [field, Check(Part, value) ? value : USUAL[field]];
    }),
  ) as Record<ProposedField, number>;
}
