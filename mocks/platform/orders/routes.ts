import { and, eq, gt, gte, ilike, lte, sql } from 'drizzle-orm';
import { getOrder, listOrders, orderSortFields } from '@/api/contract/orders';
import type { QueryOf } from '@/api/contract/endpoint';
import { demandOrders } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { memberRoute, recordRoute } from '../core/route';
import { importsOfOrder, linesOfOrder } from './lines';
import { holdsSku, orderQuery, presentOrder } from './present';

const sortColumns = { day: demandOrders.day, pieces: demandOrders.pieces, gmvFen: demandOrders.gmvFen };

function conditionOf(factoryId: string, query: QueryOf<typeof listOrders>) {
  const numbered = (test: ReturnType<typeof sql>) => sql`exists (select 1 from orders
    where orders.factory_id = ${factoryId} and orders.id = ${demandOrders.orderId} and ${test})`;
  return and(
    eq(demandOrders.factoryId, factoryId),
    query.q ? numbered(sql`${ilike(sql`orders.order_no`, likePattern(query.q))}`) : undefined,
    query.orderNo ? numbered(sql`orders.order_no = ${query.orderNo}`) : undefined,
    query.from ? gte(demandOrders.day, query.from) : undefined,
    query.to ? lte(demandOrders.day, query.to) : undefined,
    query.storeId ? eq(demandOrders.storeId, query.storeId) : undefined,
    query.channel ? eq(demandOrders.channel, query.channel) : undefined,
    query.segment ? eq(demandOrders.segment, query.segment) : undefined,
    query.source ? eq(demandOrders.source, query.source) : undefined,
    query.currency ? eq(demandOrders.currency, query.currency) : undefined,
    query.sizeFrom === undefined ? undefined : gte(demandOrders.pieces, query.sizeFrom),
    query.sizeTo === undefined ? undefined : lte(demandOrders.pieces, query.sizeTo),
    query.paid === undefined ? undefined : eq(demandOrders.paid, query.paid),
    query.counted === true ? gt(demandOrders.lines, 0) : undefined,
    query.counted === false ? eq(demandOrders.lines, 0) : undefined,
    query.buyerId ? eq(demandOrders.buyerId, query.buyerId) : undefined,
    query.sku ? holdsSku(factoryId, query.sku) : undefined,
  );
}

export const orderRoutes = [
  memberRoute(listOrders, async ({ database, tenancy, query }) => {
    const { field, descending } = sortOf(query.sort, '-day', orderSortFields);
    const keyset = keysetPage({
      column: sortColumns[field],
      id: demandOrders.orderId,
      descending,
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = conditionOf(tenancy.id, query);
    const rows = await orderQuery(database, and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return {
      items: items.map((row) => presentOrder(row, tenancy.can('buyers.read'))),
      ...cursors,
      ...(await totalOf(database, demandOrders, filter)),
    };
  }),

  recordRoute(getOrder, {
    load: async ({ database, params }) => {
      const [row] = await orderQuery(
        database,
        and(eq(demandOrders.factoryId, params.factoryId), eq(demandOrders.orderId, params.id)),
      );
      return row ?? null;
    },
    handle: async ({ database, tenancy }, row) => {
      const { dropship, freightFen, adjustmentFen } = row;
      return {
        ...presentOrder(row, tenancy.can('buyers.read')),
        dropship,
        freightFen,
        adjustmentFen,
        orderLines: await linesOfOrder(database, tenancy.id, row.id),
        imports: await importsOfOrder(database, tenancy.id, row.id),
      };
    },
  }),
];
