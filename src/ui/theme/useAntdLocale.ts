import type { Locale } from 'antd/es/locale';
import { useEffect, useState } from 'react';
import type { Language } from '@/i18n/languages';

const loaders: Readonly<Record<Language, () => Promise<{ readonly default: Locale }>>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  'en-US': () => import('antd/es/locale/en_US'),
};

/**
 * antd's own words for a language; empty until they have arrived, never missing: a provider that gets
 * its first locale later would mount everything below it anew.
 */
export function useAntdLocale(language: Language): Locale {
  const [locale, setLocale] = useState<Locale>({ locale: language });
  useEffect(() => {
    let current = true;
    void loaders[language]().then((loaded) => {
      if (current) setLocale(loaded.default);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return locale;
}
