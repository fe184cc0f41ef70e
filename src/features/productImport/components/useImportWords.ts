import { useMemo } from 'react';
import { isCategory, requiredAttributesByCategory } from '@/domain/categories';
import type { AttributeKey } from '@/domain/categories';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { useTranslation } from '@/i18n/useTranslation';

const attributeKeys: readonly AttributeKey[] = [...new Set(Object.values(requiredAttributesByCategory).flat())];
const plainFields = [
  'articleNumber', 'title', 'category', 'brand', 'moq', 'tiers', 'prices', 'stock', 'cost', 'skus', 'images', 'dispatchPromiseHours', 'archived',
] as const;
/** Of a SKU, beside its code. */
const skuLeaves = ['price', 'stock', 'cost'] as const;

/** What an import's fields are called, and how their values are written. */
export function useImportWords() {
  const { t } = useTranslation(['productImport', 'products']);
  return useMemo(() => {
    const attribute = (key: string): string => {
      const known = attributeKeys.find((one) => one === key);
      return known === undefined ? key : t(`products:attribute.${known}`);
    };
    const category = (key: string): string => (isCategory(key) ? t(`products:category.${key}`) : key);
    const field = (path: string, product?: Pick<ImportedProduct, 'skus'>): string => {
      const [part = '', index = '', leaf = ''] = path.split('.');
      if (part === 'attributes') return attribute(index);
      const plain = plainFields.find((one) => one === part);
      if (part !== 'skus' || index === '') return plain === undefined ? path : t(`fieldName.${plain}`);
      const word = t(`fieldName.${skuLeaves.find((one) => one === leaf) ?? 'code'}`);
      const sku = product?.skus[Number(index)];
      const values = sku?.options.map(({ value }) => value).join('/') ?? '';
      return product?.skus.length === 1 || sku === undefined ? word : t('fieldName.sku', { sku: values === '' ? sku.code : values, part: word });
    };
    const value = (path: string, text: string): string => {
      if (path === 'category') return category(text);
      if (path === 'dispatchPromiseHours') return t('diff.hours', { hours: text });
      return text;
    };
    return { attribute, category, field, value };
  }, [t]);
}
