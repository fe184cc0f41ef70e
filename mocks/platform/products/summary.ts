import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ProductImage } from '@/api/contract/productDraft';
import type { ProductSummary } from '@/api/contract/products';
import { parseListingState } from '@/domain/productStatus';
import type { Database } from '@mocks/db/database';
import type { products } from '@mocks/db/schema';
import { productDetails } from '@mocks/db/schema';

export type ProductRow = typeof products.$inferSelect;

/** What a list and a record both say of a product. */
export function presentListed(row: ProductRow, currency: string) {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    articleNumber: row.articleNumber,
    title: row.title,
    category: row.category,
    skuCount: row.skuCount,
    priceMinLi: row.priceMinLi,
    priceMaxLi: row.priceMaxLi,
    currency,
    moq: row.moq,
    completeness: row.completeness,
    stock: row.stock,
    pieces30d: row.pieces30d,
    weeklyPieces: row.weeklyPieces,
    lastOrderDay: row.lastOrderDay,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function presentSummary(row: ProductRow, currency: string, image: ProductImage | null): ProductSummary {
  const listings = row.listingStates.flatMap((key) => parseListingState(key) ?? []);
  return { ...presentListed(row, currency), image, listings };
}

/** The first image of each product. */
export async function coversOf(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
): Promise<Map<string, ProductImage>> {
  if (productIds.length === 0) return new Map();
  const rows = await database
    .select({ productId: productDetails.productId, cover: sql<ProductImage | null>`${productDetails.images} -> 0` })
    .from(productDetails)
    .where(and(eq(productDetails.factoryId, factoryId), inArray(productDetails.productId, [...productIds])));
  return new Map(rows.flatMap((row) => (row.cover === null ? [] : [[row.productId, row.cover] as const])));
}
