// Above the rows: select all that can be confirmed together, how many are selected, and the button that confirms them.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriageItem } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';

interface BulkBarProps {
  readonly ready: readonly TriageItem[];
  readonly selected: readonly TriageItem[];
  readonly most: number;
  readonly onSelect: (items: readonly TriageItem[]) => void;
  readonly onConfirm: () => void;
}

export function BulkBar({ ready, selected, most, onSelect, onConfirm }: BulkBarProps) {
  const { t } = useTranslation('sort');
  const { Key } = useKit();
  const all = ready.length > 0 && selected.length >= ready.length;
  return (
    <div className="bulk-bar">
      <label>
        <input
          type="checkbox"
          className="select-row"
          checked={all}
          disabled={ready.length === 0}
          onChange={() => onSelect(all ? [] : ready)}
        />{' '}
        {t('queue.selectAll', { count: ready.length })}
      </label>
      {selected.length > 0 && (
        <>
          <span role="status">
            {t('queue.selected', { count: selected.length })}
            {selected.length >= most && ` · ${t('queue.selectedMost', { count: most })}`}
          </span>
          <Button type="primary" size="small" aria-keyshortcuts="y" onClick={onConfirm}>
            {t('queue.confirm')} <Key>y</Key>
          </Button>
          <Button size="small" onClick={() => onSelect([])}>
            {t('queue.clear')}
          </Button>
        </>
      )}
      <span className="quiet bulk-keys">{t('queue.keys')}</span>
    </div>
  );
}
