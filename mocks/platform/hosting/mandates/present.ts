import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Mandate, MandateSummary } from '@/api/contract/mandates';
import { mandateStateOn } from '@/domain/hosting/mandate';
import { openTaskStates } from '@/domain/hosting/taskStates';
import type { Day } from '@/domain/calendar';
import type { Database } from '@mocks/db/database';
import { mandateFloors, products, skus, stores, tasks } from '@mocks/db/schema';
import type { MandateRow } from '../standing';
import { floorsOf } from '../standing';

export async function presentMandates(database: Database, rows: readonly MandateRow[], today: Day): Promise<MandateSummary[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const { factoryId } = first;
  const ids = rows.map(({ id }) => id);
  const storeRows = await database
    .select({ id: stores.id, number: stores.number, name: stores.name })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), inArray(stores.id, [...new Set(rows.flatMap(({ storeIds }) => storeIds ?? []))])))
    .orderBy(asc(stores.number));
  const counts = await database
    .select({ id: mandateFloors.mandateId, products: sql<number>`count(distinct ${mandateFloors.productId})::int` })
    .from(mandateFloors)
    .where(and(eq(mandateFloors.factoryId, factoryId), inArray(mandateFloors.mandateId, ids)))
    .groupBy(mandateFloors.mandateId);
  const open = await database
    .select({ id: tasks.mandateId, tasks: sql<number>`count(*)::int` })
    .from(tasks)
    .where(and(eq(tasks.factoryId, factoryId), inArray(tasks.mandateId, ids), inArray(tasks.state, [...openTaskStates])))
    .groupBy(tasks.mandateId);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    state: mandateStateOn(row, today),
    scopes: row.scopes,
    stores: row.storeIds && storeRows.filter(({ id }) => row.storeIds?.includes(id)),
    productCount: counts.find(({ id }) => id === row.id)?.products ?? 0,
    askAboveBp: row.askAboveBp,
    neverAboveBp: row.neverAboveBp,
    fromDay: row.fromDay,
    toDay: row.toDay,
    note: row.note,
    openTasks: open.find(({ id }) => id === row.id)?.tasks ?? 0,
    signedAt: row.signedAt,
    signedByName: row.signedByName,
    revokedAt: row.revokedAt,
    revokedByName: row.revokedByName,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }));
}

export async function presentMandate(database: Database, row: MandateRow, today: Day): Promise<Mandate> {
  const { factoryId } = row;
  const [summary] = await presentMandates(database, [row], today);
  const floors = await floorsOf(database, factoryId, row.id);
  const productIds = [...new Set(floors.map(({ productId }) => productId))];
  const productRows = await database
    .select({
      id: products.id,
      number: products.number,
      articleNumber: products.articleNumber,
      title: products.title,
      priceMinLi: products.priceMinLi,
    })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, productIds)))
    .orderBy(asc(products.articleNumber));
  const skuRows = await database
    .select({ id: skus.id, code: skus.code })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.id, floors.flatMap(({ skuId }) => skuId ?? []))));
  if (summary === undefined) throw new Error('A mandate that was found cannot be told');
  return {
    ...summary,
    revokeReason: row.revokeReason,
    products: productRows.map((product) => {
      const own = floors.filter(({ productId }) => productId === product.id);
      return {
        ...product,
        floorLi: own.find(({ skuId }) => skuId === null)?.floorLi ?? 0,
        skuFloors: own.flatMap(({ skuId, floorLi }) => {
          const code = skuRows.find(({ id }) => id === skuId)?.code;
          return skuId === null || code === undefined ? [] : [{ skuId, code, floorLi }];
        }),
      };
    }),
  };
}
