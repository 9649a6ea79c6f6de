// The box of the search page: words, or a person by name, telephone or identity number, with one line on how to write it.
import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSelect } from '../fields/typing-select.tsx';
import { LIST_KEYS } from '../shared/keys.ts';
import { Key } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { BY_CODES, isAboutPerson, LONGEST, type SearchFilters } from './filters.ts';

export interface SearchProps {
  readonly filters: SearchFilters;
  readonly onChange: (filters: SearchFilters) => void;
}

export function SearchBox({ filters, onChange }: SearchProps) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState(filters.q ?? '');
  const box = useRef<InputRef>(null);
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  useKeys({ [LIST_KEYS.search]: () => box.current?.focus({ cursor: 'all' }) }, 1);
  const { q: _q, by, ...rest } = filters;
  const ask = (next: SearchFilters) => {
    const typed = words.trim();
    onChange({ ...rest, ...(typed && { q: typed }), ...(next.by && { by: next.by }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(filters);
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <Input
          ref={box}
          className="search-words"
          maxLength={LONGEST}
          aria-label={t('search.box')}
          aria-describedby="search-help"
          aria-keyshortcuts="/"
          placeholder={t('search.box')}
          allowClear
          value={words}
          suffix={<Key>/</Key>}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <ListSelect
          aria-label={t('search.by')}
          placeholder={t('search.byUsual')}
          allowClear
          value={by}
          choices={BY_CODES.map((code) => ({ value: code, label: t(`search.byCode.${code}`) }))}
          onChange={(code) => {
            const chosen = BY_CODES.find((one) => one === code);
            ask(chosen ? { by: chosen } : {});
          }}
        />
        <Button type="primary" htmlType="submit">
          {t('search.go')}
        </Button>
      </form>
      <p className="search-help quiet" id="search-help">
        {isAboutPerson(filters) ? t('search.helpPerson') : t('search.help')}
      </p>
    </search>
  );
}
