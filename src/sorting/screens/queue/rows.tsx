// The rows of the queue: a table where there is room, cards on a phone and beside an open petition.
import { useTranslation } from 'react-i18next';
import type { TriageItem } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';
import { Flags, LeastSure, type Names, type OfRow, Tick, Title, Value } from './cells.tsx';

export interface RowsProps extends Omit<OfRow, 'item'> {
  readonly items: readonly TriageItem[];
  readonly names: Names;
  readonly openId: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (item: TriageItem) => void;
}

const COLUMNS = ['select', 'title', 'class', 'category', 'place', 'track', 'sure'] as const;

export function QueueTable({ items, names, openId, selected, onSelect, ...of }: RowsProps) {
  const { t } = useTranslation('sort');
  return (
    <table className="rows queue-rows">
      <caption className="hidden">{t('queue.list')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`q-${column}`}>
              {column === 'select' ? (
                <span className="hidden">{t('queue.column.select')}</span>
              ) : (
                t(`queue.column.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.matterId} className={selected.has(item.matterId) ? 'row row-selected' : 'row'}>
            <td className="q-select">
              <Tick item={item} checked={selected.has(item.matterId)} onSelect={onSelect} />
            </td>
            <td className="q-title">
              <span className="q-line">
                <Title item={item} open={item.matterId === openId} {...of} />
                <Flags item={item} />
              </span>
              <span className="q-excerpt" lang="zh-CN">
                {item.excerpt}
              </span>
            </td>
            <td className="q-class">
              <Value item={item} field="class" names={names} />
            </td>
            <td className="q-category">
              <Value item={item} field="categoryCode" names={names} />
            </td>
            <td className="q-place">
              <Value item={item} field="placeCode" names={names} />
            </td>
            <td className="q-track">
              <Value item={item} field="track" names={names} />
            </td>
            <td className="q-sure">
              <LeastSure item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function QueueCards({ items, names, openId, selected, onSelect, ...of }: RowsProps) {
  const kit = useKit();
  return (
    <ul className="cards queue-cards">
      {items.map((item) => (
        <li key={item.matterId} className={item.matterId === openId ? 'card card-open' : 'card'}>
          <Tick item={item} checked={selected.has(item.matterId)} onSelect={onSelect} />
          <div className="card-body">
            <Title item={item} open={item.matterId === openId} {...of} />
            <p className="card-line">
              <Value item={item} field="categoryCode" names={names} />
              <Value item={item} field="placeCode" names={names} />
            </p>
            <p className="card-line card-quiet">
              <LeastSure item={item} />
              <span>{kit.instant(item.receivedAt)}</span>
              <Flags item={item} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
