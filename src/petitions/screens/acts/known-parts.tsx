// What a clerk wants to see before filling in a form: a box with a title, texts in the writer's own words, pairs of facts.
import type { ReactNode } from 'react';

/** A quiet box above the fields. */
export function Known({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="known">
      {title && <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** What somebody wrote; Chinese whatever the language of the screen. */
export const Quote = ({ children }: { readonly children: string }) => (
  <p className="prose known-quote" lang="zh-CN">
    {children}
  </p>
);

/** Pairs of a name and what stands there; empty ones are left out. */
export function Pairs({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  const full = rows.filter(([, value]) => value !== undefined && value !== '' && value !== false && value !== null);
  if (full.length === 0) return null;
  return (
    <dl className="facts">
      {full.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
