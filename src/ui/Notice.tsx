// Something the reader should know. `live` says it aloud when it appears: politely, or at once for what went wrong.
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly kind?: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly live?: 'status' | 'alert';
  readonly children?: ReactNode;
}

/** A block with a coloured edge; the title says in words what the colour says. */
export function Notice({ kind = 'info', title, live, children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={live}>
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
