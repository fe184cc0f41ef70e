import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { PriceTier } from '@/domain/pricing';
import type { Database } from '@mocks/db/database';
import type { PriceSnapshot } from '@mocks/db/schema';
import { listings, priceHistory, priceTiers, products } from '@mocks/db/schema';
import { newId } from '../core/ids';
import type { Acting } from '../core/record';

type TierRow = typeof priceTiers.$inferSelect;

const tiersOf = (rows: readonly TierRow[], productId: string, listingId: string | null): PriceTier[] =>
  rows
    .filter((row) => row.productId === productId && row.listingId === listingId)
    .map(({ skuId, startsAt, unitPriceLi }) => ({ skuId, startsAt, unitPriceLi }));

/** The price lists of products as they stand: the product's own, and what each listing quotes in its place. */
export async function pricesNow(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
): Promise<Map<string, PriceSnapshot>> {
  if (productIds.length === 0) return new Map();
  const ids = [...productIds];
  const productRows = await database
    .select({ id: products.id, quoteMode: products.quoteMode, moq: products.moq })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, ids)));
  const tierRows = await database
    .select()
    .from(priceTiers)
    .where(and(eq(priceTiers.factoryId, factoryId), inArray(priceTiers.productId, ids)))
    .orderBy(asc(priceTiers.startsAt), asc(priceTiers.id));
  const listingRows = await database
    .select({ id: listings.id, productId: listings.productId, moq: listings.moqOverride })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.productId, ids)));
  return new Map(
    productRows.map(({ id, quoteMode, moq }) => [
      id,
      {
        product: { quoteMode, moq, tiers: tiersOf(tierRows, id, null) },
        listings: listingRows
          .filter(({ productId }) => productId === id)
          .map((row) => ({ listingId: row.id, moq: row.moq, tiers: tiersOf(tierRows, id, row.id) })),
      },
    ]),
  );
}

/**
 * Keeps the price lists of products as they are, before they are changed at `acting.now`: call it first, in the
 * transaction of the change. It locks the products, so that whoever judges their prices waits for the change.
 */
export async function keepPriceHistory(acting: Acting, productId: string | readonly string[]): Promise<void> {
  const { database, factoryId, now } = acting;
  const ids = typeof productId === 'string' ? [productId] : [...productId];
  await lockPrices(database, factoryId, ids);
  const before = await pricesNow(database, factoryId, ids);
  if (before.size === 0) return;
  await database
    .insert(priceHistory)
    .values([...before].map(([id, snapshot]) => ({ factoryId, id: newId(now), productId: id, at: now, before: snapshot })));
}

/** Makes everybody else who changes or judges the products' prices wait; in one order, so that nobody waits in a circle. */
export async function lockPrices(database: Database, factoryId: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await database
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, [...productIds])))
    .orderBy(asc(products.id))
    .for('update');
}

/**
 * The price lists of products as they were at an instant: what the first change after it replaced. Products without a
 * later change are left out: they are as they stand now.
 */
export async function pricesAt(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
  instant: string,
): Promise<Map<string, PriceSnapshot>> {
  if (productIds.length === 0) return new Map();
  const rows = await database
    .selectDistinctOn([priceHistory.productId], { productId: priceHistory.productId, before: priceHistory.before })
    .from(priceHistory)
    .where(
      and(
        eq(priceHistory.factoryId, factoryId),
        inArray(priceHistory.productId, [...productIds]),
        gt(priceHistory.at, instant),
      ),
    )
    .orderBy(priceHistory.productId, asc(priceHistory.at), asc(priceHistory.id));
  return new Map(rows.map(({ productId, before }) => [productId, before]));
}
