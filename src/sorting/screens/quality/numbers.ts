// How figures are written: grouped, percentages with one decimal.
import { useTranslation } from 'react-i18next';

export const grouped = (number: number): string => number.toLocaleString('en-US');

/** A share as a percentage; a dash where there is nothing to divide. */
export function useShare() {
  const { t } = useTranslation('sort');
  return (share: number | undefined): string =>
    share === undefined ? t('boards.nothing') : t('boards.percent', { percent: (share * 100).toFixed(1) });
}
