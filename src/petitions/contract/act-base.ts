// What every act's body is made of: the version seen, set days, and a legal time entered later than it happened.
import { type TSchema, Type } from 'typebox';
import { Day, Instant, oneOf, optional, said } from './terms.ts';

export const seen = Type.Integer({
  minimum: 0,
  description: 'The version of the matter that the person had before them.',
});
export const StaffId = Type.String({ format: 'uuid' });
export const OrganCode = Type.String({ minLength: 2, maxLength: 60 });
export const PetitionNumber = Type.String({ pattern: '^\\d{13}$' });
/** A longer text that must say something; a reason; a text that may be left out. */
export const words = (most = 10_000) => said(2, most);
export const reason = said(2, 2_000);
export const note = (most = 2_000) => optional(Type.String({ maxLength: most }));

/** An act's body. `byHand`: characters that no font has are left as a gap in the document and written in by hand. */
export const act = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Object({ seen, byHand: optional(Type.Boolean()), ...fields }, { additionalProperties: false });

/** Guard 7: when it happened, if that was before now, with what proves it and who saw the proof. */
export const LegalTime = Type.Object(
  { at: Instant, evidence: said(2, 1_000), secondPersonId: StaffId },
  { additionalProperties: false },
);
export const legalTime = { legalTime: optional(LegalTime) };

export const SERVICE_METHODS = ['WEB', 'SMS', 'POST', 'IN_PERSON'] as const;
export const ServiceMethod = oneOf(SERVICE_METHODS);

/** How a document with legal effect goes to the petitioner. WEB: at once, on the progress page. */
export const service = { service: optional(ServiceMethod) };
export { Day };
