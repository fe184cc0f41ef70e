import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { buyerSegment } from '@/domain/buyerType';
import { createOccurrenceCounter } from '@/domain/orders/keys';
import { lineAmountFen } from '@/domain/money';
import { orderFacts } from '@/domain/orders/facts';
import { lineFate } from '@/domain/orders/lineFate';
import { netLines } from '@/domain/orders/netting';
import { createSetAsideMatcher } from '@/domain/orders/setAside';
import { isPaid } from '@/domain/orders/status';
import { edgesOn, priceBandOf } from '@/domain/priceBands';
import { rowsOf } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import {
  buyers,
  demandOrders,
  factories,
  importOrders,
  imports,
  orderLines,
  orders,
  orderSkus,
  priceBands,
  products,
  skus,
} from '@mocks/db/schema';
import { refreshOrderFigures } from '@mocks/platform/products/figures';
import { openSeeded } from './seededDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openSeeded();
});
afterAll(() => open.close());

/** All orders of a factory with their lines, netted and judged anew by the domain's own functions. */
async function recounted(factoryNumber: string) {
  const { database } = open;
  const [factory] = await database.select().from(factories).where(eq(factories.number, factoryNumber));
  if (!factory) throw new Error(`No factory ${factoryNumber}`);
  const setAside = createSetAsideMatcher(factory.setAsideCodes);
  const buyerRows = await database.select().from(buyers).where(eq(buyers.factoryId, factory.id));
  const buyerOf = new Map(buyerRows.map((row) => [row.id, row]));
  const orderRows = await database.select().from(orders).where(eq(orders.factoryId, factory.id));
  const orderOf = new Map(orderRows.map((row) => [row.id, row]));
  const lineRows = await database.select().from(orderLines).where(eq(orderLines.factoryId, factory.id));
  const lines = lineRows.map((row) => {
    const order = orderOf.get(row.orderId);
    if (!order) throw new Error(`Line ${row.id} has no order`);
    const { storeId, orderNo, orderedAt, status, currency } = order;
    const buyer = order.buyerId === null ? null : (buyerOf.get(order.buyerId)?.memberName ?? null);
    return { ...row, order, storeId, orderNo, orderedAt, status, currency, buyer, setAside: setAside(row.sku) };
  });
  const partner = new Map<string, string>();
  for (const pair of netLines(lines)) partner.set(pair.sale.id, pair.return.id).set(pair.return.id, pair.sale.id);
  return { factory, orderRows, buyerOf, lines, partner };
}

describe.each(['F-1', 'F-2'])('what counts of the orders of %s', (number) => {
  let all: Awaited<ReturnType<typeof recounted>>;
  beforeAll(async () => {
    all = await recounted(number);
  });
  const fateOf = (line: (typeof all.lines)[number]) =>
    lineFate({ ...line, netted: all.partner.has(line.id), setAside: line.setAside !== null });

  const categoriesBySku = async (factoryId: string) => {
    const rows = await open.database
      .select({ sku: orderSkus.sku, category: products.category })
      .from(orderSkus)
      .innerJoin(skus, and(eq(skus.factoryId, orderSkus.factoryId), eq(skus.id, orderSkus.skuId)))
      .innerJoin(products, and(eq(products.factoryId, skus.factoryId), eq(products.id, skus.productId)))
      .where(eq(orderSkus.factoryId, factoryId));
    return new Map(rows.map(({ sku, category }) => [sku, category]));
  };

  it('nets the lines that the domain nets', () => {
    const stored = all.lines.flatMap(({ id, nettedWith }) => (nettedWith === null ? [] : [[id, nettedWith]]));
    expect(new Map(stored.map(([id, other]) => [id, other]))).toEqual(all.partner);
    if (number === 'F-1') expect(all.partner.size).toBeGreaterThan(20);
  });

  it('holds one rollup row per order, with the figures that the domain gives', async () => {
    const linesOf = groupBy(all.lines, ({ orderId }) => orderId);
    const edges = await open.database.select().from(priceBands).where(eq(priceBands.factoryId, all.factory.id));
    const categories = await categoriesBySku(all.factory.id);
    const bandsOf = (day: string, lines: typeof all.lines) => {
      const sums = { lowPieces: 0, midPieces: 0, highPieces: 0, lowFen: 0, midFen: 0, highFen: 0 };
      for (const line of lines) {
        const category = categories.get(line.sku);
        const own = edgesOn(edges.filter((row) => row.category === category), day);
        if (own === null || !['kept', 'unpaid'].includes(fateOf(line))) continue;
        const band = priceBandOf(line.unitPriceLi, own);
        sums[`${band}Pieces`] += line.quantity;
        sums[`${band}Fen`] += line.amountFen;
      }
      return sums;
    };
    const wanted = all.orderRows.map((order) => {
      const lines = linesOf.get(order.id) ?? [];
      const facts = orderFacts(
        order,
        lines.map((line) => ({ ...line, netted: all.partner.has(line.id), setAside: line.setAside !== null })),
      );
      const paid = isPaid(order.status);
      const sums = paid ? facts.demand : facts.unpaid;
      const buyerType = (order.buyerId === null ? undefined : all.buyerOf.get(order.buyerId))?.buyerType ?? 'unknown';
      const { factoryId, id: orderId, storeId, channel, currency, day, source, buyerId, dropship } = order;
      return {
        factoryId,
        orderId,
        storeId,
        channel,
        currency,
        day,
        segment: buyerSegment({ dropship, buyerType }),
        source,
        buyerId,
        paid,
        lines: sums.lines,
        pieces: sums.pieces,
        gmvFen: sums.fen,
        refundPieces: facts.refund.pieces,
        refundFen: facts.refund.fen,
        ...bandsOf(day, lines),
      };
    });
    const stored = await open.database.select().from(demandOrders).where(eq(demandOrders.factoryId, all.factory.id));
    const byOrder = (a: { orderId: string }, b: { orderId: string }) => (a.orderId < b.orderId ? -1 : 1);
    expect(stored.sort(byOrder)).toEqual(wanted.sort(byOrder));
  });

  it('keeps lines whose amount, day and occurrence follow from the rest', () => {
    const occurrence = createOccurrenceCounter();
    for (const line of all.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      expect(line.amountFen).toBe(lineAmountFen(line.quantity, line.unitPriceLi));
      expect(line.day).toBe(line.order.orderedAt.slice(0, 10));
      expect(line.occurrence).toBe(occurrence({ ...line }));
    }
  });

  it('knows every SKU of the lines, with what counts of it', async () => {
    const catalogue = new Map(
      (await open.database.select().from(skus).where(eq(skus.factoryId, all.factory.id))).map((row) => [
        row.code,
        row.id,
      ]),
    );
    const stored = await open.database.select().from(orderSkus).where(eq(orderSkus.factoryId, all.factory.id));
    expect(new Set(stored.map(({ sku }) => sku))).toEqual(new Set(all.lines.map(({ sku }) => sku)));
    const linesOf = groupBy(all.lines, ({ sku }) => sku);
    for (const row of stored) {
      const lines = (linesOf.get(row.sku) ?? []).filter((line) => ['kept', 'set_aside'].includes(fateOf(line)));
      const days = lines.map(({ day }) => day).sort();
      expect(row).toMatchObject({
        lines: lines.length,
        pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      });
      if (days.length > 0) expect(row).toMatchObject({ firstDay: days[0], lastDay: days.at(-1) });
      if (row.decision === null) expect(row.skuId).toBe(catalogue.get(row.sku) ?? null);
      expect(row.setAside).toBe(createSetAsideMatcher(all.factory.setAsideCodes)(row.sku));
    }
  });

  it('reports imports whose parts add up to what they brought', async () => {
    const rows = await open.database
      .select()
      .from(imports)
      .where(and(eq(imports.factoryId, all.factory.id), eq(imports.state, 'published')));
    const file = z.object({
      lines: z.number(),
      kept: z.number(),
      unpaid: z.number(),
      refunds: z.number(),
      nettedLines: z.number(),
      dropped: z.number(),
      setAside: z.array(z.object({ lines: z.number() })),
      invalid: z.record(z.string(), z.number()),
      orders: z.number(),
      pieces: z.number(),
    });
    for (const row of rows) {
      const report = z.object({ file }).parse(row.report).file;
      const own = all.lines.filter(({ importId }) => importId === row.id);
      const parts = report.kept + report.unpaid + report.refunds + report.nettedLines + report.dropped;
      const aside = report.setAside.reduce((sum, { lines }) => sum + lines, 0);
      const invalid = Object.values(report.invalid).reduce((sum, count) => sum + count, 0);
      expect(parts + aside + invalid).toBe(own.length);
      expect(row).toMatchObject({ linesNew: own.length, rowsReceived: own.length });
      expect(report.kept).toBe(own.filter((line) => fateOf(line) === 'kept').length);
    }
    const seen = await open.database.select().from(importOrders).where(eq(importOrders.factoryId, all.factory.id));
    expect(seen).toHaveLength(all.orderRows.length);
  });

  it('stores the figures of products that the platform would count', async () => {
    const { database } = open;
    const before = await database
      .select()
      .from(products)
      .where(eq(products.factoryId, all.factory.id))
      .orderBy(products.id);
    const some = before.filter((_, index) => index % 6 === 0);
    await refreshOrderFigures(
      database,
      all.factory.id,
      some.map(({ id }) => id),
    );
    const after = await database
      .select()
      .from(products)
      .where(eq(products.factoryId, all.factory.id))
      .orderBy(products.id);
    expect(after).toEqual(before);
    const known = await rowsOf(
      database,
      sql`select count(*)::int as n from products where pieces_30d > 0`,
      z.object({ n: z.number() }),
    );
    expect(known[0]?.n).toBeGreaterThan(30);
  });
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
