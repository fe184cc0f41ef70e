import type { Product } from '@/api/contract/products';
import { useTranslation } from '@/i18n/useTranslation';
import { useProductWords } from '../useProductWords';

type Missing = Product['completenessParts'][number]['missing'][number];

/** Missing things named one by one; the rest are counted. */
const named = 4;

/** What is missing, in words; `skuName` says what people call a SKU. */
export function useMissingText(skuName: (id: string) => string): (missing: readonly Missing[]) => string[] {
  const { t } = useTranslation('products');
  const words = useProductWords();
  const wordOf = ({ item, key = '', count = 0, skuId = '' }: Missing): string => {
    switch (item) {
      case 'attribute':
        return t('missingItem.attribute', { name: words.attribute(key) });
      case 'images':
        return t('missingItem.images', { count });
      case 'sku_price':
      case 'sku_stock':
        return t(`missingItem.${item}`, { sku: skuName(skuId) || t('missingItem.unnamed_sku') });
      default:
        return t(`missingItem.${item}`);
    }
  };
  return (missing) => {
    const rest = missing.length - named;
    const first = missing.slice(0, rest > 1 ? named : missing.length).map(wordOf);
    return rest > 1 ? [...first, t('missingItem.more', { count: rest })] : first;
  };
}

/** What is missing of a product, in words. */
export function useMissingWords(product: Product): (missing: readonly Missing[]) => string[] {
  return useMissingText((id) => product.skus.find((sku) => sku.id === id)?.code ?? '');
}
