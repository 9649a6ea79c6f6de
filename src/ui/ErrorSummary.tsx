// What must be corrected, as links to the fields; takes the focus when it appears so that it is read first.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface SummaryItem {
  /** Absent where the error belongs to no field. */
  readonly field?: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly items: readonly SummaryItem[];
  /** Changes with each new attempt, so that the focus comes again. */
  readonly attempt: number;
  readonly onGo: (field: string) => void;
}

/** The list of errors; nothing when there is none. */
export function ErrorSummary({ items, attempt, onGo }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (items.length === 0) return null;
  const correctable = items.some((item) => item.field !== undefined);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t(correctable ? 'errorTitle' : 'refusedTitle')}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.field ?? ''}:${item.message}`}>
            <Item item={item} onGo={onGo} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ item, onGo }: { readonly item: SummaryItem; readonly onGo: (field: string) => void }) {
  const { field, message } = item;
  if (!field) return message;
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        onGo(field);
      }}
    >
      {message}
    </a>
  );
}
