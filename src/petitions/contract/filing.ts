// Shapes of registration: what every door gives, what it answers.
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { Channel, Day, Instant, oneOf, optional, text } from './terms.ts';

export const ID_TYPES = [
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'ORGANISATION_CODE',
  'OTHER',
] as const;

export const PetitionerInput = Type.Object(
  {
    name: optional(text(1, 60)),
    phone: optional(Type.String({ maxLength: 30 })),
    idType: optional(oneOf(ID_TYPES)),
    idNumber: optional(Type.String({ maxLength: 40 })),
    address: optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type PetitionerInput = Static<typeof PetitionerInput>;

/** What every door (portal, desk, import) gives to `register`. */
const filing = {
  title: optional(text(2, 120)),
  text: text(5, 20_000),
  demand: optional(Type.String({ maxLength: 4_000 })),
  placeCode: Type.String({ pattern: '^\\d{2,9}$' }),
  placeDetail: optional(Type.String({ maxLength: 200 })),
  anonymous: optional(Type.Boolean()),
  petitioner: optional(PetitionerInput),
  /** Others in a joint petition, besides the first: each is recorded; at most 5 of all are representatives (R22 art. 20). */
  coPetitioners: optional(Type.Array(PetitionerInput, { maxItems: 200 })),
  people: optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  keepConfidential: optional(Type.Boolean()),
  /** The petitioner reports wrongdoing by an official or a unit: sealed from the first moment (R22 art. 30). */
  reportsWrongdoing: optional(Type.Boolean()),
  accused: optional(Type.String({ maxLength: 200 })),
  attachments: optional(Type.Array(Type.String(), { maxItems: 10 })),
};

export const PortalFiling = Type.Object(filing, { additionalProperties: false });
export type PortalFiling = Static<typeof PortalFiling>;

export const DeskFiling = Type.Object(
  {
    ...filing,
    channel: Channel,
    /** When the letter, visit or call arrived, if that was before now; both times are kept. */
    receivedAt: optional(Type.String({ format: 'date-time', pattern: ':[0-5]\\d(\\.\\d+)?([Zz]|[+-][\\d:]{5})$' })),
    /** An oral petition was read back to the petitioner and confirmed (R22 art. 19). */
    readBack: optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type DeskFiling = Static<typeof DeskFiling>;

export const Receipt = Type.Object({
  number: Type.String(),
  queryCode: Type.String(),
  title: Type.String(),
  registeredAt: Instant,
  receivedAt: Instant,
  channel: Channel,
  organ: OrganRef,
  place: PlaceRef,
  /** Until when the bureau must pass it on (R22 art. 22). */
  dispatchBy: Day,
  /** Address of the progress page; number and code stand behind `#`, so no server sees the code. */
  progressUrl: Type.String(),
});
export type Receipt = Static<typeof Receipt>;

export const Filed = Type.Object({ number: Type.String(), queryCode: Type.String(), receipt: Receipt });
export type Filed = Static<typeof Filed>;
export const DeskFiled = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  queryCode: Type.String(),
  receipt: Receipt,
});
export type DeskFiled = Static<typeof DeskFiled>;
