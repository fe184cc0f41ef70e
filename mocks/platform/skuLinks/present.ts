import type { SQL } from 'drizzle-orm';
import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { CatalogueSku, OrderSku, OrderSkuState } from '@/api/contract/skuLinks';
import type { Database } from '@mocks/db/database';
import { orderSkus, products, skus } from '@mocks/db/schema';
import { suggestionsFor } from './suggest';

export type OrderSkuRow = typeof orderSkus.$inferSelect;

/** What is shown at all: goods of which something counts, and whatever a person decided. */
export const shown = sql`${and(isNull(orderSkus.setAside), or(gt(orderSkus.lines, 0), isNotNull(orderSkus.decision)))}`;

/** The condition of each state. */
export const stateConditions: Readonly<Record<OrderSkuState, SQL | undefined>> = {
  waiting: and(isNull(orderSkus.decision), isNull(orderSkus.skuId)),
  matched: and(isNull(orderSkus.decision), isNotNull(orderSkus.skuId)),
  linked: eq(orderSkus.decision, 'linked'),
  not_in_catalogue: eq(orderSkus.decision, 'not_in_catalogue'),
};

export function stateOf({ decision, skuId }: Pick<OrderSkuRow, 'decision' | 'skuId'>): OrderSkuState {
  return decision ?? (skuId === null ? 'waiting' : 'matched');
}

/** The catalogue's SKUs by their ids. */
async function catalogueSkus(database: Database, factoryId: string, ids: readonly string[]): Promise<Map<string, CatalogueSku>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select(catalogueSkuColumns)
    .from(skus)
    .innerJoin(products, and(eq(products.factoryId, skus.factoryId), eq(products.id, skus.productId)))
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.id, [...ids])));
  return new Map(rows.map((row) => [row.skuId, row]));
}

export const catalogueSkuColumns = {
  skuId: skus.id,
  code: skus.code,
  productId: products.id,
  productNumber: products.number,
  productTitle: products.title,
};

/** Rows as the API shows them: with what they are linked to, or what they look like while they wait. */
export async function presentOrderSkus(database: Database, factoryId: string, rows: readonly OrderSkuRow[]): Promise<OrderSku[]> {
  const linked = await catalogueSkus(database, factoryId, rows.flatMap(({ skuId }) => skuId ?? []));
  const suggestions = await suggestionsFor(database, factoryId, rows.filter((row) => stateOf(row) === 'waiting'));
  return rows.map((row) => ({
    sku: row.sku,
    version: row.version,
    title: row.title,
    state: stateOf(row),
    lines: row.lines,
    pieces: row.pieces,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    linkedTo: row.skuId === null ? null : (linked.get(row.skuId) ?? null),
    suggestion: suggestions.get(row.sku) ?? null,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt,
  }));
}
