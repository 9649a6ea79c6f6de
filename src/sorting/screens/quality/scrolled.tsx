// A table that may be wider than the screen: it scrolls sideways, by keyboard, too.
import type { ReactNode } from 'react';

export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="board-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
