import { isDispatchPromise } from '@/domain/dispatchPromise';
import { ladderFor, priceListInForce, type Offer } from '@/domain/pricing';
import { priceListProblems } from '@/domain/priceListProblems';

/** What a listing or product says, as far as its completeness reads it. */
export interface CompletenessInput extends Offer {
  title: string;
  /** Keys that the category asks for; `null` while no category is chosen. */
  requiredAttributes: readonly string[] | null;
  attributes: Readonly<Record<string, string>>;
  imageCount: number;
  /** `stock` is `null` while it is not known; 0 is known. */
  skus: readonly { id: string; stock: number | null }[];
  dispatchPromiseHours: number | null;
}

export const completenessParts = [
  'title',
  'attributes',
  'images',
  'sku_prices',
  'stock',
  'moq_and_tiers',
  'dispatch_promise',
] as const;
export type CompletenessPart = (typeof completenessParts)[number];

/** The points of each part, 100 together. */
export const completenessPoints: Readonly<Record<CompletenessPart, number>> = {
  title: 10,
  attributes: 25,
  images: 20,
  sku_prices: 15,
  stock: 10,
  moq_and_tiers: 10,
  dispatch_promise: 10,
};

/** Images that give all the points; each gives 4. */
export const wantedImages = 5;

/** One thing to add; the page links to it. */
export type MissingItem =
  | { item: 'title' | 'category' | 'sku' | 'moq' | 'tiers' | 'dispatch_promise' }
  | { item: 'attribute'; key: string }
  | { item: 'images'; count: number }
  | { item: 'sku_price' | 'sku_stock'; skuId: string };

export interface PartScore {
  part: CompletenessPart;
  points: number;
  most: number;
  missing: MissingItem[];
}

export interface Completeness {
  /** 0 to 100. */
  score: number;
  parts: PartScore[];
}

/**
 * Completeness v1. Attributes count in proportion, rounded down, so that 25 means all of them; images count 4 each;
 * every other part is all or nothing.
 */
export function completeness(input: CompletenessInput): Completeness {
  const found: Record<CompletenessPart, { missing: MissingItem[]; points?: number }> = {
    title: { missing: input.title.trim() === '' ? [{ item: 'title' }] : [] },
    attributes: attributesFound(input),
    images: imagesFound(input.imageCount),
    sku_prices: { missing: unpricedSkus(input) },
    stock: { missing: unknownStock(input) },
    moq_and_tiers: { missing: missingTerms(input) },
    dispatch_promise: { missing: missingPromise(input) },
  };
  const parts = completenessParts.map((part) => {
    const { missing, points } = found[part];
    const most = completenessPoints[part];
    return { part, points: points ?? (missing.length === 0 ? most : 0), most, missing };
  });
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

function attributesFound({ requiredAttributes, attributes }: CompletenessInput): {
  missing: MissingItem[];
  points: number;
} {
  if (requiredAttributes === null) return { missing: [{ item: 'category' }], points: 0 };
  const missing = requiredAttributes.filter((key) => (attributes[key] ?? '').trim() === '');
  const most = completenessPoints.attributes;
  const given = requiredAttributes.length - missing.length;
  const points = missing.length === 0 ? most : Math.floor((most * given) / requiredAttributes.length);
  return { missing: missing.map((key) => ({ item: 'attribute', key })), points };
}

function imagesFound(imageCount: number): { missing: MissingItem[]; points: number } {
  const counted = Math.min(imageCount, wantedImages);
  const missing = wantedImages - counted;
  return {
    missing: missing === 0 ? [] : [{ item: 'images', count: missing }],
    points: (completenessPoints.images * counted) / wantedImages,
  };
}

function unpricedSkus({ skus, product, listing }: CompletenessInput): MissingItem[] {
  if (skus.length === 0) return [{ item: 'sku' }];
  return skus
    .filter((sku) => ladderFor({ product, listing, sku }).tiers.length === 0)
    .map(({ id }) => ({ item: 'sku_price', skuId: id }));
}

function unknownStock({ skus }: CompletenessInput): MissingItem[] {
  if (skus.length === 0) return [{ item: 'sku' }];
  return skus.filter(({ stock }) => stock === null).map(({ id }) => ({ item: 'sku_stock', skuId: id }));
}

function missingTerms({ skus, product, listing }: CompletenessInput): MissingItem[] {
  const list = priceListInForce({ product, listing });
  if (list.moq === null) return [{ item: 'moq' }];
  if (list.tiers.length === 0) return [{ item: 'tiers' }];
  // A SKU without a price has its own part and is not counted twice.
  const problems = priceListProblems(product.quoteMode, list, skus).filter(({ code }) => code !== 'not-priced');
  return problems.length === 0 ? [] : [{ item: 'tiers' }];
}

function missingPromise({ dispatchPromiseHours }: CompletenessInput): MissingItem[] {
  const promised = dispatchPromiseHours !== null && isDispatchPromise(dispatchPromiseHours);
  return promised ? [] : [{ item: 'dispatch_promise' }];
}
