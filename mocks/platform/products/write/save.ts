import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { orderSkus, priceTiers, productDetails, products, productSearch, skus } from '@mocks/db/schema';
import { upsertRows } from '@mocks/db/upsertRows';
import type { CurrentProduct } from './current';
import type { DraftRows } from './rows';

/** Writes the rows of products, new ones and known ones alike. Listings' own ladders stay, but for SKUs that are gone. */
export async function saveRows(
  database: Database,
  factoryId: string,
  written: readonly { before: CurrentProduct | null; after: DraftRows }[],
): Promise<void> {
  const rows = written.map(({ after }) => after);
  await upsertRows(database, products, [products.factoryId, products.id], rows.map(({ row }) => row));
  await upsertRows(database, productDetails, [productDetails.factoryId, productDetails.productId], rows.map(({ details }) => details));
  await upsertRows(database, productSearch, [productSearch.factoryId, productSearch.productId], rows.map(({ search }) => search));
  await saveSkus(database, factoryId, written);
  await saveTiers(database, factoryId, rows);
}

async function saveSkus(
  database: Database,
  factoryId: string,
  written: readonly { before: CurrentProduct | null; after: DraftRows }[],
): Promise<void> {
  const before = new Map(written.flatMap(({ before: product }) => (product?.skus ?? []).map((sku) => [sku.id, sku] as const)));
  const all = written.flatMap(({ after }) => after.skus);
  const renamed = all.filter(({ id, code }) => before.has(id) && before.get(id)?.code !== code).map(({ id }) => id);
  if (renamed.length > 0) {
    // Two SKUs may swap their codes, which are unique row by row.
    await database
      .update(skus)
      .set({ code: sql`${skus.id}::text` })
      .where(and(eq(skus.factoryId, factoryId), inArray(skus.id, renamed)));
  }
  const gone = await forgettable(database, factoryId, written);
  if (gone.length > 0) {
    await database.delete(priceTiers).where(and(eq(priceTiers.factoryId, factoryId), inArray(priceTiers.skuId, gone)));
    await database.delete(skus).where(and(eq(skus.factoryId, factoryId), inArray(skus.id, gone)));
  }
  const kept = all.filter(({ id }) => !gone.includes(id));
  await upsertRows(database, skus, [skus.factoryId, skus.id], kept);
}

/** SKUs that were taken out and that nothing knows: no order, no list. All others are archived. */
async function forgettable(
  database: Database,
  factoryId: string,
  written: readonly { after: DraftRows }[],
): Promise<string[]> {
  const out = written
    .filter(({ after }) => after.listings.length === 0)
    .flatMap(({ after }) => after.skus.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id));
  if (out.length === 0) return [];
  const ordered = await database
    .select({ id: orderSkus.skuId })
    .from(orderSkus)
    .where(and(eq(orderSkus.factoryId, factoryId), inArray(orderSkus.skuId, out), isNotNull(orderSkus.skuId)));
  return out.filter((id) => !ordered.some((row) => row.id === id));
}

async function saveTiers(database: Database, factoryId: string, rows: readonly DraftRows[]): Promise<void> {
  const productIds = rows.map(({ row }) => row.id);
  await database
    .delete(priceTiers)
    .where(and(eq(priceTiers.factoryId, factoryId), inArray(priceTiers.productId, productIds), isNull(priceTiers.listingId)));
  const own = rows.flatMap(({ tiers }) => tiers.filter(({ listingId }) => listingId === null));
  await upsertRows(database, priceTiers, [priceTiers.factoryId, priceTiers.id], own);
}

/** Links waiting SKUs of orders to catalogue SKUs of exactly their code; answers the products that now know more orders. */
export async function linkWaitingSkus(database: Database, factoryId: string, productIds: readonly string[]): Promise<string[]> {
  const found = await rowsOf(
    database,
    sql`update order_skus set sku_id = sku.id, version = order_skus.version + 1
        from skus sku
        where sku.factory_id = ${factoryId} and sku.product_id in ${[...productIds]} and sku.archived_at is null
          and order_skus.factory_id = ${factoryId} and order_skus.sku = sku.code
          and order_skus.sku_id is null and order_skus.decision is null
        returning sku.product_id as "productId"`,
    z.object({ productId: z.string() }),
  );
  return [...new Set(found.map(({ productId }) => productId))];
}
