// How figures are written: grouped, percentages with one decimal.
import { useTranslation } from 'react-i18next';
import type { QualityField } from '../../quality/contract.ts';

export const grouped = (number: number): string => number.toLocaleString('en-US');

/** A share as a percentage; a dash where there is nothing to divide. */
export function useShare() {
  const { t } = useTranslation('sort');
  return (share: number | undefined): string =>
    share === undefined ? t('boards.nothing') : t('boards.percent', { percent: (share * 100).toFixed(1) });
}

/** Fields that the forms have: called as they are there. */
const IN_FORMS = {
  class: 'class',
  place: 'placeCode',
  track: 'track',
  litigation: 'litigationRelated',
  organ: 'organCode',
};

/** What a field is called. */
export function useFieldName() {
  const { t } = useTranslation(['sort', 'sorting']);
  return (field: QualityField): string => {
    const known = Object.entries(IN_FORMS).find(([name]) => name === field)?.[1];
    return known ? t(`sort:field.${known}`) : t(`sorting:quality.field.${field}`);
  };
}
