// A petition as sorting reads it: its words and what stood on the form. Nothing about who wrote it.
import type { OpenPetition } from '../../petitions/heard/ask.ts';

export interface PetitionText {
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  /** The place that was chosen on the form. */
  readonly placeCode: string;
  /** Street, estate, village, as it was written. */
  readonly placeDetail: string;
  /** How many people stand behind it, as it says. */
  readonly people: number;
  /** When it was received: wages before a festival, dates that are near. */
  readonly receivedAt: Date;
  /** Marked on the form as telling of wrongdoing. */
  readonly reportsWrongdoing?: boolean;
}

/** What sorting may look at of a petition. */
export const textOf = (petition: OpenPetition): PetitionText => ({
  title: petition.title,
  text: petition.text,
  demand: petition.demand,
  placeCode: petition.placeCode,
  placeDetail: petition.placeDetail,
  people: petition.people,
  receivedAt: petition.receivedAt,
});
