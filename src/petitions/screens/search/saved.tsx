// A person's saved searches: in the left list, each with a way to delete it; and the dialog that saves the one on the screen.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, keys, sentenceOf } from '../shared/api.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useToast } from '../shared/toast.tsx';
import './saved.css';

const useSaved = () => useQuery({ queryKey: keys.savedSearches, queryFn: api.savedSearches });

/** The part of the left side with the own searches; nothing where there are none. */
export function SavedSearchesNav() {
  const { t } = useTranslation('desk');
  const { pathname, search } = useLocation();
  const client = useQueryClient();
  const say = useToast();
  const saved = useSaved();
  const drop = useMutation({
    mutationFn: api.dropSearch,
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.savedSearches }),
    onError: (error) => say(sentenceOf(error, t('common.offline'))),
  });
  const items = saved.data?.items ?? [];
  if (items.length === 0) return null;
  const here = pathname === '/search' ? new URLSearchParams(search).toString() : undefined;
  return (
    <ul className="nav-list nav-queues" aria-label={t('search.saved')}>
      {items.map((one) => (
        <li key={one.id} className="saved">
          <Link
            to={`/search?${one.query}`}
            className="nav-link"
            aria-current={here === one.query ? 'page' : undefined}
            title={one.name}
          >
            <span className="saved-name">{one.name}</span>
          </Link>
          <button
            type="button"
            className="saved-drop"
            aria-label={t('search.drop', { name: one.name })}
            disabled={drop.isPending}
            onClick={() => drop.mutate(one.id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

export function SaveDialog({ query, onClose }: { readonly query: string; readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const say = useToast();
  const id = useId();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => api.saveSearch({ name: name.trim(), query }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.savedSearches });
      say(t('search.savedNow', { name: name.trim() }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate();
  };
  return (
    <Dialog title={t('search.save')} onClose={onClose}>
      <form onSubmit={submit} className="save-form">
        <label htmlFor={id}>{t('search.name')}</label>
        <Input
          id={id}
          maxLength={40}
          value={name}
          aria-invalid={save.isError}
          onChange={(event) => setName(event.target.value)}
        />
        {save.isError && (
          <p className="field-error" role="alert">
            {sentenceOf(save.error, t('common.offline'))}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {t('search.saveNow')}
        </Button>
      </form>
    </Dialog>
  );
}
