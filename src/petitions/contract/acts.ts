// Shapes of the official acts: one body each, by the stage they belong to.
import { type Static, Type } from 'typebox';
import { DISPATCH_BODIES } from './acts-dispatch.ts';
import { HANDLING_BODIES } from './acts-handling.ts';
import { REVIEW_BODIES } from './acts-review.ts';
import { MatterState } from './terms.ts';

export const ACT_BODIES = { ...DISPATCH_BODIES, ...HANDLING_BODIES, ...REVIEW_BODIES } as const;
export type DispatchAct = keyof typeof DISPATCH_BODIES;
export type HandlingAct = keyof typeof HANDLING_BODIES;
export type ReviewAct = keyof typeof REVIEW_BODIES;
export type StaffAct = keyof typeof ACT_BODIES;
export type BodyOf<A extends StaffAct> = Static<(typeof ACT_BODIES)[A]>;

/** After an act: the new version and state, so that the screen can go on without another read. */
export const ActDone = Type.Object({ id: Type.String(), version: Type.Integer(), state: MatterState });
export type ActDone = Static<typeof ActDone>;
