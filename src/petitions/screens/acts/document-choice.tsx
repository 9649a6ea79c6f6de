// Which document was served: those of the own organ that are still to be served, by number and title.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../documents/contract.ts';
import { Choices, type FieldProps } from '../fields/fields.tsx';
import { api, keys } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Loading } from '../shared/parts.tsx';

interface DocumentChoiceProps extends FieldProps {
  readonly matterId: string;
  readonly organ: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** What an organ has issued and not yet served. */
export const unservedOf = (items: readonly DocumentItem[], organ: string): readonly DocumentItem[] =>
  items.filter((item) => item.organ === organ && !item.served);

export function DocumentChoice({ matterId, organ, ...field }: DocumentChoiceProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const list = useQuery({ queryKey: keys.documents(matterId), queryFn: () => api.documents(matterId) });
  if (list.isPending) return <Loading rows={2} />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const open = unservedOf(list.data.items, organ);
  if (open.length === 0) return <p className="quiet">{t('known.noUnserved')}</p>;
  return (
    <Choices
      {...field}
      options={open.map((one) => ({ value: one.id, label: one.title, note: `${one.number} ${names.instant(one.at)}` }))}
    />
  );
}
