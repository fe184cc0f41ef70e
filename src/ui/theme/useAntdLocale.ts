import type { Locale } from 'antd/es/locale';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import type { Language } from '@/i18n/languages';

const loaders: Readonly<Record<Language, () => Promise<{ readonly default: Locale }>>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  'en-US': () => import('antd/es/locale/en_US'),
};

/** antd's own words (calendar, dialogs) for a language; undefined until they have arrived. */
export function useAntdLocale(language: Language): Locale | undefined {
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
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
