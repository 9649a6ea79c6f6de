// The filters above the list, and a chip for each that is on.

import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryPicker, PlacePicker } from '../fields/pickers.tsx';
import { ListSelect } from '../fields/typing-select.tsx';
import { api, keys } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import {
  CHANNEL_CODES,
  type Filters,
  KIND_CODES,
  NARROWING,
  type Narrowing,
  type Sort,
  STATE_CODES,
  widen,
} from './filters.ts';

export interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** The filters with one narrowing set (or taken off when there is no value). */
const narrowed = (filters: Filters, name: Narrowing, value: string | undefined): Filters =>
  ({ ...widen(filters, name), ...(value && { [name]: value }) }) as Filters;

function TextFilter({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState(filters.q ?? '');
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(narrowed(filters, 'q', words.trim() || undefined));
  };
  return (
    <form onSubmit={submit} className="filter-text">
      <Input
        aria-label={t('filter.q')}
        placeholder={t('filter.q')}
        maxLength={100}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onBlur={submit}
      />
    </form>
  );
}

const SORTS: readonly Sort[] = ['due', 'received', '-received'];

export function FilterFields({ filters, onChange, withSort }: FilterBarProps & { readonly withSort: boolean }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const set = (name: Narrowing) => (value: string | null | undefined) =>
    onChange(narrowed(filters, name, value ?? undefined));
  return (
    <fieldset className="filters" aria-label={t('filter.label')}>
      <TextFilter filters={filters} onChange={onChange} />
      <ListSelect
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        allowClear
        value={filters.kind}
        choices={KIND_CODES.map((code) => ({ value: code, label: t(`petitions:taskKind.${code}`) }))}
        onChange={set('kind')}
      />
      <ListSelect
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        allowClear
        value={filters.state}
        choices={STATE_CODES.map((code) => ({ value: code, label: t(`petitions:state.${code}`) }))}
        onChange={set('state')}
      />
      <ListSelect
        aria-label={t('filter.channel')}
        placeholder={t('filter.channel')}
        allowClear
        value={filters.channel}
        choices={CHANNEL_CODES.map((code) => ({ value: code, label: t(`petitions:channel.${code}`) }))}
        onChange={set('channel')}
      />
      <CategoryPicker
        aria-label={t('filter.category')}
        placeholder={t('filter.category')}
        allowClear
        value={filters.category}
        onChange={set('category')}
      />
      <PlacePicker
        aria-label={t('filter.place')}
        placeholder={t('filter.place')}
        allowClear
        value={filters.place}
        onChange={set('place')}
      />
      {withSort && (
        <ListSelect
          aria-label={t('filter.sort')}
          value={filters.sort}
          choices={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={(code) => onChange({ ...filters, sort: SORTS.find((sort) => sort === code) ?? filters.sort })}
        />
      )}
    </fieldset>
  );
}

/** What a filter's value is called. */
function useValueName(filters: Filters): (name: Narrowing) => string {
  const { t } = useTranslation('petitions');
  const names = useNames();
  const place = useQuery({
    queryKey: keys.place(filters.place ?? ''),
    queryFn: () => api.place(filters.place ?? ''),
    enabled: filters.place !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const categories = useQuery({
    queryKey: keys.categories,
    queryFn: api.categories,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const category = categories.data?.items.find((item) => item.code === filters.category);
  return (name) =>
    ({
      kind: () => t(`taskKind.${filters.kind}`),
      state: () => t(`state.${filters.state}`),
      channel: () => t(`channel.${filters.channel}`),
      category: () => (category ? names.category(category) : (filters.category ?? '')),
      place: () => (place.data ? names.place(place.data) : (filters.place ?? '')),
      q: () => filters.q ?? '',
    })[name]();
}

export function FilterChips({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation('desk');
  const nameOf = useValueName(filters);
  const on = NARROWING.filter((name) => filters[name] !== undefined);
  if (on.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('filter.active')}>
      {on.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={t('filter.remove', { name: t(`filter.${name}`), value: nameOf(name) })}
            onClick={() => onChange(widen(filters, name))}
          >
            <span className="chip-name">{t(`filter.${name}`)}</span> {nameOf(name)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <Button size="small" type="link" onClick={() => onChange(widen(filters))}>
          {t('filter.removeAll')}
        </Button>
      </li>
    </ul>
  );
}
