// What the makers of documents share: what they may ask, what they give, small helpers.
import { dayOf } from '../../platform/time.ts';
import type { Fact, FactData, FactType } from '../events.ts';
import type { Matter } from '../matter.ts';
import type { DocumentField, DocumentKind } from './contract.ts';
import type { FieldValues } from './template-rules.ts';
import { papersWording } from './wording-papers.ts';

export interface Paper {
  readonly kind: DocumentKind;
  readonly fields: FieldValues;
}

/** As a maker gives it: what does not apply is undefined. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly fields: Readonly<Partial<Record<DocumentField, string | undefined>>>;
}

/** What a document may need beside its fact. */
export interface PaperContext {
  readonly matter: Matter;
  readonly at: Date;
  /** Full official name of an organ. */
  organName(code: string): string;
  /** The first petitioner, or nothing of an anonymous one. */
  readonly petitioner: string | undefined;
  readonly demand: string;
  /** The number of the last document of that kind. */
  numberOf(...kinds: DocumentKind[]): string | undefined;
  /** Of another matter, terminated before: whose its last opinion is, and its number. */
  readonly ended?: { readonly organ: string; readonly number: string | undefined } | undefined;
  /** The petitioner's words of that statement. */
  readonly statement: string | undefined;
}

/** What documents say of themselves. */
export const words = papersWording.zh;
/** A text with its holes filled. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** Makes the document of one kind of fact. */
export type Maker<T extends FactType> = (data: FactData[T], context: PaperContext, fact: Fact) => Draft | undefined;
export type Makers = { readonly [T in FactType]?: Maker<T> };

/** The last day of the first clock of those timers that the fact started. */
export const dueDay = (data: { clocks: readonly { timer: string; dueDay: string }[] }, ...timers: string[]) =>
  data.clocks.find((clock) => timers.includes(clock.timer))?.dueDay;
/** The day of an instant in Asia/Shanghai. */
export const day = (instant: string): string => dayOf(new Date(instant));
