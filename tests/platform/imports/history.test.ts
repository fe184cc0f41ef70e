import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { undoImport } from '@/api/contract/imports';
import type { ImportOrder } from '@/domain/orderImport/types';
import { orderFacts } from '@/domain/orders/facts';
import { netLines } from '@/domain/orders/netting';
import type { NettingLine } from '@/domain/orders/netting';
import { createSetAsideMatcher, defaultSetAsideCodes } from '@/domain/orders/setAside';
import { laterStatus } from '@/domain/orders/status';
import type { OrderStatus } from '@/domain/orders/status';
import { lineFate } from '@/domain/orders/lineFate';
import { lineKey } from '@/domain/orders/keys';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { factories, memberships, stores, users } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory, OrderPart } from '@tests/support/imports';
import { importAll, importingFactory, ordersOf } from '@tests/support/imports';
import { testNow } from '@tests/support/platform';

const setAside = createSetAsideMatcher(defaultSetAsideCodes);

/** Few distinct values, so that files overlap, lines repeat, and returns meet sales across files. */
const file = fc
  .tuple(
    fc.array(
      fc.record({
        orderNo: fc.constantFrom('A1', 'A2', 'A3', 'C1'),
        sku: fc.constantFrom('BAG-1', 'POST'),
        quantity: fc.constantFrom(-5, -2, 2, 5, 5),
        unitPriceLi: fc.constantFrom(0, 1_255, 9_000),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    fc.dictionary(
      fc.constantFrom('A1', 'A2', 'A3', 'C1'),
      fc.record<OrderPart>({
        orderedAt: fc.constantFrom('2026-03-01T10:00:00', '2026-03-02T09:00:00', '2026-04-05T00:00:00'),
        buyerName: fc.constantFrom(null, 'li', 'wang'),
        status: fc.constantFrom(null, 'pending_payment', 'completed', 'closed'),
        dropship: fc.constantFrom(null, true, false),
      }),
    ),
  )
  .map(([lines, parts]) => ordersOf(lines, parts));

/** Brings file n, or (`undo`) takes back the nth import that stands. */
const act = fc.record({ undo: fc.boolean(), n: fc.nat(20) });

/** What the rollup must hold once exactly these files stand, by the domain's rules alone. */
function rollupOf(files: readonly ImportOrder[][]) {
  const orders = new Map<string, { orderedAt: string; status: OrderStatus | null; buyer: string | null; dropship: boolean }>();
  const lines = new Map<string, Omit<NettingLine, 'orderedAt' | 'status' | 'buyer'>>();
  for (const order of files.flat()) {
    const known = orders.get(order.orderNo);
    const names = [known?.buyer ?? null, order.buyerName].filter((name) => name !== null).sort();
    orders.set(order.orderNo, {
      orderedAt: known !== undefined && known.orderedAt < order.orderedAt ? known.orderedAt : order.orderedAt,
      status: laterStatus(known?.status ?? null, order.status),
      buyer: names[0] ?? null,
      dropship: (known?.dropship ?? false) || order.dropship === true,
    });
    for (const { sku, quantity, unitPriceLi, occurrence } of order.lines) {
      const line = { storeId: '', orderNo: order.orderNo, currency: 'CNY', sku, quantity, unitPriceLi, occurrence };
      lines.set(lineKey(line), line);
    }
  }
  const all = [...lines.values()].flatMap((line) => {
    const order = orders.get(line.orderNo);
    return order === undefined ? [] : [{ ...line, ...order }];
  });
  const netted = new Set(netLines(all).flatMap((pair) => [pair.sale, pair.return]));
  const rollup = [...orders].sort(byName).map(([orderNo, { orderedAt, status, buyer, dropship }]) => {
    const facts = orderFacts(
      { status },
      all
        .filter((line) => line.orderNo === orderNo)
        .map((line) => ({ ...line, netted: netted.has(line), setAside: setAside(line.sku) !== null })),
    );
    const paid = status !== 'pending_payment';
    const counted = paid ? facts.demand : facts.unpaid;
    return {
      orderNo, day: orderedAt.slice(0, 10), status, buyer, paid, segment: dropship ? 'dropship' : 'unknown',
      lines: counted.lines, pieces: counted.pieces, fen: counted.fen, refundPieces: facts.refund.pieces, refundFen: facts.refund.fen,
    };
  });
  const goods = new Map<string, { sku: string; lines: number; pieces: number; first: string; last: string }>();
  for (const line of all) {
    if (lineFate({ ...line, netted: netted.has(line), setAside: false }) !== 'kept') continue;
    const day = line.orderedAt.slice(0, 10);
    const known = goods.get(line.sku) ?? { sku: line.sku, lines: 0, pieces: 0, first: day, last: day };
    goods.set(line.sku, {
      sku: line.sku, lines: known.lines + 1, pieces: known.pieces + line.quantity,
      first: day < known.first ? day : known.first, last: day > known.last ? day : known.last,
    });
  }
  return { rollup, skus: [...goods].sort(byName).map(([, sku]) => sku) };
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

async function rollupIn({ database }: OpenDatabase, factoryId: string) {
  const text = z.nullable(z.string());
  const rollup = await rowsOf(
    database,
    sql`select o.order_no as "orderNo", d.day::text as day, o.status, b.member_name as buyer, d.paid, d.segment, d.lines, d.pieces,
        d.gmv_fen as fen, d.refund_pieces as "refundPieces", d.refund_fen as "refundFen"
      from demand_orders d join orders o on o.factory_id = d.factory_id and o.id = d.order_id and o.day = d.day
      left join buyers b on b.factory_id = d.factory_id and b.id = d.buyer_id and b.id = o.buyer_id
      where d.factory_id = ${factoryId} order by o.order_no collate "C"`,
    z.object({
      orderNo: z.string(), day: z.string(), status: text, buyer: text, paid: z.boolean(), segment: z.string(), lines: z.number(),
      pieces: z.number(), fen: sqlNumber, refundPieces: z.number(), refundFen: sqlNumber,
    }),
  );
  const skus = await rowsOf(
    database,
    sql`select sku, lines, pieces, first_day::text as first, last_day::text as last from order_skus
      where factory_id = ${factoryId} and lines > 0 order by sku collate "C"`,
    z.object({ sku: z.string(), lines: z.number(), pieces: z.number(), first: z.string(), last: z.string() }),
  );
  return { rollup, skus };
}

describe.each(databaseKinds)('any history of imports and undos on %s', (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
  }, 120_000);
  afterAll(() => open.close());

  /** One more factory of the same owner, with a store, so that every history begins with nothing. */
  async function emptyFactory(): Promise<ImportingFactory> {
    const [model] = await open.database.select().from(factories).limit(1);
    const [store] = await open.database.select().from(stores).limit(1);
    const [owner] = await open.database.select().from(users).where(sql`account = 'owner'`);
    if (!model || !store || !owner) throw new Error('The people are missing');
    const [factoryId, storeId] = [newId(testNow), newId(testNow)];
    await open.database.insert(factories).values({ ...model, id: factoryId, number: `F-${factoryId}` });
    await open.database.insert(stores).values({ ...store, factoryId, id: storeId });
    await open.database.insert(memberships).values({
      factoryId, id: newId(testNow), userId: owner.id, role: 'owner', createdAt: testNow, updatedAt: testNow, version: 1,
    });
    return { ...factory, factoryId, storeId };
  }

  test(
    'leaves the figures of the files that stand, as if they alone had been brought',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), fc.array(act, { minLength: 2, maxLength: 5 }), async (files, acts) => {
          const own = await emptyFactory();
          let standing: { id: string; orders: ImportOrder[] }[] = [];
          let round = 0;
          for (const { undo, n } of acts) {
            round += 1;
            const target = undo ? standing[n % Math.max(1, standing.length)] : undefined;
            if (target !== undefined) {
              await own.owner.get(undoImport, { params: { factoryId: own.factoryId, id: target.id } });
              await own.platform.drain();
              standing = standing.filter((one) => one !== target);
            } else {
              const orders = files[n % files.length] ?? [];
              const { id, state } = await importAll(own, orders, { fileName: `${round}.csv`, limit: 3 });
              expect(state).toBe('published');
              standing.push({ id, orders });
            }
            expect(own.failures).toEqual([]);
            expect(await rollupIn(open, own.factoryId)).toEqual(rollupOf(standing.map((one) => one.orders)));
          }
        }),
        { numRuns: 8 },
      );
    },
    240_000,
  );
});
