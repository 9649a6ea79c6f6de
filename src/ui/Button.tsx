// A button. While it is busy it stays focusable (a disabled button loses the reader's place) and ignores presses.
import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly large?: boolean;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly label?: string;
}

const KINDS = {
  primary: ' button--primary',
  plain: '',
  quiet: ' button--quiet',
  danger: ' button--quiet button--danger',
};

/** The classes of a button, for links that look like one. */
export const buttonClass = (kind: keyof typeof KINDS = 'plain', large = false): string =>
  `button${KINDS[kind]}${large ? ' button--large' : ''}`;

/** A button of at least 44 px. */
export function Button({
  children,
  onClick,
  kind = 'plain',
  large = false,
  type = 'button',
  busy,
  label,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(kind, large)}
      aria-disabled={busy || undefined}
      aria-label={label}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
