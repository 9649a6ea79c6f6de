// What these screens need of the desk around them. The desk gives it, since the ground does not know what stands on it.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import { type CallOptions, Problem } from '../../platform/client/http.ts';

export interface Kit {
  /** A call as the person signed in. */
  call<T>(path: string, options?: CallOptions): Promise<T>;
  /** Says in passing that something is done. */
  say(sentence: string): void;
  /** The sentence for a person when a call failed. */
  sentenceOf(error: unknown): string;
  day(day: string): string;
  article(code: string): string;
  timer(timer: string): string;
  readonly Dialog: ComponentType<{
    readonly title: string;
    readonly onClose?: () => void;
    readonly wide?: boolean;
    readonly children: ReactNode;
  }>;
  readonly Loading: ComponentType;
  readonly Failure: ComponentType<{ readonly error: unknown; readonly retry: () => void }>;
}

export const KitContext = createContext<Kit | undefined>(undefined);

/** The desk's part; throws outside the desk. */
export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error('This screen stands outside the desk');
  return kit;
}

/** The field of a form that a refusal names. */
export const fieldOf = (error: unknown): string | undefined =>
  error instanceof Problem ? (error.document.field ?? error.document.errors?.[0]?.field) : undefined;

export const keys = {
  state: ['calendar', 'state'] as const,
  year: (year: number) => ['calendar', 'year', year] as const,
  calendar: ['calendar'] as const,
  periods: ['periods'] as const,
  reminders: ['reminders'] as const,
};
