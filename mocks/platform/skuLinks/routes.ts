import { and, asc, eq, or, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import {
  countOrderSkus,
  decideOrderSkus,
  findCatalogueSkus,
  listOrderSkus,
  orderSkuSortFields,
} from '@/api/contract/skuLinks';
import { queryWords } from '@/domain/search';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { orderSkus, products, skus } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { actingOf } from '../core/record';
import { memberRoute } from '../core/route';
import { productFilter } from '../products/filter';
import { searched } from '../products/searched';
import { decide } from './decide';
import { catalogueSkuColumns, presentOrderSkus, shown, stateConditions } from './present';

const counted = z.object({ waiting: sqlNumber, matched: sqlNumber, linked: sqlNumber, notInCatalogue: sqlNumber });

/** Products whose SKUs are offered, and SKUs that are offered at most. */
const offeredProducts = 20;
const offeredSkus = 60;

export const skuLinkRoutes = [
  memberRoute(countOrderSkus, async ({ database, tenancy }) => {
    const { waiting, matched, linked, not_in_catalogue: notInCatalogue } = stateConditions;
    const rows = await rowsOf(
      database,
      sql`select count(*) filter (where ${waiting}) as waiting, count(*) filter (where ${matched}) as matched,
          count(*) filter (where ${linked}) as linked, count(*) filter (where ${notInCatalogue}) as "notInCatalogue"
        from ${orderSkus} where ${and(eq(orderSkus.factoryId, tenancy.id), shown)}`,
      counted,
    );
    return rows[0] ?? { waiting: 0, matched: 0, linked: 0, notInCatalogue: 0 };
  }),

  memberRoute(listOrderSkus, async ({ database, tenancy, query }) => {
    const { field, descending } = sortOf(query.sort, '-pieces', orderSkuSortFields);
    const keyset = keysetPage({
      column: orderSkus[field],
      id: orderSkus.sku,
      descending,
      cursor: query.cursor,
      limit: query.limit,
    });
    const words = query.q === undefined ? [] : queryWords(query.q);
    const filter = and(
      eq(orderSkus.factoryId, tenancy.id),
      shown,
      query.state === undefined
        ? undefined
        : query.state.length === 0
          ? sql`false`
          : or(...query.state.map((state) => stateConditions[state])),
      ...words.map((word) => sql`${orderSkus.sku} || ' ' || ${orderSkus.title} ilike ${likePattern(word)}`),
    );
    const rows = await database
      .select()
      .from(orderSkus)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.sku }));
    return {
      items: await presentOrderSkus(database, tenancy.id, items),
      ...cursors,
      ...(await totalOf(database, orderSkus, filter)),
    };
  }),

  memberRoute(findCatalogueSkus, async ({ database, tenancy, query }) => {
    const found = database
      .select({ id: products.id })
      .from(products)
      .where(productFilter(tenancy.id, {}, (await searched(database, tenancy.id, query.q))?.all))
      .orderBy(asc(products.articleNumber))
      .limit(offeredProducts)
      .as('found');
    const items = await database
      .select(catalogueSkuColumns)
      .from(found)
      .innerJoin(products, and(eq(products.factoryId, tenancy.id), eq(products.id, found.id)))
      .innerJoin(skus, and(eq(skus.factoryId, tenancy.id), eq(skus.productId, products.id)))
      .orderBy(asc(products.articleNumber), asc(skus.position))
      .limit(offeredSkus);
    return { items };
  }),

  memberRoute(decideOrderSkus, async (call) => {
    const written = await decide(actingOf(call), call.body.decisions);
    return { items: await presentOrderSkus(call.database, call.tenancy.id, written) };
  }),
];
