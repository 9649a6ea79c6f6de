// The two switches that stand on every page: language and shade.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './preferences.ts';

/** Names the other language in that language, so that who needs it can read it. */
export function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button size="small" type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

export function ShadeSwitch() {
  const { t } = useTranslation('desk');
  const { shade, setShade } = usePreferences();
  const other = shade === 'dark' ? 'light' : 'dark';
  return (
    <Button size="small" type="text" onClick={() => setShade(other)}>
      {t(`shade.${other}`)}
    </Button>
  );
}
