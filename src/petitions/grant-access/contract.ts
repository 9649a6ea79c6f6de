// Shapes of finding whom to let into a sealed matter.
import { type Static, Type } from 'typebox';
import { OrganCode } from '../contract/act-base.ts';

export const ReadersQuery = Type.Object({ organ: OrganCode }, { additionalProperties: false });

/** Name and post alone: neither sign-in names nor telephones. */
export const PossibleReader = Type.Object({ id: Type.String(), name: Type.String(), post: Type.String() });
export type PossibleReader = Static<typeof PossibleReader>;
export const PossibleReaders = Type.Object({ items: Type.Array(PossibleReader) });
export type PossibleReaders = Static<typeof PossibleReaders>;
