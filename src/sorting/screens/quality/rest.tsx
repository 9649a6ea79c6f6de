// The other figures: corrections, returns after dispatch, confidence against truth, samples, repeats that were overridden.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityPage } from '../../quality/contract.ts';
import { useKit } from '../kit.ts';
import { Bar } from './bars.tsx';
import { grouped, useFieldName, useShare } from './numbers.ts';
import { Scrolled } from './scrolled.tsx';

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The first cell names the row; numbers stand to the right. */
function Table({ caption, head, rows }: TableProps) {
  const isNumber = (index: number): boolean => typeof rows[0]?.cells[index] === 'number';
  return (
    <Scrolled label={caption}>
      <table className="board-table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, index) => (
              <th key={name} scope="col" className={isNumber(index) ? 'b-number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns above
                <td key={index} className={isNumber(index + 1) ? 'b-number' : undefined}>
                  {typeof cell === 'number' ? grouped(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

interface PartProps {
  readonly name: string;
  readonly says?: string;
  readonly children: ReactNode;
}

function Part({ name, says, children }: PartProps) {
  return (
    <section className="board" aria-label={name}>
      <h2>{says ?? name}</h2>
      {children}
    </section>
  );
}

interface OfPage {
  readonly page: QualityPage;
}

export function Corrections({ page }: OfPage) {
  const { t } = useTranslation('sorting');
  const called = useFieldName();
  if (page.corrections.length === 0) return null;
  const name = t('quality.section.corrections');
  return (
    <Part name={name}>
      <Table
        caption={name}
        head={[
          t('quality.section.fields'),
          t('quality.figure.proposed'),
          t('quality.figure.decidedAs'),
          t('quality.figure.n'),
        ]}
        rows={page.corrections.slice(0, 15).map((one) => ({
          key: `${one.field}-${one.proposed}-${one.decided}`,
          cells: [called(one.field), one.proposedName, one.decidedName, one.n],
        }))}
      />
    </Part>
  );
}

export function ReturnRates({ page }: OfPage) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const share = useShare();
  const { returns } = page;
  const kinds = ['asProposed', 'otherwise', 'unproposed'] as const;
  if (kinds.every((kind) => returns[kind].dispatched === 0)) return null;
  const name = t('sorting:quality.section.returns');
  const figures = ({ dispatched, returned, rate }: { dispatched: number; returned: number; rate?: number }) => [
    <Bar key="bar" share={rate}>
      {share(rate)}
    </Bar>,
    returned,
    dispatched,
  ];
  const head = (first: string) => [
    first,
    t('sorting:quality.figure.rate'),
    t('sorting:quality.figure.returned'),
    t('sorting:quality.figure.dispatched'),
  ];
  const says =
    returns.asProposed.rate !== undefined && returns.otherwise.rate !== undefined
      ? t('sort:boards.returnsSay', { as: share(returns.asProposed.rate), other: share(returns.otherwise.rate) })
      : name;
  return (
    <Part name={name} says={says}>
      <Table
        caption={name}
        head={head(name)}
        rows={kinds.map((kind) => ({
          key: kind,
          cells: [t(`sorting:quality.section.${kind}`), ...figures(returns[kind])],
        }))}
      />
      {returns.organs.length > 0 && (
        <details className="behind">
          <summary>{t('sort:boards.byOrgan')}</summary>
          <Table
            caption={t('sort:boards.byOrgan')}
            head={head(t('sorting:quality.field.organ'))}
            rows={returns.organs.map((one) => ({
              key: one.organ.code,
              cells: [kit.organ(one.organ), ...figures(one)],
            }))}
          />
        </details>
      )}
    </Part>
  );
}

export function Calibration({ page }: OfPage) {
  const { t } = useTranslation(['sort', 'sorting']);
  const share = useShare();
  const category = page.fields.find(({ field }) => field === 'category');
  if (!category || category.bins.length === 0) return null;
  const name = t('sorting:quality.section.calibration');
  return (
    <Part
      name={name}
      {...(category.ece !== undefined && { says: t('sort:boards.calibrationSay', { ece: share(category.ece) }) })}
    >
      <Table
        caption={name}
        head={[
          t('sorting:quality.figure.confidence'),
          t('sorting:quality.figure.accuracy'),
          t('sorting:quality.figure.n'),
        ]}
        rows={category.bins.map((bin) => ({
          key: String(bin.from),
          cells: [
            <Bar key="said" share={bin.confidence}>
              {share(bin.confidence)}
            </Bar>,
            <Bar key="true" share={bin.accuracy}>
              {share(bin.accuracy)}
            </Bar>,
            bin.n,
          ],
        }))}
      />
    </Part>
  );
}

export function Repeats({ page }: OfPage) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const share = useShare();
  if (page.repeats.length === 0) return null;
  const name = t('sorting:quality.section.repeats');
  return (
    <Part name={name}>
      <Table
        caption={name}
        head={[
          t('sort:boards.organ'),
          t('sorting:quality.figure.rate'),
          t('sorting:quality.figure.overridden'),
          t('sorting:quality.figure.decided'),
        ]}
        rows={page.repeats.map((one) => ({
          key: one.organ.code,
          cells: [
            kit.organ(one.organ),
            <Bar key="rate" share={one.rate}>
              {share(one.rate)}
            </Bar>,
            one.overridden,
            one.decided,
          ],
        }))}
      />
    </Part>
  );
}

export function Samples({ page }: OfPage) {
  const { t } = useTranslation('sorting');
  const share = useShare();
  const { confirmed, samples, agreed, agreement } = page.automatic;
  const name = t('quality.section.automatic');
  const facts = [
    ['confirmed', grouped(confirmed)],
    ['samples', grouped(samples)],
    ['agreed', grouped(agreed)],
    ['agreement', share(agreement)],
  ] as const;
  return (
    <Part name={name}>
      <dl className="board-facts">
        {facts.map(([figure, value]) => (
          <div key={figure}>
            <dt>{t(`quality.figure.${figure}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
