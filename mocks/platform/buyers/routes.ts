import { and, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Buyer } from '@/api/contract/buyers';
import { buyerSortFields, getBuyer, listBuyers, updateBuyer } from '@/api/contract/buyers';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { buyers } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { notFound } from '../core/problem';
import { actingOf, audit, changesBetween, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { unpackDays } from '../demand/columns/unpack';
import { segmentSql } from '../imports/rollup/fate';
import { enqueuePacking } from '../imports/rollup/pack';
import { givenRows, lockOrders } from '../imports/sql';

type BuyerRow = typeof buyers.$inferSelect;
type BuyerCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

const sums = z.object({
  id: z.string(),
  currency: z.string(),
  orders: sqlNumber,
  pieces: sqlNumber,
  fen: sqlNumber,
  lastDay: z.string(),
});

/** Buyers with what counts of their orders. */
async function presentBuyers(database: Database, factoryId: string, rows: readonly BuyerRow[]): Promise<Buyer[]> {
  const figures = await rowsOf(
    database,
    sql`select given.id, d.currency, count(*) as orders, sum(d.pieces) as pieces, sum(d.gmv_fen) as fen, max(d.day)::text as "lastDay"
      from ${givenRows(rows.map(({ id }) => ({ id })), 'id uuid')}
      join demand_orders d on d.factory_id = ${factoryId} and d.buyer_id = given.id and d.paid and d.lines > 0
      group by 1, 2 order by 1, 2`,
    sums,
  );
  return rows.map(({ id, number, version, memberName, buyerType, region }) => {
    const own = figures.filter((row) => row.id === id);
    return {
      id,
      number,
      version,
      memberName,
      buyerType,
      region,
      orders: own.reduce((sum, row) => sum + row.orders, 0),
      pieces: own.reduce((sum, row) => sum + row.pieces, 0),
      gmv: own.map(({ currency, fen }) => ({ currency, fen })),
      lastOrderDay: own.map((row) => row.lastDay).sort().at(-1) ?? null,
    };
  });
}

async function presentBuyer(database: Database, row: BuyerRow): Promise<Buyer> {
  const [shown] = await presentBuyers(database, row.factoryId, [row]);
  if (shown === undefined) throw notFound();
  return shown;
}

/** Buyers that an import which is not published brought are not there yet. */
const seen = sql`exists (select 1 from demand_orders d where d.factory_id = ${buyers.factoryId} and d.buyer_id = ${buyers.id})`;

async function find({ database, params }: BuyerCall, lock = false): Promise<BuyerRow | null> {
  const query = database
    .select()
    .from(buyers)
    .where(and(eq(buyers.factoryId, params.factoryId), eq(buyers.id, params.id), seen));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

const sortColumns = { createdAt: buyers.createdAt, memberName: buyers.memberName };

export const buyerRoutes = [
  memberRoute(listBuyers, async ({ database, tenancy, query }) => {
    const { field, descending } = sortOf(query.sort, 'createdAt', buyerSortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: buyers.id, descending, cursor: query.cursor, limit: query.limit });
    const filter = and(
      eq(buyers.factoryId, tenancy.id),
      seen,
      query.q ? or(ilike(buyers.memberName, likePattern(query.q)), ilike(buyers.number, likePattern(query.q))) : undefined,
      query.buyerType ? inArray(buyers.buyerType, query.buyerType) : undefined,
    );
    const rows = await database
      .select()
      .from(buyers)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return {
      items: await presentBuyers(database, tenancy.id, items),
      ...cursors,
      ...(await totalOf(database, buyers, filter)),
    };
  }),

  recordRoute(getBuyer, { load: find, handle: ({ database }, row) => presentBuyer(database, row) }),

  recordRoute(updateBuyer, {
    load: (call) => find(call, true),
    version: (row) => row.version,
    present: (row, call) => presentBuyer(call.database, row),
    handle: async (call, row) => {
      const { database } = call;
      const changes = changesBetween(row, call.body);
      if (changes.length === 0) return presentBuyer(database, row);
      await lockOrders(database, row.factoryId);
      const [after] = await database
        .update(buyers)
        .set({ buyerType: call.body.buyerType, version: row.version + 1 })
        .where(and(eq(buyers.factoryId, row.factoryId), eq(buyers.id, row.id)))
        .returning();
      if (!after) throw notFound();
      const unpacked = await unpackDays(
        database,
        row.factoryId,
        sql`select currency, day from demand_orders where factory_id = ${row.factoryId} and buyer_id = ${row.id}`,
      );
      await database.execute(sql`
        update demand_orders d set segment = ${segmentSql}
        from orders o join buyers b on b.factory_id = o.factory_id and b.id = o.buyer_id
        where d.factory_id = ${row.factoryId} and d.buyer_id = ${row.id} and o.factory_id = d.factory_id and o.id = d.order_id`);
      const acting = actingOf(call);
      if (unpacked > 0) await enqueuePacking(acting);
      await audit(acting, 'buyers.update', { type: 'buyer', id: row.id, label: `${row.number} ${row.memberName}` }, changes);
      await tell(acting, { resource: 'buyers', objectId: row.id, version: after.version });
      await tell(acting, { resource: 'demand' });
      return presentBuyer(database, after);
    },
  }),
];
