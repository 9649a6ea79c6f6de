// A list that narrows while the person types; arrow keys choose, Enter takes.
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesPopup } from './choices-popup.tsx';

export interface PickerProps {
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
  readonly placeholder?: string;
  readonly allowClear?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** Stands for the sentence in an empty list; choosing it changes nothing. */
const NOTHING = '';

interface TypingProps extends PickerProps {
  readonly choices: readonly Choice[];
  readonly searching?: boolean;
  readonly onSearch: (words: string) => void;
  /** What an empty list says. */
  readonly empty: string;
}

/** Enter before the list has come takes the first that comes: a practised hand does not wait for the net. */
function useEarlyEnter({ choices, searching, onSearch, onChange }: TypingProps) {
  const early = useRef(false);
  useEffect(() => {
    if (!early.current || searching) return;
    early.current = false;
    const [first] = choices;
    if (first) onChange(first.value);
    onSearch('');
  }, [choices, searching, onChange, onSearch]);
  return {
    onSearch: (words: string) => {
      // Closing empties the words; those that are still being looked for stay.
      if (words !== '') early.current = false;
      if (!early.current) onSearch(words);
    },
    onChange: (code: string | null | undefined) => {
      if (code === NOTHING) early.current = searching === true;
      else onChange(code ?? undefined);
    },
  };
}

/** The caller narrows `choices` to what `onSearch` was told. */
export function TypingSelect(props: TypingProps) {
  const { choices, searching, onSearch: _search, empty, onChange: _change, value, ...field } = props;
  const { onSearch, onChange } = useEarlyEnter(props);
  // A list must hold something that a screen reader can stand on, even if it is only the sentence that nothing fits.
  const options: readonly Choice[] = choices.length > 0 ? choices : [{ value: NOTHING, label: empty }];
  return (
    <Select<string, Choice>
      {...field}
      className="picker"
      popupRender={choicesPopup}
      showSearch={{ filterOption: false, onSearch }}
      value={value ?? null}
      options={[...options]}
      loading={searching ?? false}
      onOpenChange={(open) => open || onSearch('')}
      onChange={onChange}
      optionRender={(option) => (
        <span className={option.value === NOTHING ? 'picker-empty' : 'picker-option'}>
          <span>{option.label}</span>
          {option.data.note && <span className="picker-note">{option.data.note}</span>}
        </span>
      )}
      {...(field['aria-invalid'] && { status: 'error' as const })}
    />
  );
}

interface ListProps extends PickerProps {
  readonly choices: readonly Choice[];
}

/** One of a list that is at hand: found by any part of its name or note. */
export function ListSelect({ choices, ...field }: ListProps) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = choices.filter((choice) => `${choice.label} ${choice.note ?? ''}`.toLowerCase().includes(wanted));
  return (
    <TypingSelect
      placeholder={t('form.choose')}
      {...field}
      choices={found}
      onSearch={setWords}
      empty={t('form.noChoice')}
    />
  );
}
