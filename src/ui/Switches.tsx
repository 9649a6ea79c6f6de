// The reader's switches: language and text size. Both are kept on the device.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyTextSize, chosenTextSize, TEXT_SIZES, type TextSize } from './preferences.ts';

/** Goes to the other language; named in that language. */
export function LanguageSwitch({ onSwitch }: { readonly onSwitch: (language: 'zh' | 'en') => void }) {
  const { t, i18n } = useTranslation('ui');
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="button button--quiet"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => onSwitch(other)}
    >
      {t('language')}
    </button>
  );
}

/** Four text sizes; the pressed one is in use. */
export function TextSizeSwitch() {
  const { t } = useTranslation('ui');
  const [size, setSize] = useState<TextSize>(chosenTextSize);
  return (
    <fieldset className="choices sizes">
      <legend className="visually-hidden">{t('textSize')}</legend>
      {TEXT_SIZES.map((each) => (
        <button
          key={each}
          type="button"
          className={`sizes__button sizes__button--${each}`}
          aria-pressed={size === each}
          aria-label={t(`size${each}`)}
          onClick={() => {
            applyTextSize(each);
            setSize(each);
          }}
        >
          {t('sizeSign')}
        </button>
      ))}
    </fieldset>
  );
}
