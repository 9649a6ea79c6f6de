// Fields that find by typing: places, organs and content categories. Arrow keys choose, Enter takes.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceRef } from '../../../organs/contract.ts';
import { api, type CategoryItem, keys } from '../shared/api.ts';
import { type Names, useNames } from '../shared/names.ts';
import type { ProposedOrgan } from '../shared/proposal.ts';
import { useSettled } from '../shared/use-media.ts';
import { type Choice, type PickerProps, TypingSelect } from './typing-select.tsx';

/** Puts the chosen thing in front when the last answer does not hold it, so that its name is shown and not its code. */
function withChosen(choices: readonly Choice[], chosen: Choice | undefined): readonly Choice[] {
  return !chosen || choices.some((choice) => choice.value === chosen.value) ? choices : [chosen, ...choices];
}

const placeChoice = (place: PlaceRef, names: Names): Choice => ({
  value: place.code,
  label: names.place(place),
  // In English too: only the full name tells places of one name apart.
  note: place.fullName,
});

interface Typing<T> {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** What fits the words as they stand; never what fitted earlier ones, so that Enter cannot take the wrong thing. */
  readonly found: readonly T[];
  readonly searching: boolean;
}

function useTyping<T>(
  keyOf: (words: string) => readonly string[],
  find: (words: string) => Promise<{ readonly items: readonly T[] }>,
): Typing<T> {
  const [typed, setWords] = useState('');
  const words = typed.trim();
  const settled = useSettled(words);
  const hits = useQuery({
    queryKey: keyOf(settled),
    queryFn: () => find(settled),
    enabled: settled !== '',
    staleTime: 600_000,
  });
  const current = words !== '' && settled === words;
  return {
    words,
    setWords,
    found: current ? (hits.data?.items ?? []) : [],
    searching: words !== '' && (!current || hits.isFetching),
  };
}

/** The sentence in an empty list: it searches, it found nothing, or it waits for words. */
function useEmpty(typing: Typing<unknown>, none: string, before: string): string {
  const { t } = useTranslation('desk');
  if (typing.searching) return t('picker.searching');
  return typing.words === '' ? before : none;
}

/** Finds a place by typing its name, pinyin or code. `known` is the place already chosen, when the caller has it. */
export function PlacePicker({ known, ...field }: PickerProps & { readonly known?: PlaceRef }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const typing = useTyping(keys.places, api.places);
  const [taken, setTaken] = useState<PlaceRef>();
  const seen = [taken, known].find((place) => place?.code === field.value);
  const chosen = useQuery({
    queryKey: keys.place(field.value ?? ''),
    queryFn: () => api.place(field.value ?? ''),
    enabled: field.value !== undefined && !seen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const place = seen ?? (field.value ? chosen.data : undefined);
  const choices = typing.words ? typing.found : place ? [place] : [];
  return (
    <TypingSelect
      placeholder={t('picker.place')}
      {...field}
      choices={choices.map((each) => placeChoice(each, names))}
      searching={typing.searching}
      onSearch={typing.setWords}
      onChange={(code) => {
        setTaken(choices.find((each) => each.code === code));
        field.onChange(code);
      }}
      empty={useEmpty(typing, t('picker.noPlace'), t('picker.typePlace'))}
    />
  );
}

export type { ProposedOrgan };

const organChoice = (organ: ProposedOrgan['organ'], names: Names, note?: string): Choice => ({
  value: organ.code,
  label: names.organ(organ),
  ...(note && { note }),
});

/** Finds an organ by typing; before typing it shows what is proposed, each with the reason. */
export function OrganPicker({
  proposed = [],
  ...field
}: PickerProps & { readonly proposed?: readonly ProposedOrgan[] }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const typing = useTyping(keys.organs, api.organs);
  const [taken, setTaken] = useState<Choice>();
  const offered = proposed.map(({ organ, why }) => organChoice(organ, names, why && t('picker.proposed', { why })));
  const seen = [...offered, ...(taken ? [taken] : [])].find((choice) => choice.value === field.value);
  // A restored draft knows the code only; the directory finds it by that, too.
  const restored = useQuery({
    queryKey: keys.organs(field.value ?? ''),
    queryFn: () => api.organs(field.value ?? ''),
    enabled: field.value !== undefined && !seen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const organ = restored.data?.items.find((each) => each.code === field.value);
  const before = withChosen(offered, seen ?? (organ && organChoice(organ, names)));
  const choices = typing.words ? typing.found.map((each) => organChoice(each, names)) : before;
  return (
    <TypingSelect
      placeholder={t('picker.organ')}
      {...field}
      choices={choices}
      searching={typing.searching}
      onSearch={typing.setWords}
      onChange={(code) => {
        setTaken(choices.find((choice) => choice.value === code));
        field.onChange(code);
      }}
      empty={useEmpty(typing, t('picker.noOrgan'), t('picker.typeOrgan'))}
    />
  );
}

interface CategoryChoice extends Choice {
  readonly search: string;
}

/** Categories as an indented list in the order of the tree; the path from the top is the note. */
export function categoryChoices(
  items: readonly CategoryItem[],
  nameOf: (item: CategoryItem) => string,
): readonly CategoryChoice[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const pathOf = (item: CategoryItem): readonly CategoryItem[] => {
    const parent = item.parentCode === null ? undefined : byCode.get(item.parentCode);
    return parent ? [...pathOf(parent), item] : [item];
  };
  const rows = items.map((item) => ({ item, path: pathOf(item) }));
  const orderOf = (path: readonly CategoryItem[]) => path.map((each) => each.code).join('/');
  return rows
    .sort((a, b) => (orderOf(a.path) < orderOf(b.path) ? -1 : 1))
    .map(({ item, path }) => ({
      value: item.code,
      label: nameOf(item),
      note: path.slice(0, -1).map(nameOf).join(' / '),
      search: `${path.map((each) => `${each.name} ${each.nameEn}`).join(' ')} ${item.code}`.toLowerCase(),
    }));
}

/** Finds a content category by typing any part of its path. */
export function CategoryPicker(field: PickerProps) {
  const { t } = useTranslation('desk');
  const { language } = useNames();
  const [words, setWords] = useState('');
  const tree = useQuery({ queryKey: keys.categories, queryFn: api.categories, staleTime: Number.POSITIVE_INFINITY });
  const items = tree.data?.items;
  const all = useMemo(
    () => categoryChoices(items ?? [], (item) => (language === 'en' ? item.nameEn || item.name : item.name)),
    [items, language],
  );
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const choices = all.filter((choice) => wanted.every((word) => choice.search.includes(word)));
  return (
    <TypingSelect
      placeholder={t('picker.category')}
      {...field}
      choices={choices}
      searching={tree.isFetching}
      onSearch={setWords}
      empty={t('picker.noCategory')}
    />
  );
}
