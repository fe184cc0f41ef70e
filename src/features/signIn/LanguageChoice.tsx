import { useTranslation } from 'react-i18next';
import type { Language } from '@/i18n/languages';
import { useLanguage } from '@/i18n/useLanguage';
import { Segmented } from '@/ui/list/Segmented';

const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

/** Each language in its own name. */
export function LanguageChoice() {
  const { t } = useTranslation('common');
  const { language, languages, setLanguage } = useLanguage();
  return (
    <Segmented
      label={t('language')}
      small
      value={language}
      options={languages.map((value) => ({ value, label: names[value] }))}
      onChange={(value) => void setLanguage(value)}
    />
  );
}
