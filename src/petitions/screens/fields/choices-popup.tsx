// The list that a select opens: Ant Design gives it no name, screen readers need one.
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

function Popup({ children }: { readonly children: ReactElement }) {
  const { t } = useTranslation('desk');
  const frame = useRef<HTMLDivElement>(null);
  const name = t('picker.choices');
  useEffect(() => {
    for (const list of frame.current?.querySelectorAll('[role="listbox"]') ?? []) list.setAttribute('aria-label', name);
  });
  return <div ref={frame}>{children}</div>;
}

/** For `popupRender` of a select. */
export const choicesPopup = (menu: ReactElement): ReactElement => <Popup>{menu}</Popup>;
