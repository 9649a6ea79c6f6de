// The filters of the queue: what to look at, by class, category, place and confidence.
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { petitionsWording } from '../../../petitions/wording.ts';
import { useKit } from '../kit.ts';
import { type FilterName, type Filters, ONLY, type Only, SURE_STEPS } from './filters.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Only, number>>;
  readonly onChange: (next: Filters) => void;
  /** There is little room: what is seldom needed is folded away. */
  readonly narrow: boolean;
}

const CLASSES = Object.keys(petitionsWording.zh.class);

/** The filters with one set, or taken off when there is no value. */
function withFilter(filters: Filters, name: FilterName, value: string | undefined): Filters {
  const { [name]: _before, ...rest } = filters;
  return { ...rest, ...(value && { [name]: value }) };
}

/** What to look at: side by side where there is room, else in a list. */
function OnlyField({ filters, counts, onChange, narrow }: FilterBarProps) {
  const { t } = useTranslation('sort');
  const { ListSelect } = useKit();
  const label = t('queue.only.label');
  const options = ONLY.map((only) => ({ value: only, label: `${t(`queue.only.${only}`)} ${counts[only]}` }));
  const choose = (value: string | undefined) =>
    onChange({ ...filters, only: ONLY.find((only) => only === value) ?? 'all' });
  return narrow ? (
    <ListSelect aria-label={label} value={filters.only} choices={options} onChange={choose} />
  ) : (
    <Segmented value={filters.only} aria-label={label} options={options} onChange={choose} />
  );
}

function Fields({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  const { t } = useTranslation(['sort', 'petitions']);
  const { ListSelect, CategoryPicker, PlacePicker } = useKit();
  const field = (name: FilterName) => ({
    'aria-label': t(`queue.filter.${name}`),
    placeholder: t(`queue.filter.${name}`),
    allowClear: true,
    value: filters[name],
    onChange: (value: string | undefined) => onChange(withFilter(filters, name, value)),
  });
  const sureWords = (step: string) =>
    step.startsWith('-')
      ? t('queue.filter.sureBelow', { percent: step.slice(1) })
      : t('queue.filter.sureFrom', { percent: step });
  return (
    <fieldset className="filters" aria-label={t('queue.filter.label')}>
      <ListSelect
        {...field('class')}
        choices={CLASSES.map((code) => ({ value: code, label: t(`petitions:class.${code}`) }))}
      />
      <CategoryPicker {...field('category')} />
      <PlacePicker {...field('place')} />
      <ListSelect {...field('sure')} choices={SURE_STEPS.map((step) => ({ value: step, label: sureWords(step) }))} />
    </fieldset>
  );
}

export function FilterBar(props: FilterBarProps) {
  const { t } = useTranslation('sort');
  const { filters, onChange, narrow } = props;
  const [open, setOpen] = useState(false);
  const narrowed = filters.only !== 'all' || Object.keys(filters).length > 1;
  return (
    <div className={narrow ? 'queue-filters queue-filters-narrow' : 'queue-filters'}>
      <OnlyField {...props} />
      {narrow && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('queue.filter.label')}
        </Button>
      )}
      {(!narrow || open) && <Fields filters={filters} onChange={onChange} />}
      {narrowed && (
        <Button type="link" onClick={() => onChange({ only: 'all' })}>
          {t('queue.filter.clear')}
        </Button>
      )}
    </div>
  );
}
