// Which proposal a person looks at: its words stand out in the petition's text.
import { createContext, type FocusEvent, type ReactNode, useContext, useMemo, useState } from 'react';
import type { FormField } from './read.ts';

interface Looked {
  readonly matterId: string;
  readonly field: FormField;
}

interface Look {
  readonly looked: Looked | undefined;
  readonly setLooked: (next: Looked | undefined) => void;
}

const LookContext = createContext<Look>({ looked: undefined, setLooked: () => undefined });

export function LookProvider({ children }: { readonly children: ReactNode }) {
  const [looked, setLooked] = useState<Looked>();
  const look = useMemo(() => ({ looked, setLooked }), [looked]);
  return <LookContext value={look}>{children}</LookContext>;
}

/** The field of this matter that is looked at. */
export function useLookedAt(matterId: string): FormField | undefined {
  const { looked } = useContext(LookContext);
  return looked?.matterId === matterId ? looked.field : undefined;
}

/** What to put on the element of a field, so that looking at it with pointer or keyboard is noticed. */
export function useLook(matterId: string, field: FormField) {
  const { setLooked } = useContext(LookContext);
  const begin = () => setLooked({ matterId, field });
  const end = () => setLooked(undefined);
  return {
    onPointerEnter: begin,
    onPointerLeave: end,
    onFocus: begin,
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) end();
    },
  };
}
