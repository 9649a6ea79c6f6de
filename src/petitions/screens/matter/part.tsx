// One part of a matter's record: a heading and pairs of facts, long ones in the writer's own words.
import type { ReactNode } from 'react';
import { Pairs } from '../acts/known-parts.tsx';

type Rows = readonly (readonly [string, ReactNode])[];

export function Part({
  title,
  rows = [],
  children,
}: {
  readonly title: string;
  readonly rows?: Rows;
  readonly children?: ReactNode;
}) {
  return (
    <section className="block part" aria-label={title}>
      <h2>{title}</h2>
      <Pairs rows={rows} />
      {children}
    </section>
  );
}

/** What somebody wrote, as a value beside its name; lines stay lines. */
export const said = (text: string | undefined): ReactNode =>
  text ? (
    <span className="said" lang="zh-CN">
      {text}
    </span>
  ) : undefined;
