import { useCallback } from 'react';
import { isCategory, requiredAttributesByCategory } from '@/domain/categories';
import type { AttributeKey } from '@/domain/categories';
import { useTranslation } from '@/i18n/useTranslation';

const attributeKeys: readonly AttributeKey[] = [...new Set(Object.values(requiredAttributesByCategory).flat())];

/** Words of what the platform names by key: categories and attributes, which an import may also bring as text. */
export function useProductWords() {
  const { t } = useTranslation('products');
  const category = useCallback(
    (key: string | null): string => (key === null ? t('category.none') : isCategory(key) ? t(`category.${key}`) : key),
    [t],
  );
  const attribute = useCallback(
    (key: string): string => {
      const known = attributeKeys.find((one) => one === key);
      return known === undefined ? key : t(`attribute.${known}`);
    },
    [t],
  );
  return { category, attribute };
}
