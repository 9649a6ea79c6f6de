// Shapes of organs, places, categories and staff that servers and screens share.
import { type Static, Type } from 'typebox';
import { VISIBLE } from '../platform/text.ts';

/** The roles of staff. Each has its wording in wording.ts. */
export const ROLES = [
  'clerk',
  'triage-clerk',
  'dispatcher',
  'acceptance-clerk',
  'handler',
  'organ-leader',
  'responsible-leader',
  'review-officer',
  'supervisor',
  'inspection-commissioner',
  'joint-meeting-officer',
  'convener',
  'contracting-leader',
  'working-group-coordinator',
  'letters-officer',
  'bureau-director',
  'discipline-receiver',
  'political-legal-receiver',
  'organisation-receiver',
  'assessor',
  'auditor',
  'administrator',
  'commander',
  'mediator',
  'lawyer',
  'psychologist',
] as const;

export const ORGAN_TYPES = [
  'PARTY_COMMITTEE',
  'GOVERNMENT',
  'PETITION_BUREAU',
  'JOINT_MEETING_OFFICE',
  'DEPARTMENT',
  'DISCIPLINE',
  'COURT',
  'PROCURATORATE',
  'POLICE',
  'JUSTICE',
  'POLITICAL_LEGAL_COMMITTEE',
  'ORGANISATION_DEPT',
  'TOWNSHIP',
  'STREET',
  'SOE_INSTITUTION',
  'SERVICE_CENTRE',
] as const;

export const STAFF_STATUSES = ['ACTIVE', 'INVITED', 'DISABLED'] as const;

export const Role = Type.Enum(ROLES);
export type Role = (typeof ROLES)[number];

export const OrganType = Type.Enum(ORGAN_TYPES);
export type OrganType = (typeof ORGAN_TYPES)[number];

export const StaffStatus = Type.Enum(STAFF_STATUSES);
export type StaffStatus = (typeof STAFF_STATUSES)[number];

/** An organ as screens name it. Level 0 national, 1 province, 2 city, 3 county, 4 township; placeCode null: national. */
export const OrganRef = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  nameEn: Type.String(),
  type: OrganType,
  level: Type.Integer({ minimum: 0, maximum: 4 }),
  placeCode: Type.Union([Type.String(), Type.Null()]),
});
export type OrganRef = Static<typeof OrganRef>;

/** A place; `fullName` reads from the province down. */
export const PlaceRef = Type.Object({
  code: Type.String(),
  name: Type.String(),
  fullName: Type.String(),
  nameEn: Type.String(),
  level: Type.Integer({ minimum: 1, maximum: 4 }),
});
export type PlaceRef = Static<typeof PlaceRef>;

/** A content category; `path` holds the names from level 1 down to itself. */
export const CategoryRef = Type.Object({
  code: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  path: Type.Array(Type.String()),
});
export type CategoryRef = Static<typeof CategoryRef>;

/** Who is at work: what a session carries and a screen greets. */
export const StaffIdentity = Type.Object({
  staffId: Type.String({ format: 'uuid' }),
  login: Type.String(),
  name: Type.String(),
  post: Type.String(),
  organ: OrganRef,
  roles: Type.Array(Role),
  mustChangePassword: Type.Boolean(),
});
export type StaffIdentity = Static<typeof StaffIdentity>;

/** One line of a staff list. */
export const StaffItem = Type.Object({
  staffId: Type.String({ format: 'uuid' }),
  login: Type.String(),
  name: Type.String(),
  post: Type.String(),
  status: StaffStatus,
  demo: Type.Boolean(),
  roles: Type.Array(Role),
  organ: OrganRef,
});
export type StaffItem = Static<typeof StaffItem>;

const OrganCode = Type.String({ minLength: 2, maxLength: 60 });
const why = { reason: Type.String({ minLength: 2, maxLength: 1_000, pattern: VISIBLE }) };

/** Who goes on with an organ's powers from a day on (R22 art. 24), with the reason of the entry. */
export const SuccessionWanted = Type.Object(
  {
    organCode: OrganCode,
    successorCode: OrganCode,
    since: Type.String({ format: 'date' }),
    ground: Type.Enum(['SPLIT', 'MERGED', 'ABOLISHED']),
    ...why,
  },
  { additionalProperties: false },
);
export const SuccessionPair = Type.Object(
  { organCode: OrganCode, successorCode: OrganCode, ...why },
  { additionalProperties: false },
);
export const SuccessionList = Type.Object({
  items: Type.Array(
    Type.Object({
      organ: OrganRef,
      successor: OrganRef,
      since: Type.String(),
      ground: SuccessionWanted.properties.ground,
    }),
  ),
});
export type SuccessionList = Static<typeof SuccessionList>;
