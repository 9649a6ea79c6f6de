// The filters of the queue: what to look at, by class, category, place and confidence.
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { petitionsWording } from '../../../petitions/wording.ts';
import { useKit } from '../kit.ts';
import { type FilterName, type Filters, ONLY, type Only, SURE_STEPS } from './filters.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Only, number>>;
  readonly onChange: (next: Filters) => void;
}

const CLASSES = Object.keys(petitionsWording.zh.class);

/** The filters with one set, or taken off when there is no value. */
function withFilter(filters: Filters, name: FilterName, value: string | undefined): Filters {
  const { [name]: _before, ...rest } = filters;
  return { ...rest, ...(value && { [name]: value }) };
}

export function FilterBar({ filters, counts, onChange }: FilterBarProps) {
  const { t } = useTranslation(['sort', 'petitions']);
  const { ListSelect, CategoryPicker, PlacePicker } = useKit();
  const set = (name: FilterName) => (value: string | undefined) => onChange(withFilter(filters, name, value));
  const field = (name: FilterName) => ({
    'aria-label': t(`queue.filter.${name}`),
    placeholder: t(`queue.filter.${name}`),
    allowClear: true,
    value: filters[name],
    onChange: set(name),
  });
  const narrowed = filters.only !== 'all' || Object.keys(filters).length > 1;
  const sureWords = (step: string) =>
    step.startsWith('-')
      ? t('queue.filter.sureBelow', { percent: step.slice(1) })
      : t('queue.filter.sureFrom', { percent: step });
  return (
    <div className="queue-filters">
      <Segmented
        value={filters.only}
        aria-label={t('queue.only.label')}
        options={ONLY.map((only) => ({ value: only, label: `${t(`queue.only.${only}`)} ${counts[only]}` }))}
        onChange={(only) => onChange({ ...filters, only })}
      />
      <fieldset className="filters" aria-label={t('queue.filter.label')}>
        <ListSelect
          {...field('class')}
          choices={CLASSES.map((code) => ({ value: code, label: t(`petitions:class.${code}`) }))}
        />
        <CategoryPicker {...field('category')} />
        <PlacePicker {...field('place')} />
        <ListSelect {...field('sure')} choices={SURE_STEPS.map((step) => ({ value: step, label: sureWords(step) }))} />
        {narrowed && (
          <Button type="link" onClick={() => onChange({ only: 'all' })}>
            {t('queue.filter.clear')}
          </Button>
        )}
      </fieldset>
    </div>
  );
}
