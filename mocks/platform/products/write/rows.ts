import { requiredAttributes } from '@/domain/categories';
import { completeness } from '@/domain/completeness';
import type { PriceTier } from '@/domain/pricing';
import { priceRange } from '@/domain/pricing';
import type { ProductDraft } from '@/domain/products/draft';
import { newId } from '../../core/ids';
import { productSearchText } from '../search';
import type { CurrentProduct } from './current';

/** A product that does not exist yet: its place in the factory, and the number that people will see. */
export interface NewProduct {
  factoryId: string;
  number: string;
}

export interface DraftRows extends CurrentProduct {
  search: { factoryId: string; productId: string; content: string };
}

/** The rows that a draft makes of a product, or of a new one. SKUs keep their ids; those left out are archived here. */
export function rowsOfDraft(draft: ProductDraft, before: CurrentProduct | NewProduct, now: string): DraftRows {
  const current = 'row' in before ? before : null;
  const { factoryId, number } = 'row' in before ? before.row : before;
  const productId = current?.row.id ?? newId(now);
  const skuRows = skuRowsOf(draft, current, { factoryId, productId }, now);
  const active = skuRows.filter(({ archivedAt }) => archivedAt === null);
  const idOf = new Map(active.map(({ id, code }) => [code, id]));
  const tiers = draft.tiers.map(({ skuCode, startsAt, unitPriceLi }): PriceTier & { id: string } => ({
    id: newId(now),
    skuId: skuCode === null ? null : (idOf.get(skuCode) ?? null),
    startsAt,
    unitPriceLi,
  }));
  const offer = { product: { quoteMode: draft.quoteMode, moq: draft.moq, tiers }, listing: null };
  const prices = priceRange(offer, active);
  const found = productSearchText({ ...draft, skuCodes: active.map(({ code }) => code) });
  return {
    row: {
      ...(current?.row ?? blank(now)),
      factoryId,
      id: productId,
      number,
      articleNumber: draft.articleNumber,
      title: draft.title,
      category: draft.category,
      brand: draft.brand,
      quoteMode: draft.quoteMode,
      moq: draft.moq,
      mixedBatch: draft.mixedBatch,
      dispatchPromiseHours: draft.dispatchPromiseHours,
      priceMinLi: prices?.minLi ?? null,
      priceMaxLi: prices?.maxLi ?? null,
      completeness: completeness({
        ...offer,
        title: draft.title,
        attributes: draft.attributes,
        requiredAttributes: requiredAttributes(draft.category),
        imageCount: draft.images.length,
        dispatchPromiseHours: draft.dispatchPromiseHours,
        skus: active,
      }).score,
      stock: totalStock(active),
      skuCount: active.length,
      updatedAt: now,
      version: (current?.row.version ?? 0) + 1,
    },
    details: {
      factoryId,
      productId,
      attributes: { ...draft.attributes },
      images: draft.images.map(({ source, value }) => ({ source, value })),
      qualityClaims: [...draft.qualityClaims],
      customisation: draft.customisation.map((option) => ({ ...option })),
      searchTokens: found.tokens,
    },
    search: { factoryId, productId, content: found.content },
    skus: skuRows,
    tiers: [
      ...tiers.map((tier) => ({ factoryId, productId, listingId: null, ...tier })),
      ...(current?.tiers ?? []).filter(({ listingId }) => listingId !== null),
    ],
    listings: current?.listings ?? [],
  };
}

const blank = (now: string) => ({
  pieces30d: 0,
  weeklyPieces: [],
  lastOrderDay: null,
  listingStates: [],
  storeIds: [],
  archivedAt: null,
  createdAt: now,
});

/** The draft's SKUs in its order, then those of before that it leaves out, archived. */
function skuRowsOf(
  draft: ProductDraft,
  current: CurrentProduct | null,
  owner: { factoryId: string; productId: string },
  now: string,
): CurrentProduct['skus'] {
  const known = current?.skus ?? [];
  const kept = new Set<string>();
  const named = new Set(draft.skus.flatMap(({ id }) => id ?? []));
  const rows = draft.skus.map((sku, position): CurrentProduct['skus'][number] => {
    const before = known.find(({ id }) => id === sku.id) ?? known.find(({ id, code }) => code === sku.code && !named.has(id));
    if (before) kept.add(before.id);
    return {
      ...owner,
      id: before?.id ?? newId(now),
      code: sku.code,
      options: sku.options.map(({ name, value }) => ({ name, value })),
      position,
      stock: sku.stock,
      costLi: sku.costLi === undefined ? (before?.costLi ?? null) : sku.costLi,
      archivedAt: null,
      version: (before?.version ?? 0) + 1,
    };
  });
  const left = known.filter(({ id }) => !kept.has(id));
  return [...rows, ...left.map((row, index) => ({ ...row, position: rows.length + index, archivedAt: row.archivedAt ?? now }))];
}

/** Pieces of all SKUs; not known while one of them is not, or there is none. */
function totalStock(skuRows: readonly { stock: number | null }[]): number | null {
  if (skuRows.length === 0) return null;
  return skuRows.reduce<number | null>((sum, { stock }) => (sum === null || stock === null ? null : sum + stock), 0);
}
