// Question and answer in rows, each with a way to change it.
import type { ReactNode } from 'react';

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly change?: ReactNode;
}

/** Rows whose value is empty are left out by the caller. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map((row) => (
        <div className="summary__row" key={row.key}>
          <dt className="summary__key">{row.label}</dt>
          <dd className="summary__value prewrap">{row.value}</dd>
          {row.change && <dd className="summary__value summary__change">{row.change}</dd>}
        </div>
      ))}
    </dl>
  );
}
