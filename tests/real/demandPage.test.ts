import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demandOverview } from '@/api/contract/demand';
import type { DemandFigures } from '@/api/contract/demand';
import type { QueryOf } from '@/api/contract/endpoint';
import { dayOf, monthOf } from '@/domain/calendar';
import type { DemandLine } from '@/domain/demand/demandOrders';
import { fragmentation } from '@/domain/demand/fragmentation';
import { lineAmountFen } from '@/domain/money';
import { demandOrders } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { importAll, importingFactory } from '@tests/support/imports';
import { readOrderTable } from '@tests/support/orderFile';
import { realCsvRows, realJson } from '@tests/support/realData';

const monthly = z.array(
  z.object({ month: z.string(), orders: z.number(), buyers: z.number(), pieces: z.number(), revenue: z.number() }),
);
const vectors = z.object({
  sections: z.object({
    real_data: z.array(z.object({ id: z.string(), expected: z.unknown() })),
  }),
});

function monthsBeforeNetting() {
  const { sections } = vectors.parse(realJson('vectors/demand.json'));
  const bags = sections.real_data.find(({ id }) => id === 'bag_factory');
  return z.object({ monthly }).parse(bags?.expected).monthly;
}

describe('the months of the bag factory, before netting', () => {
  test('hold what the vectors say', () => {
    const valid = realCsvRows('data/orders/bag-factory.csv.gz')
      .slice(1)
      .filter((cells) => Number(cells[5]) > 0 && Number(cells[6]) > 0);
    const byMonth = new Map<string, { lines: DemandLine[]; fen: number }>();
    for (const [orderId = '', orderedAt = '', buyer = '', , , quantity, price] of valid) {
      const month = byMonth.get(monthOf(orderedAt)) ?? { lines: [], fen: 0 };
      month.lines.push({ orderId, day: dayOf(orderedAt), buyer: buyer === '' ? null : buyer, quantity: Number(quantity) });
      month.fen += lineAmountFen(Number(quantity), Math.round(Number(price) * 1000));
      byMonth.set(monthOf(orderedAt), month);
    }
    const found = [...byMonth].sort().map(([month, { lines, fen }]) => {
      const { orders, buyers, pieces } = fragmentation(lines, 10);
      return { month, orders, buyers, pieces, revenue: fen / 100 };
    });
    expect(found).toEqual(monthsBeforeNetting());
  });
});

describe('the demand page of the bag factory', () => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase('pglite');
    factory = await importingFactory(open);
    const { orders } = readOrderTable(realCsvRows('data/orders/bag-factory.csv.gz'), { assumedCurrency: 'GBP' });
    await importAll(factory, orders, { currency: 'GBP' });
  }, 300_000);
  afterAll(() => open.close());

  async function figures(query: QueryOf<typeof demandOverview>): Promise<DemandFigures> {
    const reply = await factory.owner.get(demandOverview, { params: { factoryId: factory.factoryId }, query });
    if (reply.figures === null) throw new Error('There are no figures');
    return reply.figures;
  }

  test('ends at the last complete day, in the only currency', async () => {
    const reply = await factory.owner.get(demandOverview, { params: { factoryId: factory.factoryId } });
    expect(reply).toMatchObject({
      currency: 'GBP',
      currencies: ['GBP'],
      data: { firstDay: '2010-12-01', lastDay: '2011-12-09', lastCompleteDay: '2011-12-08' },
      figures: { window: { from: '2011-09-10', to: '2011-12-08' }, beforeCovered: true },
    });
  });

  test('counts everything netted, to the digit', async () => {
    const { measures, withoutBuyer, series, complete } = await figures({ from: '2010-12-01', to: '2011-12-09' });
    expect(measures.orders.value).toBe(7_778);
    expect(withoutBuyer.ofLines).toBe(42_618);
    expect(measures.buyers.value).toBe(2_138);
    expect(measures.pieces.value).toBe(524_630);
    expect(measures.gmvFen.value).toBe(97_072_186);
    expect(complete).toBe(false);
    expect(series.reduce((sum, { current }) => sum + current.gmvFen, 0)).toBe(97_072_186);
  });

  test('every month holds at most what it held before netting, and together they lose the netted pairs', async () => {
    const { series } = await figures({ from: '2010-12-01', to: '2011-12-09', granularity: 'month' });
    const expected = monthsBeforeNetting();
    expect(series.map(({ start }) => start.slice(0, 7))).toEqual(expected.map(({ month }) => month));
    series.forEach(({ current }, index) => {
      const before = expected[index];
      expect(current.orders).toBeLessThanOrEqual(before?.orders ?? 0);
      expect(current.pieces).toBeLessThanOrEqual(before?.pieces ?? 0);
      expect(current.buyers).toBeLessThanOrEqual(before?.buyers ?? 0);
    });
    const lost = (field: 'orders' | 'pieces') =>
      expected.reduce((sum, month) => sum + month[field], 0) - series.reduce((sum, { current }) => sum + current[field], 0);
    expect([lost('orders'), lost('pieces')]).toEqual([7_799 - 7_778, 531_631 - 524_630]);
    expect(series.map(({ complete }) => complete)).toEqual([...Array.from({ length: 12 }, () => true), false]);
  });

  test('compares the repurchase rate over its own 90 days', async () => {
    const { measures, repurchase } = await figures({ from: '2011-11-01', to: '2011-11-30' });
    expect(repurchase.window).toEqual({ from: '2011-09-02', to: '2011-11-30' });
    const rows = await open.database.select().from(demandOrders);
    const days = new Map<string, Set<string>>();
    for (const { buyerId, day, lines, paid } of rows) {
      if (buyerId === null || lines === 0 || !paid || day < '2011-09-02' || day > '2011-11-30') continue;
      days.set(buyerId, (days.get(buyerId) ?? new Set()).add(day));
    }
    const again = [...days.values()].filter((own) => own.size > 1).length;
    expect(measures.repurchaseRate).toMatchObject({ value: again / days.size, n: days.size, tooFew: false });
  });
});
