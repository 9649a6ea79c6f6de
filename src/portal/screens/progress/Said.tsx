// What the petitioner wrote after filing, with its files.
import type { Progress } from '../../contract.ts';
import type { Query } from '../api.ts';
import { FileLinks } from './FileLinks.tsx';
import { useSay } from './say.ts';

type Statement = NonNullable<Progress['statements']>[number];

/** First to last. */
export function Said({ query, statements }: { readonly query: Query; readonly statements: readonly Statement[] }) {
  const { t, instant } = useSay();
  return (
    <section className="stack" aria-labelledby="said-title">
      <h2 id="said-title">{t('handled.said.title')}</h2>
      {statements.map((one) => (
        <div key={one.id}>
          <h3>{t(`handled.said.${one.act}`)}</h3>
          <p className="soft">{instant(one.at)}</p>
          <p className="prewrap">{one.text}</p>
          <FileLinks query={query} files={one.attachments} />
        </div>
      ))}
    </section>
  );
}
