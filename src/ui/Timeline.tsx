// The way so far: a vertical line with dates, oldest first, the present at its end.
import type { ReactNode } from 'react';

export interface TimelineItem {
  readonly key: string;
  readonly instant: string;
  readonly date: string;
  readonly text: ReactNode;
  /** What was told in writing at this step: its title, the text when opened. */
  readonly notice?: { readonly title: string; readonly text: string };
}

/** A list of what happened when. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li className="timeline__step" key={item.key}>
          <time className="timeline__date" dateTime={item.instant}>
            {item.date}
          </time>
          {item.text}
          {item.notice && (
            <details className="timeline__notice">
              <summary>{item.notice.title}</summary>
              <p>{item.notice.text}</p>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
