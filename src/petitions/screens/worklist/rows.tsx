// The rows of the worklist: a dense table where there is room, cards on a phone and beside an open matter.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import { dayOf } from '../../../platform/time.ts';
import type { WorklistItem } from '../../contract.ts';
import { rowDay, useNames } from '../shared/names.ts';
import { DueDay, StateMark } from '../shared/parts.tsx';
import { type Filters, nextSort } from './filters.ts';
import { rowId } from './use-worklist.ts';

export interface RowsProps {
  readonly items: readonly WorklistItem[];
  readonly filters: Filters;
  readonly openId: string | undefined;
  readonly hrefOf: (item: WorklistItem) => string;
  readonly onSort: (sort: Filters['sort']) => void;
  readonly onFocusRow: (item: WorklistItem) => void;
}

type Column = 'due' | 'received';

function SortHeading({
  column,
  sort,
  onSort,
  className,
}: {
  readonly column: Column;
  readonly sort: Filters['sort'];
  readonly onSort: RowsProps['onSort'];
  readonly className: string;
}) {
  const { t } = useTranslation('desk');
  const here = column === 'due' ? sort === 'due' : sort !== 'due';
  const down = sort === '-received';
  const order = down ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={here ? order : 'none'}>
      <button type="button" className="sort" onClick={() => onSort(nextSort(sort, column))}>
        {t(`column.${column}`)}
        <span aria-hidden="true">{here ? (down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Title({
  item,
  hrefOf,
  onFocusRow,
  openId,
}: { readonly item: WorklistItem } & Pick<RowsProps, 'hrefOf' | 'onFocusRow' | 'openId'>) {
  const { t } = useTranslation('desk');
  return (
    <Link
      id={rowId(item)}
      to={hrefOf(item)}
      className="row-title"
      title={item.title}
      aria-current={item.matterId === openId ? 'true' : undefined}
      onFocus={() => onFocusRow(item)}
    >
      {item.sealed && <span className="sealed">{t('matter.sealed')}</span>}
      {item.title}
    </Link>
  );
}

function Row({ item, ...rest }: { readonly item: WorklistItem } & Pick<RowsProps, 'hrefOf' | 'onFocusRow' | 'openId'>) {
  const { t } = useTranslation('petitions');
  const names = useNames();
  const party = item.from ?? item.holder;
  return (
    <tr className={item.matterId === rest.openId ? 'row row-open' : 'row'}>
      <td className="c-number">{groupDigits(item.number)}</td>
      <td className="c-title">
        <Title item={item} {...rest} />
      </td>
      <td className="c-state">
        <StateMark state={item.state} />
      </td>
      <td className={`c-track track-${item.track}`}>{t(`track.${item.track}`)}</td>
      <td className="c-category" title={item.categoryPath}>
        {item.categoryPath ?? '—'}
      </td>
      <td className="c-place" title={names.placeFull(item.place)}>
        {names.place(item.place)}
      </td>
      <td className="c-party" title={names.organ(party)}>
        {names.organShort(party)}
      </td>
      <td className="c-received" title={names.instant(item.receivedAt)}>
        {rowDay(dayOf(new Date(item.receivedAt))).slice(0, 7)}
      </td>
      <td className="c-due">
        <DueDay day={item.dueDay} clearBy={item.clearBy} />
      </td>
      <td className="c-handler">{item.handler ?? '—'}</td>
    </tr>
  );
}

export function RowTable({ items, filters, onSort, ...rest }: RowsProps) {
  const { t } = useTranslation('desk');
  const plain = ['number', 'title', 'state', 'track', 'category', 'place', 'party'] as const;
  return (
    <table className="rows">
      <caption className="hidden">{t(`bucket.${filters.bucket}`)}</caption>
      <thead>
        <tr>
          {plain.map((column) => (
            <th key={column} scope="col" className={`c-${column}`}>
              {t(`column.${column}`)}
            </th>
          ))}
          <SortHeading column="received" sort={filters.sort} onSort={onSort} className="c-received" />
          <SortHeading column="due" sort={filters.sort} onSort={onSort} className="c-due" />
          <th scope="col" className="c-handler">
            {t('column.handler')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={rowId(item)} item={item} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

export function RowCards({ items, ...rest }: RowsProps) {
  const { t } = useTranslation('petitions');
  const names = useNames();
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={rowId(item)} className={item.matterId === rest.openId ? 'card card-open' : 'card'}>
          <Title item={item} {...rest} />
          <p className="card-line">
            <StateMark state={item.state} />
            {item.track !== 'ORDINARY' && <span className={`track-${item.track}`}>{t(`track.${item.track}`)}</span>}
            <DueDay day={item.dueDay} clearBy={item.clearBy} />
          </p>
          <p className="card-line card-quiet">
            <span className="tabular">{groupDigits(item.number)}</span>
            <span>{names.place(item.place)}</span>
            {item.handler && <span>{item.handler}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
