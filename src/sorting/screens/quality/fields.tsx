// How the proposals stood up to what people decided: by field, and by category of level 1.
import { useTranslation } from 'react-i18next';
import type { QualityPage } from '../../quality/contract.ts';
import { Bar } from './bars.tsx';
import { grouped, useFieldName, useShare } from './numbers.ts';
import { Scrolled } from './scrolled.tsx';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly decided: number;
  readonly right: number;
  readonly wrong: number;
  readonly abstained: number;
  readonly accuracy?: number;
  readonly abstention?: number;
  readonly ece?: number;
}

interface FiguresProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly withEce?: boolean;
}

function Figures({ title, head, rows, withEce = false }: FiguresProps) {
  const { t } = useTranslation('sorting');
  const share = useShare();
  const figure = (name: string) => t(`quality.figure.${name}`);
  return (
    <Scrolled label={title}>
      <table className="board-table">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="b-bar">
              {figure('accuracy')}
            </th>
            <th scope="col" className="b-bar">
              {figure('abstention')}
            </th>
            {withEce && (
              <th scope="col" className="b-number">
                {figure('ece')}
              </th>
            )}
            {(['decided', 'right', 'wrong', 'abstained'] as const).map((name) => (
              <th key={name} scope="col" className="b-number">
                {figure(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="b-bar">
                <Bar share={row.accuracy}>{share(row.accuracy)}</Bar>
              </td>
              <td className="b-bar">
                <Bar share={row.abstention}>{share(row.abstention)}</Bar>
              </td>
              {withEce && <td className="b-number">{row.ece === undefined ? share(undefined) : row.ece.toFixed(3)}</td>}
              {[row.decided, row.right, row.wrong, row.abstained].map((number, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns above
                <td key={index} className="b-number">
                  {grouped(number)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** The title says what the figures say. */
export function Fields({ page }: { readonly page: QualityPage }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const called = useFieldName();
  const share = useShare();
  const category = page.fields.find(({ field }) => field === 'category');
  const known = category?.accuracy !== undefined;
  const title = known
    ? t('sort:boards.fieldsSay', { accuracy: share(category.accuracy), n: grouped(category.right + category.wrong) })
    : t('sorting:quality.section.fields');
  const rows = page.fields.map(({ field, ...rest }) => ({
    key: field,
    name: called(field),
    ...rest,
  }));
  return (
    <section className="board" aria-label={t('sorting:quality.section.fields')}>
      <h2>{title}</h2>
      <Figures title={title} head={t('sorting:quality.section.fields')} rows={rows} withEce />
    </section>
  );
}

export function Categories({ page }: { readonly page: QualityPage }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const share = useShare();
  if (page.categories.length === 0) return null;
  const rows = page.categories.map(({ categoryCode, category, ...rest }) => ({
    key: categoryCode,
    name: category,
    ...rest,
  }));
  const known = page.categories.filter(({ accuracy }) => accuracy !== undefined);
  const weakest = known.toSorted((a, b) => (a.accuracy ?? 1) - (b.accuracy ?? 1))[0];
  const title =
    weakest && known.length > 1
      ? t('sort:boards.categoriesSay', { category: weakest.category, accuracy: share(weakest.accuracy) })
      : t('sorting:quality.section.categories');
  return (
    <section className="board" aria-label={t('sorting:quality.section.categories')}>
      <h2>{title}</h2>
      <Figures title={title} head={t('sorting:quality.section.categories')} rows={rows} />
    </section>
  );
}
