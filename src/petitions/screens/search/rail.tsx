// The filters beside the hits, with counts: on a wide screen a rail, on a phone a sheet.
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetCount, FacetPage } from '../../contract.ts';
import { CategoryPicker, OrganPicker, PlacePicker } from '../fields/pickers.tsx';
import { ListSelect } from '../fields/typing-select.tsx';
import { useNames } from '../shared/names.ts';
import { CLOCK_CODES, NARROWING, type Narrowing, narrowed, ofYear, type SearchFilters, widened } from './filters.ts';
import type { SearchProps } from './search-box.tsx';

type Facet = keyof FacetPage['facets'];
const FACETS: readonly Facet[] = ['state', 'channel', 'category', 'place', 'year'];
/** Values of a facet that are shown; rarer ones are reached by the fields below. */
const SHOWN = 8;
const NONE = '-';

/** What a value of a facet is called. */
function useFacetName(): (facet: Facet, one: FacetCount) => string {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  return (facet, one) => {
    if (one.value === NONE) return t('search.noCategory');
    if (facet === 'state' || facet === 'channel') return t(`petitions:${facet}.${one.value}`);
    if (one.name) return names.category({ name: one.name, nameEn: one.nameEn ?? '' });
    return one.value;
  };
}

const isOn = (filters: SearchFilters, facet: Facet, value: string): boolean =>
  facet === 'year' ? filters.from === `${value}-01-01` && filters.to === `${value}-12-31` : filters[facet] === value;

function toggled(filters: SearchFilters, facet: Facet, value: string): SearchFilters {
  const on = isOn(filters, facet, value);
  if (facet !== 'year') return narrowed(filters, facet, on ? undefined : value);
  return on ? narrowed(narrowed(filters, 'from', undefined), 'to', undefined) : ofYear(filters, value);
}

function FacetList({
  facet,
  counts,
  filters,
  onChange,
}: SearchProps & { facet: Facet; counts: readonly FacetCount[] }) {
  const { t } = useTranslation('desk');
  const nameOf = useFacetName();
  const id = useId();
  if (counts.length === 0) return null;
  return (
    <section className="facet" aria-labelledby={id}>
      <h2 className="small" id={id}>
        {t(`search.facet.${facet}`)}
      </h2>
      <ul>
        {counts.slice(0, SHOWN).map((one) => (
          <li key={one.value}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={isOn(filters, facet, one.value)}
              disabled={one.value === NONE}
              onClick={() => onChange(toggled(filters, facet, one.value))}
            >
              <span className="facet-name">{nameOf(facet, one)}</span>
              <span className="count">{one.n.toLocaleString('en-US')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DayField({ name, filters, onChange }: SearchProps & { name: 'from' | 'to' }) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <label className="rail-field" htmlFor={id}>
      {t(`search.filter.${name}`)}
      <Input
        id={id}
        type="date"
        value={filters[name] ?? ''}
        onChange={(event) => onChange(narrowed(filters, name, event.target.value || undefined))}
      />
    </label>
  );
}

function Fields({ filters, onChange }: SearchProps) {
  const { t } = useTranslation('desk');
  const set = (name: Narrowing) => (value: string | undefined) => onChange(narrowed(filters, name, value));
  const field = (name: Narrowing) => ({
    'aria-label': t(`search.filter.${name}`),
    placeholder: t(`search.filter.${name}`),
    allowClear: true,
    value: filters[name],
    onChange: set(name),
  });
  return (
    <fieldset className="rail-fields" aria-label={t('filter.label')}>
      <PlacePicker {...field('place')} />
      <OrganPicker {...field('organ')} />
      <CategoryPicker {...field('category')} />
      <ListSelect
        {...field('clock')}
        choices={CLOCK_CODES.map((code) => ({ value: code, label: t(`search.clock.${code}`) }))}
      />
      <div className="rail-days">
        <DayField name="from" filters={filters} onChange={onChange} />
        <DayField name="to" filters={filters} onChange={onChange} />
      </div>
    </fieldset>
  );
}

/** What the counts stand for, said in a sentence. */
function useCountedText(page: FacetPage | undefined): string | undefined {
  const { t } = useTranslation('desk');
  if (!page) return undefined;
  const count = page.counted.toLocaleString('en-US');
  if (page.kept) return t('search.countedAll', { count });
  return page.more ? t('search.countedNewest', { count }) : t('search.counted', { count });
}

export function Rail({ filters, onChange, counts }: SearchProps & { readonly counts: FacetPage | undefined }) {
  const { t } = useTranslation('desk');
  const counted = useCountedText(counts);
  const narrow = NARROWING.some((name) => filters[name] !== undefined);
  return (
    <div className="rail">
      <Fields filters={filters} onChange={onChange} />
      {narrow && (
        <Button size="small" type="link" onClick={() => onChange(widened(filters))}>
          {t('filter.removeAll')}
        </Button>
      )}
      {counted && (
        <p className="quiet rail-counted" role="status">
          {counted}
        </p>
      )}
      {counts &&
        FACETS.map((facet) => (
          <FacetList key={facet} facet={facet} counts={counts.facets[facet]} filters={filters} onChange={onChange} />
        ))}
    </div>
  );
}
