// Where one is in a form of several pages.
import { useTranslation } from 'react-i18next';

/** Numbered steps; `now` is the index of the present one. */
export function Steps({ labels, now }: { readonly labels: readonly string[]; readonly now: number }) {
  const { t } = useTranslation('ui');
  return (
    <ol className="steps" aria-label={t('steps')}>
      {labels.map((label, index) => (
        <li
          key={label}
          className={`steps__step${index === now ? ' steps__step--now' : ''}${index < now ? ' steps__step--done' : ''}`}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="steps__number" aria-hidden="true">
            {index < now ? '✓' : index + 1}
          </span>
          {label}
          {index < now && <span className="visually-hidden"> {t('stepDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
