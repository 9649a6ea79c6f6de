// What a proposed value is called on the screen.
import { useTranslation } from 'react-i18next';
import type { MatterProposals } from '../../contract.ts';
import { type FormField, nameOf } from './read.ts';

/** The name of a value; a code where nobody knows its name. */
export function useValueName() {
  const { t } = useTranslation(['sort', 'petitions']);
  return (names: MatterProposals['names'], field: FormField, value: string | boolean): string => {
    switch (field) {
      case 'class':
      case 'track':
        return t(`petitions:${field}.${value}`);
      case 'suggestedProcedure':
        return t(`petitions:procedure.${value}`);
      case 'litigationRelated':
        return t(value === true ? 'sort:yes' : 'sort:no');
      default:
        return nameOf(names, field, value) ?? String(value);
    }
  };
}

/** The last part of a category's path: what a narrow column has room for. */
export const shortCategory = (path: string): string => path.split(' / ').at(-1) ?? path;

/** A place without its province and city, where more follows. */
export const shortPlace = (name: string): string => name.replace(/^.*?省/, '').replace(/^[^市]{1,6}市(?=.{2,})/, '');
