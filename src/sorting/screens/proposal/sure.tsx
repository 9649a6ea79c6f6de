// How sure a proposal is: a number with a small bar, in words for those who do not see it.
import { useTranslation } from 'react-i18next';
import { percent } from './read.ts';

const WIDTH = 36;

export function Sure({ confidence }: { readonly confidence: number }) {
  const { t } = useTranslation('sort');
  const value = percent(confidence);
  return (
    <span className="sure" title={t('sure.explained', { percent: value })}>
      <svg width={WIDTH} height="6" viewBox={`0 0 ${WIDTH} 6`} aria-hidden="true">
        <rect className="sure-ground" width={WIDTH} height="6" rx="1" />
        <rect className="sure-bar" width={(WIDTH * value) / 100} height="6" rx="1" />
      </svg>
      <span className="sure-number">{t('sure.percent', { percent: value })}</span>
    </span>
  );
}
