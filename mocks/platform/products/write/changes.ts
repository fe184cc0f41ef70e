import type { Li } from '@/domain/money';
import type { DraftTier, ProductDraft } from '@/domain/products/draft';
import type { AuditChange } from '@mocks/db/schema';
import { changesBetween } from '../../core/record';
import { costField } from '../../core/timeline';

const yuan = (li: Li) => String(li / 1000);

/** Ladders as people read them: `HX-1 红: 10 → 12.5, 100 → 11`. */
function laddersText(tiers: readonly DraftTier[]): string[] {
  const owners = [...new Set(tiers.map(({ skuCode }) => skuCode))];
  return owners.map((owner) => {
    const steps = tiers.filter(({ skuCode }) => skuCode === owner).map(({ startsAt, unitPriceLi }) => `${startsAt} → ${yuan(unitPriceLi)}`);
    return `${owner === null ? '' : `${owner}: `}${steps.join(', ')}`;
  });
}

/** Of each SKU, by code, one value; only where it differs between the two. */
function differing(
  before: ProductDraft,
  after: ProductDraft,
  valueOf: (sku: ProductDraft['skus'][number]) => number | null | undefined,
  text: (value: number) => string,
): { before: string[]; after: string[] } {
  const codes = [...new Set([...before.skus, ...after.skus].map(({ code }) => code))];
  const found = { before: [] as string[], after: [] as string[] };
  for (const code of codes) {
    const old = before.skus.find((sku) => sku.code === code);
    const next = after.skus.find((sku) => sku.code === code);
    const was = old && valueOf(old);
    const is = next && valueOf(next);
    if (next === undefined || is === undefined || was === is) continue;
    if (was !== undefined && was !== null) found.before.push(`${code}: ${text(was)}`);
    if (is !== null) found.after.push(`${code}: ${text(is)}`);
  }
  return found;
}

const plainFields = [
  'articleNumber',
  'title',
  'category',
  'brand',
  'qualityClaims',
  'quoteMode',
  'moq',
  'mixedBatch',
  'dispatchPromiseHours',
] as const satisfies readonly (keyof ProductDraft)[];

/** What differs between two states of a product, as the audit log keeps it: what is long is told in short. */
export function draftChanges(before: ProductDraft, after: ProductDraft): AuditChange[] {
  const summary = (draft: ProductDraft) => ({
    ...Object.fromEntries(plainFields.map((field) => [field, draft[field]])),
    images: draft.images.map(({ value }) => value),
    customisation: draft.customisation.map(({ kind, moq, surchargeLi, leadDays }) => `${kind}: ${moq}, ${yuan(surchargeLi)}, ${leadDays} d`),
    skus: draft.skus.map(({ code }) => code),
    prices: laddersText(draft.tiers),
  });
  const attributes = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])]
    .map((key) => ({ field: `attributes.${key}`, before: before.attributes[key] ?? null, after: after.attributes[key] ?? null }))
    .filter((change) => change.before !== change.after);
  const stock = differing(before, after, (sku) => sku.stock, String);
  const cost = differing(before, after, (sku) => sku.costLi, yuan);
  const moved = ({ before: old, after: next }: typeof stock) => old.length + next.length > 0;
  return [
    ...changesBetween(summary(before), summary(after)),
    ...attributes,
    ...(moved(stock) ? [{ field: 'stock', ...stock }] : []),
    ...(moved(cost) ? [{ field: costField, ...cost }] : []),
  ];
}
