import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoImport } from '@/api/contract/imports';
import { getSession } from '@/api/contract/session';
import { decideOrderSkus, listOrderSkus } from '@/api/contract/skuLinks';
import { addDays } from '@/domain/calendar';
import { lineFate } from '@/domain/orders/lineFate';
import { edgesOn, priceBandOf, tercilesOf } from '@/domain/priceBands';
import type { OpenDatabase } from '@mocks/db/open';
import { demandOrders, imports, orderLines, orders, orderSkus, priceBands, products, skus } from '@mocks/db/schema';
import { seedDemo } from '@mocks/db/seed/seed';
import { enqueueRecount } from '@mocks/platform/imports/rollup/recount';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { hostedFactory } from '@tests/support/hosting';
import type { ImportingFactory } from '@tests/support/imports';
import { importAll, ordersOf } from '@tests/support/imports';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

type Bands = Record<'lowPieces' | 'midPieces' | 'highPieces' | 'lowFen' | 'midFen' | 'highFen', number>;
const noBands = (): Bands => ({ lowPieces: 0, midPieces: 0, highPieces: 0, lowFen: 0, midFen: 0, highFen: 0 });

/** The counted lines of standing imports with their category, by the domain's own judgement. */
async function countedLines({ database }: OpenDatabase, factoryId: string) {
  const rows = await database
    .select({ line: orderLines, order: orders, category: products.category, setAside: orderSkus.setAside })
    .from(orderLines)
    .innerJoin(orders, and(eq(orders.factoryId, orderLines.factoryId), eq(orders.id, orderLines.orderId)))
    .innerJoin(imports, and(eq(imports.factoryId, orderLines.factoryId), eq(imports.id, orderLines.importId), eq(imports.state, 'published')))
    .innerJoin(orderSkus, and(eq(orderSkus.factoryId, orderLines.factoryId), eq(orderSkus.sku, orderLines.sku)))
    .leftJoin(skus, and(eq(skus.factoryId, orderSkus.factoryId), eq(skus.id, orderSkus.skuId)))
    .leftJoin(products, and(eq(products.factoryId, skus.factoryId), eq(products.id, skus.productId)))
    .where(and(eq(orderLines.factoryId, factoryId), eq(orderLines.dropped, false)));
  return rows.flatMap(({ line, order, category, setAside }) => {
    const { status, currency, day } = order;
    const fate = lineFate({ ...line, status, netted: line.nettedWith !== null, setAside: setAside !== null });
    return fate === 'kept' || fate === 'unpaid' ? [{ ...line, status, currency, day, category, fate }] : [];
  });
}

/** Holds the rollup's bands to what the domain makes of the lines and of the edges that stand. */
async function holdBands(open: OpenDatabase, factoryId: string): Promise<Bands> {
  const edges = await open.database.select().from(priceBands).where(eq(priceBands.factoryId, factoryId));
  const wanted = new Map<string, Bands>();
  const whole = noBands();
  for (const line of await countedLines(open, factoryId)) {
    const own = edgesOn(edges.filter(({ category, currency }) => category === line.category && currency === line.currency), line.day);
    const sums = wanted.get(line.orderId) ?? noBands();
    wanted.set(line.orderId, sums);
    if (own === null) continue;
    const band = priceBandOf(line.unitPriceLi, own);
    for (const one of [sums, whole]) {
      one[`${band}Pieces`] += line.quantity;
      one[`${band}Fen`] += line.amountFen;
    }
  }
  const stored = await open.database.select().from(demandOrders).where(eq(demandOrders.factoryId, factoryId));
  expect(stored.length).toBeGreaterThan(0);
  for (const { orderId, lowPieces, midPieces, highPieces, lowFen, midFen, highFen } of stored) {
    expect({ lowPieces, midPieces, highPieces, lowFen, midFen, highFen }).toEqual(wanted.get(orderId) ?? noBands());
  }
  return whole;
}

describe.each(databaseKinds)('price bands on %s', { timeout: 120_000 }, (kind) => {
  describe('of the demo', () => {
    let open: OpenDatabase;
    let planner: Caller;
    let made: ReturnType<typeof testPlatform>;
    let factoryId = '';

    beforeAll(async () => {
      open = await openTestDatabase(kind);
      await seedDemo(open.database, { size: 'small', now: testNow });
      made = testPlatform(open);
      planner = await new Caller(made.platform).signIn('planner');
      factoryId = (await planner.get(getSession)).factories[0]?.id ?? '';
    }, 120_000);
    afterAll(() => open.close());

    const drain = async () => {
      await made.platform.drain();
      expect(made.failures).toEqual([]);
    };
    const recount = async (of: Parameters<typeof enqueueRecount>[2]) => {
      const { clock, platform } = made;
      const acting = { database: open.database, now: clock.now(), services: platform.services, afterCommit: () => undefined };
      await enqueueRecount({ ...acting, factoryId, actor: null }, 'price-bands', of);
      await drain();
    };

    test('go by the own edges, on the days on which they hold', async () => {
      await holdBands(open, factoryId);
      const [edges] = await open.database
        .select()
        .from(priceBands)
        .where(and(eq(priceBands.factoryId, factoryId), eq(priceBands.category, 'storage')));
      if (edges === undefined) throw new Error('The demo has no edges');
      const later = { ...edges, fromDay: addDays(edges.fromDay, 300), midLi: edges.midLi * 2, highLi: edges.highLi * 2 };
      await open.database.insert(priceBands).values(later);
      await recount({ categories: ['storage'] });
      await holdBands(open, factoryId);
    });

    test('without own ones go by the terciles of the first 180 days', async () => {
      await open.database.delete(priceBands).where(eq(priceBands.factoryId, factoryId));
      const lines = await countedLines(open, factoryId);
      await recount({ categories: ['storage', 'lighting'] });
      // One recount takes the terciles of every category that has none, and counts all of them anew.
      await holdBands(open, factoryId);
      const until = addDays(lines.map(({ day }) => day).sort()[0] ?? '', 179);
      for (const { category, origin, settled, midLi, highLi } of await open.database.select().from(priceBands).where(eq(priceBands.factoryId, factoryId))) {
        const first = lines.filter((line) => line.category === category && line.fate === 'kept' && line.day <= until);
        const wanted = tercilesOf(first.map(({ unitPriceLi, quantity }) => ({ value: unitPriceLi, count: quantity })));
        expect({ origin, settled, midLi, highLi }).toEqual({ origin: 'terciles', settled: true, ...wanted });
      }
    });

    test('follow a SKU that is linked, and a product that changes its category', async () => {
      const before = await holdBands(open, factoryId);
      const [waiting] = (await planner.get(listOrderSkus, { params: { factoryId }, query: { state: ['waiting'] } })).items;
      const [sku] = await open.database.select().from(skus).where(eq(skus.factoryId, factoryId)).limit(1);
      if (waiting === undefined || sku === undefined) throw new Error('The demo has nothing to link');
      const decisions = [{ sku: waiting.sku, version: waiting.version, decision: { skuId: sku.id } }];
      await planner.get(decideOrderSkus, { params: { factoryId }, body: { decisions } });
      await drain();
      const linked = await holdBands(open, factoryId);
      const pieces = (bands: Bands) => bands.lowPieces + bands.midPieces + bands.highPieces;
      expect(pieces(linked)).toBe(pieces(before) + waiting.pieces);
      await open.database.update(products).set({ category: null }).where(eq(products.id, sku.productId));
      await recount({ productIds: [sku.productId] });
      expect(pieces(await holdBands(open, factoryId))).toBeLessThan(pieces(linked));
    });
  });

  describe('of a new factory', () => {
    let open: OpenDatabase;
    let factory: ImportingFactory;

    beforeAll(async () => {
      open = await openTestDatabase(kind);
      factory = await newFactory(open);
    });
    afterAll(() => open.close());

    const terciles = () =>
      open.database
        .select({ fromDay: priceBands.fromDay, midLi: priceBands.midLi, highLi: priceBands.highLi, settled: priceBands.settled })
        .from(priceBands);
    const file = (prefix: string, firstDay: string, prices: readonly number[]) =>
      prices.flatMap((unitPriceLi, index) => {
        const orderNo = `${prefix}${index}`;
        const lines = [
          { orderNo, sku: 'SN-2031-0', quantity: 10, unitPriceLi },
          { orderNo, sku: 'NOT-KNOWN', quantity: 7, unitPriceLi },
        ];
        return ordersOf(lines, { [orderNo]: { orderedAt: `${addDays(firstDay, index)}T10:00:00` } });
      });

    test('are there with its first import, are taken once more when 180 days are known, and then stay', async () => {
      const first = await importAll(factory, file('A', '2026-01-01', [1_000, 2_000, 3_000]));
      const thirds = tercilesOf([1_000, 2_000, 3_000].map((value) => ({ value, count: 10 })));
      expect(await terciles()).toEqual([{ fromDay: '2026-01-01', settled: false, ...thirds }]);
      expect(await holdBands(open, factory.factoryId)).toMatchObject({ lowPieces: 10, midPieces: 10, highPieces: 10 });

      await importAll(factory, file('B', '2026-07-15', [9_000, 9_000, 9_000, 9_000]));
      expect(factory.failures).toEqual([]);
      const settled = await terciles();
      expect(settled).toMatchObject([{ settled: true }]);
      expect(await holdBands(open, factory.factoryId)).toMatchObject({ lowPieces: 10, midPieces: 10, highPieces: 50 });

      await importAll(factory, file('C', '2026-02-01', [500, 500, 500, 500]));
      expect(await terciles()).toEqual(settled);
      expect(await holdBands(open, factory.factoryId)).toMatchObject({ lowPieces: 50 });

      await factory.owner.get(undoImport, { params: { factoryId: factory.factoryId, id: first.id } });
      await factory.platform.drain();
      expect(await terciles()).toEqual(settled);
      await holdBands(open, factory.factoryId);
    });
  });
});

async function newFactory(open: OpenDatabase): Promise<ImportingFactory> {
  const { factoryId, storeIds } = await hostedFactory(open);
  const { platform, clock, failures } = testPlatform(open);
  const owner = await new Caller(platform).signIn('owner');
  return { platform, clock, failures, owner, factoryId, storeId: storeIds[0], otherStoreId: storeIds[1] };
}
