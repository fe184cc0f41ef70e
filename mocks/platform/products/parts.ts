import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { PriceList } from '@/domain/pricing';
import { ladderFor } from '@/domain/pricing';
import type { Database } from '@mocks/db/database';
import { listings, priceTiers, productDetails, skus, stores, submissions } from '@mocks/db/schema';
import type { ProductRow } from './summary';

export type TierRow = typeof priceTiers.$inferSelect;

/** What a product's record is made of, besides its row: SKUs that are offered, tiers, listings with what was submitted. */
export async function partsOf(database: Database, { factoryId, id }: ProductRow) {
  // One after the other: within a write all of them go over its one connection.
  const details = await database
    .select()
    .from(productDetails)
    .where(and(eq(productDetails.factoryId, factoryId), eq(productDetails.productId, id)));
  const skuRows = await database
    .select()
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), eq(skus.productId, id), isNull(skus.archivedAt)))
    .orderBy(asc(skus.position), asc(skus.id));
  const tiers = await database
    .select()
    .from(priceTiers)
    .where(and(eq(priceTiers.factoryId, factoryId), eq(priceTiers.productId, id)))
    .orderBy(asc(priceTiers.startsAt), asc(priceTiers.id));
  const listed = await database
    .select({ listing: listings, store: { id: stores.id, number: stores.number, name: stores.name, channel: stores.channel } })
    .from(listings)
    .innerJoin(stores, and(eq(stores.factoryId, listings.factoryId), eq(stores.id, listings.storeId)))
    .where(and(eq(listings.factoryId, factoryId), eq(listings.productId, id)))
    .orderBy(asc(stores.number));
  const submitted = await database
    .selectDistinctOn([submissions.listingId])
    .from(submissions)
    .innerJoin(listings, and(eq(listings.factoryId, submissions.factoryId), eq(listings.id, submissions.listingId)))
    .where(and(eq(submissions.factoryId, factoryId), eq(listings.productId, id)))
    .orderBy(asc(submissions.listingId), desc(submissions.id));
  const none = { attributes: {}, images: [], qualityClaims: [], customisation: [] };
  return { details: details[0] ?? none, skuRows, tiers, listed, submitted: submitted.map((row) => row.submissions) };
}

export type ProductParts = Awaited<ReturnType<typeof partsOf>>;

export const tiersOf = (tiers: readonly TierRow[], listingId: string | null) => tiers.filter((tier) => tier.listingId === listingId);

/** Each SKU's ladder as a buyer meets it, resolved by the one pricing rule. */
export function laddersOf(row: ProductRow, { skuRows, tiers }: Pick<ProductParts, 'skuRows' | 'tiers'>, listing: PriceList | null) {
  const offer = { product: { quoteMode: row.quoteMode, moq: row.moq, tiers: tiersOf(tiers, null) }, listing };
  return skuRows.map((sku) => {
    const { moq, tiers: steps } = ladderFor({ ...offer, sku });
    return { skuId: sku.id, moq, tiers: [...steps] };
  });
}

/** Tiers by the codes that people see, of the product or of one listing; those of archived SKUs are left out. */
export function enteredTiers({ skuRows, tiers }: Pick<ProductParts, 'skuRows' | 'tiers'>, listingId: string | null) {
  const codes = new Map(skuRows.map(({ id, code }) => [id, code]));
  return tiersOf(tiers, listingId).flatMap(({ skuId, startsAt, unitPriceLi }) => {
    const skuCode = skuId === null ? null : codes.get(skuId);
    return skuCode === undefined ? [] : [{ skuCode, startsAt, unitPriceLi }];
  });
}
