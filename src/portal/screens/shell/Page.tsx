// One page: its title in the tab, its heading, and where the focus goes when one comes to it.
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigationType } from 'react-router';

/** False until the first page was shown: on arrival the browser's own focus is right. */
export const ArrivedContext = createContext<RefObject<boolean>>({ current: false });

/** Focuses a field by its id; the question's label comes into view with it. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  field.focus({ preventScroll: true });
  (field.closest('.field, fieldset') ?? field).scrollIntoView({ block: 'start' });
  return true;
}

export interface PageProps {
  readonly title: string;
  /** Said above the heading, e.g. which step of three. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The main part of every page. */
export function Page({ title, before, children }: PageProps) {
  const { t } = useTranslation('portal');
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useContext(ArrivedContext);
  const { state } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    document.title = `${title} · ${t('shell.product')}`;
  }, [title, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page appears
  useEffect(() => {
    const first = !arrived.current;
    arrived.current = true;
    if (first) return;
    const wanted = (state as { focus?: string } | null)?.focus;
    if (wanted && focusField(wanted)) return;
    heading.current?.focus({ preventScroll: true });
    if (how !== 'POP') window.scrollTo(0, 0);
  }, []);
  return (
    <main id="main" className="page" tabIndex={-1}>
      {before}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </main>
  );
}
