import { and, asc, eq, inArray } from 'drizzle-orm';
import { isCategory } from '@/domain/categories';
import type { ProductDraft } from '@/domain/products/draft';
import type { Database } from '@mocks/db/database';
import { listings, priceTiers, productDetails, products, skus } from '@mocks/db/schema';

type Row<T extends { $inferSelect: unknown }> = T['$inferSelect'];

/** A product as it stands, with all that a draft covers. `tiers` holds the listings' own ladders too. */
export interface CurrentProduct {
  row: Row<typeof products>;
  details: Row<typeof productDetails>;
  /** The archived ones too. */
  skus: Row<typeof skus>[];
  tiers: Row<typeof priceTiers>[];
  listings: Row<typeof listings>[];
}

/** Reads and locks products in the order of their ids, so that two writers never wait for each other in a circle. */
export async function currentProducts(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
): Promise<Map<string, CurrentProduct>> {
  if (productIds.length === 0) return new Map();
  const ids = [...productIds];
  const rows = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, ids)))
    .orderBy(asc(products.id))
    .for('update');
  const details = await database
    .select()
    .from(productDetails)
    .where(and(eq(productDetails.factoryId, factoryId), inArray(productDetails.productId, ids)));
  const skuRows = await database
    .select()
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.productId, ids)))
    .orderBy(asc(skus.position), asc(skus.id));
  const tiers = await database
    .select()
    .from(priceTiers)
    .where(and(eq(priceTiers.factoryId, factoryId), inArray(priceTiers.productId, ids)))
    .orderBy(asc(priceTiers.startsAt), asc(priceTiers.id));
  const listed = await database
    .select()
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.productId, ids)))
    .orderBy(asc(listings.id));
  const found = new Map(
    rows.flatMap((row) => {
      const own = details.find(({ productId }) => productId === row.id);
      const parts: Omit<CurrentProduct, 'details'> = { row, skus: [], tiers: [], listings: [] };
      return own ? [[row.id, { ...parts, details: own }] as const] : [];
    }),
  );
  for (const sku of skuRows) found.get(sku.productId)?.skus.push(sku);
  for (const tier of tiers) found.get(tier.productId)?.tiers.push(tier);
  for (const listing of listed) found.get(listing.productId)?.listings.push(listing);
  return found;
}

/** The draft that would leave a product as it is. */
export function draftOf({ row, details, skus: skuRows, tiers }: CurrentProduct): ProductDraft {
  const codes = new Map(skuRows.map(({ id, code }) => [id, code]));
  return {
    articleNumber: row.articleNumber,
    title: row.title,
    category: row.category !== null && isCategory(row.category) ? row.category : null,
    brand: row.brand,
    attributes: details.attributes,
    images: details.images,
    qualityClaims: details.qualityClaims,
    quoteMode: row.quoteMode,
    moq: row.moq,
    mixedBatch: row.mixedBatch,
    dispatchPromiseHours: row.dispatchPromiseHours,
    customisation: details.customisation,
    skus: skuRows
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, code, options, stock, costLi }) => ({ id, code, options, stock, costLi })),
    tiers: tiers
      .filter(({ listingId }) => listingId === null)
      .map(({ skuId, startsAt, unitPriceLi }) => ({
        skuCode: skuId === null ? null : (codes.get(skuId) ?? null),
        startsAt,
        unitPriceLi,
      })),
  };
}
