import { and, eq, inArray, sql } from 'drizzle-orm';
import type { BodyOf } from '@/api/contract/endpoint';
import type { decideOrderSkus } from '@/api/contract/skuLinks';
import type { Database } from '@mocks/db/database';
import { orderSkus, skus } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, tell } from '../core/record';
import { enqueueRecount } from '../imports/rollup/recount';
import { refreshOrderFigures } from '../products/figures';
import type { OrderSkuRow } from './present';
import { stateOf } from './present';

type Decision = BodyOf<typeof decideOrderSkus>['decisions'][number];

/** The rows that decisions name, held for the change; 404 for one that no order names, 409 for one that moved. */
async function heldRows({ database, factoryId }: Acting, decisions: readonly Decision[]): Promise<Map<string, OrderSkuRow>> {
  const rows = await database
    .select()
    .from(orderSkus)
    .where(and(eq(orderSkus.factoryId, factoryId), inArray(orderSkus.sku, decisions.map(({ sku }) => sku))))
    .orderBy(orderSkus.sku)
    .for('update');
  const held = new Map(rows.map((row) => [row.sku, row]));
  for (const { sku, version } of decisions) {
    const row = held.get(sku);
    if (row === undefined) throw new Problem(404, 'not-found');
    if (row.version !== version) throw new Problem(409, 'changed-meanwhile', { params: { sku } });
  }
  return held;
}

/** The product of each catalogue SKU; 422 at the decision whose SKU the catalogue does not have. */
async function productsOf(database: Database, factoryId: string, skuIds: readonly string[]): Promise<Map<string, string>> {
  if (skuIds.length === 0) return new Map();
  const rows = await database
    .select({ id: skus.id, productId: skus.productId })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.id, [...skuIds])));
  return new Map(rows.map(({ id, productId }) => [id, productId]));
}

/** The catalogue's SKU of exactly this code: what a taken-back decision falls back to. */
async function skuOfSameCode(database: Database, factoryId: string, code: string): Promise<string | null> {
  const [row] = await database
    .select({ id: skus.id })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), eq(skus.code, code)));
  return row?.id ?? null;
}

async function after(acting: Acting, row: OrderSkuRow, { decision }: Decision) {
  if (decision === null) return { skuId: await skuOfSameCode(acting.database, acting.factoryId, row.sku), decision: null };
  if (decision === 'not_in_catalogue') return { skuId: null, decision };
  return { skuId: decision.skuId, decision: 'linked' as const };
}

/**
 * Writes the decisions and counts anew the products on either side of them. An alias changes no key: orders and lines
 * stay as they are.
 */
export async function decide(acting: Acting, decisions: readonly Decision[]): Promise<OrderSkuRow[]> {
  const { database, factoryId, now } = acting;
  if (new Set(decisions.map(({ sku }) => sku)).size < decisions.length) throw new Problem(422, 'sku-named-twice');
  const held = await heldRows(acting, decisions);
  const wanted = decisions.flatMap(({ decision }) => (decision !== null && typeof decision === 'object' ? [decision.skuId] : []));
  const before = [...held.values()].flatMap(({ skuId }) => skuId ?? []);
  const productOf = await productsOf(database, factoryId, [...wanted, ...before]);
  const unknown = decisions.findIndex(({ decision }) => decision !== null && typeof decision === 'object' && !productOf.has(decision.skuId));
  if (unknown >= 0) {
    throw new Problem(422, 'invalid', { errors: [{ pointer: `/decisions/${unknown}/decision/skuId`, code: 'not-there' }] });
  }
  const touched = new Set<string>();
  const written: OrderSkuRow[] = [];
  for (const decision of decisions) {
    const row = held.get(decision.sku);
    if (row === undefined) continue;
    const next = await after(acting, row, decision);
    const [changed] = await database
      .update(orderSkus)
      .set({
        ...next,
        decidedByName: next.decision === null ? null : (acting.actor?.name ?? ''),
        decidedAt: next.decision === null ? null : now,
        version: sql`${orderSkus.version} + 1`,
      })
      .where(and(eq(orderSkus.factoryId, factoryId), eq(orderSkus.sku, row.sku)))
      .returning();
    if (changed === undefined) continue;
    written.push(changed);
    if (row.skuId !== changed.skuId) for (const id of [row.skuId, changed.skuId]) if (id !== null) touched.add(id);
    const changes = [{ field: 'state', before: stateOf(row), after: stateOf(changed) }];
    await audit(acting, 'skuLinks.decide', { type: 'orderSku', id: null, label: row.sku }, changes);
  }
  const fallen = await productsOf(database, factoryId, [...touched].filter((id) => !productOf.has(id)));
  const affected = new Set([...touched].flatMap((id) => productOf.get(id) ?? fallen.get(id) ?? []));
  await refreshOrderFigures(database, factoryId, [...affected]);
  // A SKU's category decides its price band.
  const relinked = written.filter(({ sku, skuId, lines }) => lines > 0 && held.get(sku)?.skuId !== skuId).map(({ sku }) => sku);
  if (relinked.length > 0) await enqueueRecount(acting, 'sku-links', { skus: relinked });
  await tell(acting, { resource: 'skuLinks' });
  if (affected.size > 0) await tell(acting, { resource: 'products' });
  return written;
}
