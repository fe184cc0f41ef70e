import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { countProducts, listProducts, productSortFields } from '@/api/contract/products';
import type { ProductCounts } from '@/api/contract/products';
import { completenessSpans } from '@/domain/completenessLevel';
import type { ListingStatus } from '@/domain/listingStates';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { listings, products } from '@mocks/db/schema';
import { keysetPage, sortOf, toldTotal, totalOf } from '../core/keyset';
import { memberRoute } from '../core/route';
import { productFilter, stateKeys, storeCalled } from './filter';
import { type Searched, searched } from './searched';
import { coversOf, presentSummary } from './summary';
import { textArray } from './textArray';

type ListQuery = z.output<typeof listProducts.query>;

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

/** How many products the list has in all. */
async function productTotal(database: Database, factoryId: string, query: ListQuery, found: Searched | undefined) {
  const { q: _text, sort: _sort, limit: _limit, cursor: _cursor, ...filters } = query;
  const filtered = Object.values(filters).some((value) => value !== undefined && value !== false);
  if (filtered || found?.total === undefined) return totalOf(database, products, productFilter(factoryId, query, found?.all));
  const [row] = await rowsOf(database, found.total, z.object({ total: sqlNumber }));
  return toldTotal(row?.total ?? 0);
}

export const listProductsRoute = memberRoute(listProducts, async ({ database, tenancy, query }) => {
  const { field, descending } = sortOf(query.sort, '-updatedAt', productSortFields);
  const key = sortKeys[field];
  const found = await searched(database, tenancy.id, query.q);
  const total = await productTotal(database, tenancy.id, query, found);
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

/**
 * Each standing view over the factory's products, or over those of one store. Counted by their states first, which are
 * few, so that the states are looked into a hundred times instead of once a product.
 */
async function viewCounts(database: Database, factoryId: string, store: string | undefined): Promise<ProductCounts> {
  const state = store === undefined ? products.listingStates : listings.status;
  const inView = (statuses: readonly ListingStatus[]) =>
    store === undefined ? sql`state && ${stateKeys({ status: statuses })}` : sql`state = any(${textArray(statuses)})`;
  const ofStore =
    store === undefined
      ? sql``
      : sql`join ${listings} on ${and(eq(listings.factoryId, factoryId), sql`${listings.storeId} = ${storeCalled(factoryId, store)}`, eq(listings.productId, products.id))}`;
  const present = and(eq(products.factoryId, factoryId), isNull(products.archivedAt));
  const rows = await rowsOf(
    database,
    sql`select coalesce(sum(present), 0) as "all",
        coalesce(sum(present) filter (where ${inView(['live'])}), 0) as live,
        coalesce(sum(present) filter (where ${inView(['pending'])}), 0) as pending,
        coalesce(sum(present) filter (where ${inView(rejectedStatuses)}), 0) as rejected,
        coalesce(sum(incomplete), 0) as incomplete,
        (select count(*) from ${products} ${ofStore} where ${present} and ${products.stock} <= 0) as "outOfStock"
      from (
        select ${state} as state, count(*) as present,
          count(*) filter (where ${products.completeness} < ${completenessSpans.good.from}) as incomplete
        from ${products} ${ofStore}
        where ${present}
        group by ${state}
      ) as by_state`,
    counted,
  );
  return rows[0] ?? { all: 0, live: 0, pending: 0, rejected: 0, incomplete: 0, outOfStock: 0 };
}

export const countProductsRoute = memberRoute(countProducts, ({ database, tenancy, query }) =>
  viewCounts(database, tenancy.id, query.store),
);
