// What these screens need of the desk around them. The desk gives it, since work does not know the wiring.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { OrganRef, PlaceRef, StaffIdentity } from '../../organs/contract.ts';
import type { MatterState } from '../../petitions/contract.ts';
import type { CallOptions } from '../../platform/client/http.ts';

interface PickerProps {
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  readonly allowClear?: boolean;
}

interface ListProps extends PickerProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export type Commands = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

export interface Kit {
  /** A call as the person signed in. */
  call<T>(path: string, options?: CallOptions): Promise<T>;
  /** Says in passing that something is done. */
  say(sentence: string): void;
  /** The sentence for a person when a call failed. */
  sentenceOf(error: unknown): string;
  instant(instant: string): string;
  day(day: string): string;
  organ(organ: Pick<OrganRef, 'name' | 'shortName' | 'nameEn'>): string;
  organShort(organ: Pick<OrganRef, 'name' | 'shortName' | 'nameEn'>): string;
  place(place: Pick<PlaceRef, 'name' | 'nameEn'>): string;
  readonly staff: StaffIdentity;
  /** Runs commands by keys; what has the greater depth goes first. */
  useKeys(commands: Commands, depth?: number): void;
  /** Whether there is room for a table, and for a matter beside a list. */
  useRoom(): { readonly wide: boolean; readonly split: boolean };
  /** The query key under which everything about a matter is kept. */
  matterKey(id: string): readonly string[];
  readonly Dialog: ComponentType<{
    readonly title: string;
    readonly onClose?: () => void;
    readonly wide?: boolean;
    readonly children: ReactNode;
  }>;
  readonly Loading: ComponentType<{ readonly rows?: number }>;
  readonly Failure: ComponentType<{ readonly error: unknown; readonly retry: () => void }>;
  readonly Nothing: ComponentType<{ readonly title: string; readonly children?: ReactNode }>;
  readonly Key: ComponentType<{ readonly children: string }>;
  readonly StateMark: ComponentType<{ readonly state: MatterState }>;
  readonly ListSelect: ComponentType<ListProps>;
  readonly CategoryPicker: ComponentType<PickerProps>;
  readonly PlacePicker: ComponentType<PickerProps>;
  readonly OrganPicker: ComponentType<PickerProps>;
}

export const KitContext = createContext<Kit | undefined>(undefined);

/** The desk's part; throws outside the desk. */
export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error('This screen stands outside the desk');
  return kit;
}
