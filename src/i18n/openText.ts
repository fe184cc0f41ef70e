import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

type Values = Readonly<Record<string, string | number>>;

/** Words whose key is only known when the platform has answered, such as an action's; the fallback where no locale has it. */
export function useOpenText(): (key: string, fallback: string, values?: Values) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (key, fallback, values = {}) => {
      const translate: TFunction = i18n.getFixedT(i18n.language);
      return i18n.exists(key) ? String(translate(key as never, values)) : fallback;
    },
    [i18n],
  );
}
