// The search field at the top: `/` puts the cursor into it, Enter searches, Escape leaves it.
import { Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Key } from '../../petitions/screens/shared/parts.tsx';

export function SearchField() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const asked = pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) void navigate(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  return (
    <search className="search-field">
      <form onSubmit={submit}>
        <Input
          id="desk-search"
          type="search"
          maxLength={100}
          aria-label={t('shell.search')}
          aria-keyshortcuts="/"
          placeholder={t('shell.searchHint')}
          value={words}
          suffix={<Key>/</Key>}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </form>
    </search>
  );
}
