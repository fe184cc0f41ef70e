import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { countProducts, listProducts, productSortFields } from '@/api/contract/products';
import type { ProductCounts } from '@/api/contract/products';
import { completenessSpans } from '@/domain/completenessLevel';
import type { ListingStatus } from '@/domain/listingStates';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { listings, products } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { memberRoute } from '../core/route';
import { inState, productFilter, storeCalled } from './filter';
import { searched } from './searched';
import { coversOf, presentSummary } from './summary';
import { textArray } from './textArray';

const sortKeys = {
  updatedAt: 'updatedAt',
  title: 'title',
  articleNumber: 'articleNumber',
  price: 'priceMinLi',
  moq: 'moq',
  completeness: 'completeness',
  stock: 'stock',
  pieces30d: 'pieces30d',
} as const;

/** So many are sorted faster than one page of them is met in an index over 100,000. */
const fewProducts = 2_000;

export const listProductsRoute = memberRoute(listProducts, async ({ database, tenancy, query }) => {
  const { field, descending } = sortOf(query.sort, '-updatedAt', productSortFields);
  const key = sortKeys[field];
  const found = await searched(database, tenancy.id, query.q);
  const total = await totalOf(database, products, productFilter(tenancy.id, query, found?.all));
  const few = total.total <= Math.min(fewProducts, found?.walkFrom ?? fewProducts);
  const keyset = keysetPage({
    column: products[key],
    id: products.id,
    descending,
    cursor: query.cursor,
    limit: query.limit,
    few,
  });
  const rows = await database
    .select()
    .from(products)
    .where(and(productFilter(tenancy.id, query, few ? found?.all : found?.walking), keyset.condition))
    .orderBy(...keyset.order)
    .limit(keyset.take);
  const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[key], id: row.id }));
  const covers = await coversOf(database, tenancy.id, items.map((row) => row.id));
  return {
    items: items.map((row) => presentSummary(row, tenancy.currency, covers.get(row.id) ?? null)),
    ...cursors,
    ...total,
  };
});

const counted = z.object({
  all: sqlNumber,
  live: sqlNumber,
  pending: sqlNumber,
  rejected: sqlNumber,
  incomplete: sqlNumber,
  outOfStock: sqlNumber,
});

const rejectedStatuses: readonly ListingStatus[] = ['rejected', 'changes_requested'];

/** Each standing view in one walk over the factory's products, or over those of one store. */
async function viewCounts(database: Database, factoryId: string, store: string | undefined): Promise<ProductCounts> {
  const inView = (statuses: readonly ListingStatus[]) =>
    store === undefined ? inState({ status: statuses }) : sql`${listings.status} = any(${textArray(statuses)})`;
  const ofStore =
    store === undefined
      ? sql``
      : sql`join ${listings} on ${and(eq(listings.factoryId, factoryId), sql`${listings.storeId} = ${storeCalled(factoryId, store)}`, eq(listings.productId, products.id))}`;
  const rows = await rowsOf(
    database,
    sql`select count(*) as "all",
        count(*) filter (where ${inView(['live'])}) as live,
        count(*) filter (where ${inView(['pending'])}) as pending,
        count(*) filter (where ${inView(rejectedStatuses)}) as rejected,
        count(*) filter (where ${products.completeness} < ${completenessSpans.good.from}) as incomplete,
        count(*) filter (where ${products.stock} <= 0) as "outOfStock"
      from ${products} ${ofStore}
      where ${and(eq(products.factoryId, factoryId), isNull(products.archivedAt))}`,
    counted,
  );
  return rows[0] ?? { all: 0, live: 0, pending: 0, rejected: 0, incomplete: 0, outOfStock: 0 };
}

export const countProductsRoute = memberRoute(countProducts, ({ database, tenancy, query }) =>
  viewCounts(database, tenancy.id, query.store),
);
