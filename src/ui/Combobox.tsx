// Typing search after the WAI-ARIA combobox pattern (list autocomplete): focus stays in the input, arrows move the option.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame, type Question } from './Field.tsx';
import { type Search, type SearchState, type Suggestion, useSearch } from './useSearch.ts';

export interface ComboboxProps extends Question {
  /** What is typed; kept by the caller, so that it is not lost. */
  readonly query: string;
  readonly chosen: Suggestion | undefined;
  readonly search: Search;
  readonly onType: (query: string) => void;
  readonly onChoose: (item: Suggestion) => void;
}

const move = (active: number, key: string, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  return undefined;
};

/** A field that finds by typing. */
export function Combobox({ query, chosen, search, onType, onChoose, ...question }: ComboboxProps) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSearch(query, open && !chosen, search);
  const shown = open && found.items.length > 0;
  const listId = `${question.id}-list`;

  const choose = (item: Suggestion | undefined) => {
    if (!item) return;
    onChoose(item);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(active, event.key, found.items.length);
    if (next !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(next);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      choose(found.items[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
  };

  return (
    <FieldFrame question={question}>
      <div className="combobox">
        <input
          id={question.id}
          className="field__input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          aria-describedby={describedBy(question)}
          aria-invalid={question.error ? true : undefined}
          value={query}
          onChange={(event) => {
            onType(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Options
          listId={listId}
          label={question.label}
          shown={shown}
          active={active}
          items={found.items}
          onChoose={choose}
        />
      </div>
      <StateLine found={found} open={open} />
      {chosen && <p className="combobox__chosen">{t('combobox.chosen', { label: chosen.detail ?? chosen.label })}</p>}
    </FieldFrame>
  );
}

interface OptionsProps {
  readonly listId: string;
  readonly label: string;
  readonly shown: boolean;
  readonly active: number;
  readonly items: readonly Suggestion[];
  readonly onChoose: (item: Suggestion) => void;
}

function Options({ listId, label, shown, active, items, onChoose }: OptionsProps) {
  // The keys are handled by the input, which keeps the focus.
  return (
    <div className="combobox__list" id={listId} role="listbox" aria-label={label} hidden={!shown}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant marks the option, focus stays in the input
        <div
          key={item.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'combobox__option combobox__option--active' : 'combobox__option'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {item.label}
          {item.detail && item.detail !== item.label && <span className="combobox__detail">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}

function StateLine({ found, open }: { readonly found: SearchState; readonly open: boolean }) {
  const { t } = useTranslation('ui');
  const words = () => {
    if (!open) return '';
    if (found.state === 'searching') return t('combobox.searching');
    if (found.state === 'failed') return t('combobox.failed');
    if (found.state !== 'found') return '';
    return found.items.length === 0 ? t('combobox.none') : t('combobox.found', { count: found.items.length });
  };
  const text = words();
  return (
    <p className={found.items.length > 0 ? 'visually-hidden' : 'combobox__state'} role="status">
      {text}
    </p>
  );
}
