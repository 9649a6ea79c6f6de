// The search field at the top: `/` puts the cursor into it, Enter searches, Escape leaves it. The search page has its own.
import { Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Key } from '../../petitions/screens/shared/parts.tsx';

export function SearchField() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [words, setWords] = useState('');
  const away = pathname === '/search';
  useEffect(() => {
    if (away) setWords('');
  }, [away]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) void navigate(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  if (away) return null;
  return (
    <search className="search-field">
      <form onSubmit={submit}>
        <Input
          id="desk-search"
          type="search"
          maxLength={200}
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
