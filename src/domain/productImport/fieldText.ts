import type { ImportedProduct, ImportedTier } from '@/domain/productImport/imported';
import type { Li } from '@/domain/money';
import type { ImportProblem } from '@/domain/productImport/problems';

/** A field's value as a person would type it; what could not be read stands as it is in the file. */
export function fieldText(product: ImportedProduct, field: string, problems: readonly ImportProblem[] = product.problems): string {
  const value = valueText(product, field);
  if (value !== '') return value;
  return problems.find((one) => one.field === field && one.value !== '')?.value ?? '';
}

function valueText(product: ImportedProduct, field: string): string {
  const [part = '', index = '', leaf = ''] = field.split('.');
  if (part === 'attributes') return product.attributes?.[index] ?? '';
  if (part === 'skus') {
    const sku = product.skus[Number(index)];
    if (leaf === 'code') return sku?.code ?? '';
    if (leaf === 'stock') return String(sku?.stock ?? '');
    return leaf === 'cost' ? priceText(sku?.costLi) : tiersText(sku?.tiers);
  }
  switch (part) {
    case 'articleNumber':
      return product.articleNumber;
    case 'title':
      return product.title ?? '';
    case 'category':
      return product.category ?? '';
    case 'brand':
      return product.brand ?? '';
    case 'moq':
      return String(product.moq ?? '');
    case 'dispatchPromiseHours':
      return String(product.dispatchPromiseHours ?? '');
    case 'tiers':
      return tiersText(product.tiers);
    case 'images':
      return product.images?.join(' ') ?? '';
    default:
      return '';
  }
}

const priceText = (li: Li | null | undefined): string => (li == null ? '' : String(li / 1000));

/** `12.5` for a bare price, `1: 12.5; 50: 11` for a ladder. */
function tiersText(tiers: readonly ImportedTier[] | null | undefined): string {
  return (tiers ?? [])
    .map(({ startsAt, unitPriceLi }) => (startsAt === null ? String(unitPriceLi / 1000) : `${startsAt}: ${unitPriceLi / 1000}`))
    .join('; ');
}
