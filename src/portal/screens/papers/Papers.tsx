// The documents of a petition, the latest first: title, number, organ and day; each opens as a page to read, and as PDF.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentItem } from '../../../petitions/documents/contract.ts';
import { writeDay } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { dayOf } from '../../../platform/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { getPapers, type Query } from '../api.ts';

/** Nothing while there are none. `version`: read again when something happened. */
export function Papers({ query, version }: { readonly query: Query; readonly version: number }) {
  const { t, i18n } = useTranslation('portal');
  const [items, setItems] = useState<readonly DocumentItem[]>([]);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version, language and attempt is read anew
  useEffect(() => {
    let gone = false;
    setFailed(false);
    getPapers(query).then(
      (list) => gone || setItems([...list.items].reverse()),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [query, version, i18n.language, attempt]);
  if (items.length === 0 && !failed) return null;
  return (
    <section className="stack" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers.title')}</h2>
      {failed ? (
        <p role="alert">
          {t('papers.failed')}{' '}
          <Button kind="quiet" onClick={() => setAttempt((count) => count + 1)}>
            {t('shell.again')}
          </Button>
        </p>
      ) : (
        <Lines items={items} />
      )}
    </section>
  );
}

/** The latest stand open; earlier ones are folded, so that a long way does not push everything else off the phone. */
const OPEN = 3;

function Lines({ items }: { readonly items: readonly DocumentItem[] }) {
  const { t } = useTranslation('portal');
  // One more is no reason to fold.
  const open = items.length === OPEN + 1 ? items.length : OPEN;
  const list = (some: readonly DocumentItem[]) => (
    <ul className="ways">
      {some.map((item) => (
        <Line key={item.id} item={item} />
      ))}
    </ul>
  );
  const earlier = items.slice(open);
  return (
    <>
      {list(items.slice(0, open))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('papers.earlier', { count: earlier.length })}</summary>
          {list(earlier)}
        </details>
      )}
    </>
  );
}

function Line({ item }: { readonly item: DocumentItem }) {
  const { t, i18n } = useTranslation('portal');
  const day = (at: string): string => writeDay(dayOf(new Date(at)), i18n.language as Language);
  return (
    <li>
      <Link className="way" to={`/progress/papers/${item.id}`}>
        <span className="way__name" lang="zh-CN">
          {item.title}
        </span>
        <span className="way__hint">
          {item.organName} · {day(item.at)}
        </span>
        <span className="way__hint">
          <span lang="zh-CN">{item.number}</span>
          {item.served && ` · ${t('papers.served', { at: day(item.served.at) })}`}
        </span>
      </Link>
    </li>
  );
}
