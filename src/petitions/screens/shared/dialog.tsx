// A dialog of the browser itself: it holds the focus, makes the page behind it inert and closes with Escape.
import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  /** Without it the dialog cannot be closed by the reader. */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  /** Stands at the left edge, as a menu does on a phone. */
  readonly side?: boolean;
  readonly children: ReactNode;
}

/** Open as long as it is on the page. */
export function Dialog({ title, onClose, wide = false, side = false, children }: DialogProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('textarea, input:not([readonly]):not([type="checkbox"])')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const kind = `dialog${wide ? ' dialog-wide' : ''}${side ? ' dialog-side' : ''}`;
  return (
    <dialog
      ref={element}
      className={kind}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // Browsers let a second Escape through: a dialog that must be answered comes back.
      onClose={() => (onClose ? onClose() : element.current?.showModal())}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        {onClose && (
          <Button size="small" type="text" onClick={onClose}>
            {t('common.close')}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}
