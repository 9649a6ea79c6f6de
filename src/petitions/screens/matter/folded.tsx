// A long text, folded after some fifteen lines, with a button that shows all of it.
import { Button } from 'antd';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Folds what is higher than the fold of the style sheet; what is not stays as it is. */
export function Folded({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const text = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (element && !open) setLong(element.scrollHeight > element.clientHeight + 4);
  });
  return (
    <div className="folding">
      <div id={id} ref={text} className={open ? 'unfolded' : 'folded'}>
        {children}
      </div>
      {long && (
        <Button type="link" size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'matter.folded' : 'matter.whole')}
        </Button>
      )}
    </div>
  );
}
