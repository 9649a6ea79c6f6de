// Small charts of our own: a bar beside a number, columns by week, a sparkline. All begin at zero; the numbers stand beside them.
import type { ReactNode } from 'react';

/** A share as a bar, 0 to 1, with its number. */
export function Bar({ share, children }: { readonly share: number | undefined; readonly children: ReactNode }) {
  const width = Math.max(0, Math.min(1, share ?? 0)) * 100;
  return (
    <span className="bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width="100" height="10" />
        <rect className="bar-fill" width={width} height="10" />
      </svg>
      <span className="bar-number">{children}</span>
    </span>
  );
}

export interface Column {
  readonly key: string;
  readonly label: string;
  /** 0 to 1; missing: nothing to show. */
  readonly height: number | undefined;
  readonly number: string;
  readonly title: string;
  /** It is not over yet, or it stands out. */
  readonly tone?: 'open' | 'strong';
}

const EVERY = 13;

/** Columns side by side, labelled directly; where there are many, every fourth has its label. */
export function Columns({ columns, label }: { readonly columns: readonly Column[]; readonly label: string }) {
  const many = columns.length > EVERY;
  return (
    <ol className="columns" aria-label={label}>
      {columns.map(({ key, label: name, height, number, title, tone }, index) => (
        <li key={key} title={title} className={tone ? `column-${tone}` : undefined}>
          {!many && <span className="column-number">{number}</span>}
          <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
            <rect y={100 - (height ?? 0) * 100} width="10" height={(height ?? 0) * 100} />
          </svg>
          <span className="column-label">{!many || index % 4 === 0 ? name : ''}</span>
          <span className="hidden">{title}</span>
        </li>
      ))}
    </ol>
  );
}

const STEP = 9;
const TALL = 34;

/** Few numbers in a row, the last one strong: what it was, and what it is now. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...values);
  return (
    <svg
      className="sparkline"
      width={values.length * STEP}
      height={TALL}
      viewBox={`0 0 ${values.length * STEP} ${TALL}`}
      role="img"
      aria-label={label}
    >
      {values.map((value, index) => {
        const height = Math.max(1, (TALL * value) / most);
        const last = index === values.length - 1;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row is what it is
            key={index}
            className={last ? 'spark-now' : 'spark-before'}
            x={index * STEP}
            y={TALL - height}
            width={STEP - 2}
            height={height}
          />
        );
      })}
    </svg>
  );
}
