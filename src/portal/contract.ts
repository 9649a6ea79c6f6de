// Shapes of the citizen portal's endpoints, shared by server and screens.
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../organs/contract.ts';
import {
  AttachmentView,
  ClockView,
  Filed,
  Instant,
  MatterState,
  MayDo,
  OpinionView,
  PortalFiling,
  Satisfaction,
} from '../petitions/contract.ts';

import { HandlingParts } from './handling-contract.ts';
import { ReviewParts } from './review-contract.ts';

export { Filed, PortalFiling };

/** One step of the way so far, in plain words. */
export const TimelineStep = Type.Object({
  at: Instant,
  type: Type.String(),
  text: Type.String(),
  organ: Type.Optional(OrganRef),
  /** What the law orders to be told in writing at this step (R22 arts. 22, 23, 32); served by this page. */
  notice: Type.Optional(Type.Object({ title: Type.String(), text: Type.String() })),
});
export type TimelineStep = Static<typeof TimelineStep>;

/** What the petitioner sees of the own petition. Officials appear by organ, never by name, except who signed the opinion. */
export const Progress = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  text: Type.String(),
  demand: Type.String(),
  place: PlaceRef,
  registeredAt: Instant,
  status: Type.Object({ state: MatterState, label: Type.String(), explanation: Type.String() }),
  /** Who has it, what they must do, until when. */
  holder: Type.Object({
    organ: OrganRef,
    mustDo: Type.String(),
    until: Type.Optional(Type.String()),
    daysLeft: Type.Optional(Type.Integer()),
    /** The whole sentence for the top of the page. */
    sentence: Type.String(),
  }),
  clocks: Type.Array(ClockView),
  timeline: Type.Array(TimelineStep),
  attachments: Type.Array(AttachmentView),
  /** Shown once it is signed; without `servedAt` it is on its way, and the time for a review has not begun. */
  opinion: Type.Optional(Type.Object({ ...OpinionView.properties, servedAt: Type.Optional(Instant) })),
  /** The matter into which it was merged, and how that stands. */
  merged: Type.Optional(
    Type.Object({ number: Type.String(), label: Type.Optional(Type.String()), sentence: Type.Optional(Type.String()) }),
  ),
  earlierReply: Type.Optional(Type.Object({ text: Type.String(), repliedAt: Instant })),
  evaluation: Type.Optional(
    Type.Object({ bureau: Satisfaction, organ: Satisfaction, comment: Type.Optional(Type.String()), at: Instant }),
  ),
  mayDo: Type.Array(MayDo),
  ...HandlingParts,
  ...ReviewParts,
});
export type Progress = Static<typeof Progress>;

/** One uploaded file: `id` goes into the filing's `attachments`; bound to the upload key in header `x-upload-key`. */
export const Uploaded = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mime: Type.String(),
  bytes: Type.Integer(),
});
export type Uploaded = Static<typeof Uploaded>;

/** What the first page and the footers name: how to reach a person. */
export const PortalInfo = Type.Object({
  demo: Type.Boolean(),
  hotline: Type.String(),
  maxFiles: Type.Integer(),
  maxFileBytes: Type.Integer(),
});
export type PortalInfo = Static<typeof PortalInfo>;

export const PlaceHits = Type.Object({ items: Type.Array(PlaceRef) });
export type PlaceHits = Static<typeof PlaceHits>;
