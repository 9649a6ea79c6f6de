// What a row of the queue is made of: the title, what is proposed, how sure it is, and what to look out for.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatterProposals } from '../../contract.ts';
import type { TriageItem } from '../../proposals/contract.ts';
import { leastConfidence, proposedFor, type TriageField } from '../proposal/read.ts';
import { Sure } from '../proposal/sure.tsx';
import { shortCategory, shortPlace, useValueName } from '../proposal/value-name.ts';
import { standingOf } from './filters.ts';

export type Names = MatterProposals['names'];

export const rowId = (matterId: string): string => `triage-${matterId}`;

export interface OfRow {
  readonly item: TriageItem;
  readonly hrefOf: (item: TriageItem) => string;
  readonly onCursor: (matterId: string) => void;
}

export function Title({ item, hrefOf, onCursor, open }: OfRow & { readonly open: boolean }) {
  return (
    <Link
      id={rowId(item.matterId)}
      to={hrefOf(item)}
      className="row-title"
      lang="zh-CN"
      title={item.excerpt}
      aria-current={open ? 'true' : undefined}
      onFocus={() => onCursor(item.matterId)}
    >
      {item.title}
    </Link>
  );
}

/** A proposed value, or that it abstained. */
export function Value({
  item,
  field,
  names,
}: {
  readonly item: TriageItem;
  readonly field: TriageField;
  names: Names;
}) {
  const { t } = useTranslation('sort');
  const called = useValueName();
  if (!item.proposals) return <span className="none">—</span>;
  const { value } = proposedFor(item.proposals, field);
  if (value === undefined) return <span className="row-open">{t('queue.abstained')}</span>;
  const name = called(names, field, value);
  const short = field === 'categoryCode' ? shortCategory(name) : field === 'placeCode' ? shortPlace(name) : name;
  return <span title={name}>{short}</span>;
}

export function LeastSure({ item }: { readonly item: TriageItem }) {
  const { t } = useTranslation('sort');
  if (!item.proposals) return <span className="quiet">{t(item.fault ? 'queue.faulty' : 'queue.waiting')}</span>;
  return <Sure confidence={leastConfidence(item.proposals)} />;
}

/** What a clerk should see before confirming. */
export function Flags({ item }: { readonly item: TriageItem }) {
  const { t } = useTranslation('sort');
  return (
    <>
      {item.repeats > 0 && <span className="mark-tag">{t('queue.repeats', { count: item.repeats })}</span>}
      {item.sample && <span className="mark-tag">{t('queue.sample')}</span>}
      {item.confirm?.litigationRelated && <span className="mark-tag">{t('queue.litigation')}</span>}
      {item.proposals?.signals.map(({ signal }) => (
        <span key={signal} className="flag-signal">
          {t(`signal.${signal}`)}
        </span>
      ))}
    </>
  );
}

interface TickProps {
  readonly item: TriageItem;
  readonly checked: boolean;
  readonly onSelect: (item: TriageItem) => void;
}

/** What must be opened first cannot be selected, and says why. */
export function Tick({ item, checked, onSelect }: TickProps) {
  const { t } = useTranslation('sort');
  const standing = standingOf(item);
  const ready = standing === 'ready';
  return (
    <input
      type="checkbox"
      className="select-row"
      checked={checked}
      disabled={!ready}
      aria-label={t('queue.select', { title: item.title })}
      title={ready ? undefined : t(`queue.why.${standing}`)}
      onChange={() => onSelect(item)}
    />
  );
}
