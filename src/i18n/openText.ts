import i18next, { type TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from './useTranslation';

type Values = Readonly<Record<string, string | number>>;

/** Words whose key is only known when the platform has answered, such as an action's; the fallback where no locale has it. */
export function useOpenText(): (key: string, fallback: string, values?: Values) => string {
  const { language } = useTranslation('common');
  return useCallback(
    (key, fallback, values = {}) => {
      const translate: TFunction = i18next.getFixedT(language);
      return i18next.exists(key) ? String(translate(key as never, values)) : fallback;
    },
    [language],
  );
}
