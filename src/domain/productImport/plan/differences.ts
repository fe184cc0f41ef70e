import type { ProductDraft } from '@/domain/products/draft';

/** One field that an import changes, in short texts; a list has a text for each thing in it. */
export interface DraftDifference {
  /** Such as `title`, `attributes.material`, `prices`, `stock`, `cost`, `skus`, `archived`. */
  field: string;
  before: string[];
  after: string[];
}

/** What differs between two states of a product, field by field, in a fixed order. */
export function differences(before: ProductDraft, after: ProductDraft): DraftDifference[] {
  const keys = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])].sort();
  const stock = movedTexts(before, after, (sku) => sku.stock, String);
  const cost = movedTexts(before, after, (sku) => sku.costLi ?? null, (li) => String(li / 1000));
  const pairs: [string, readonly string[], readonly string[]][] = [
    ['title', text(before.title), text(after.title)],
    ['category', text(before.category), text(after.category)],
    ['brand', text(before.brand), text(after.brand)],
    ...keys.map((key): [string, string[], string[]] => [
      `attributes.${key}`,
      text(before.attributes[key] ?? null),
      text(after.attributes[key] ?? null),
    ]),
    ['moq', text(before.moq), text(after.moq)],
    ['dispatchPromiseHours', text(before.dispatchPromiseHours), text(after.dispatchPromiseHours)],
    ['skus', before.skus.map(skuText), after.skus.map(skuText)],
    ['prices', priceTexts(before), priceTexts(after)],
    ['stock', stock.before, stock.after],
    ['cost', cost.before, cost.after],
    ['images', before.images.map(({ value }) => value), after.images.map(({ value }) => value)],
  ];
  return pairs
    .filter(([, old, next]) => JSON.stringify(old) !== JSON.stringify(next))
    .map(([field, old, next]) => ({ field, before: [...old], after: [...next] }));
}

const text = (value: string | number | null): string[] => (value === null || value === '' ? [] : [String(value)]);

function skuText({ code, options }: ProductDraft['skus'][number]): string {
  const values = options.map(({ value }) => value).join('/');
  return values === '' || code.endsWith(values) ? code : `${code} (${values})`;
}

/** `HX-1 红: ≥10 12.5, ≥100 11`; without a code where the ladder is the product's. */
function priceTexts({ tiers }: ProductDraft): string[] {
  const owners = [...new Set(tiers.map(({ skuCode }) => skuCode))];
  return owners.map((owner) => {
    const steps = tiers.filter(({ skuCode }) => skuCode === owner).map(({ startsAt, unitPriceLi }) => `≥${startsAt} ${unitPriceLi / 1000}`);
    return owner === null ? steps.join(', ') : `${owner}: ${steps.join(', ')}`;
  });
}

/** Of the SKUs whose value differs: `code: value`. */
function movedTexts(
  before: ProductDraft,
  after: ProductDraft,
  valueOf: (sku: ProductDraft['skus'][number]) => number | null,
  written: (value: number) => string,
): { before: string[]; after: string[] } {
  const old = new Map(before.skus.map((sku) => [sku.code, valueOf(sku)]));
  const moved = after.skus
    .map((sku) => ({ code: sku.code, was: old.get(sku.code) ?? null, is: valueOf(sku) }))
    .filter(({ was, is }) => was !== is);
  return {
    before: moved.flatMap(({ code, was }) => (was === null ? [] : [`${code}: ${written(was)}`])),
    after: moved.flatMap(({ code, is }) => (is === null ? [] : [`${code}: ${written(is)}`])),
  };
}
