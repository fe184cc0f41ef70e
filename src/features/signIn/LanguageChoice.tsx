import { languageNames } from '@/i18n/languages';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';
import { Segmented } from '@/ui/list/Segmented';

/** Each language in its own name. */
export function LanguageChoice() {
  const { t } = useTranslation('common');
  const { language, languages, setLanguage } = useLanguage();
  return (
    <Segmented
      label={t('language')}
      small
      value={language}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={(value) => void setLanguage(value)}
    />
  );
}
