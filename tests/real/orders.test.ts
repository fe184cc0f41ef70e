import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleaningReport } from '@/domain/orders/cleaningReport';
import { orderFacts } from '@/domain/orders/facts';
import type { NettingLine } from '@/domain/orders/netting';
import { createSetAsideMatcher, defaultSetAsideCodes } from '@/domain/orders/setAside';
import { isSmallOrder } from '@/domain/orders/size';
import { isValidLine } from '@/domain/orders/validity';
import { readOrderTable, storedLines } from '@tests/support/orderFile';
import { realCsvRows, realJson } from '@tests/support/realData';

const nothingAside = createSetAsideMatcher([]);
const usualAside = createSetAsideMatcher(defaultSetAsideCodes);

describe('bag factory', { timeout: 60_000 }, () => {
  let lines: NettingLine[] = [];
  let valid: NettingLine[] = [];
  beforeAll(() => {
    lines = plainLines('data/orders/bag-factory.csv.gz');
    valid = lines.filter(isValidLine);
  }, 60_000);

  it('before netting', () => {
    expect(distinct(lines, (line) => line.orderNo)).toBe(8_118);
    expect(sums(valid)).toEqual({ orders: 7_799, lines: 42_741, buyers: 2_142, pieces: 531_631, fen: 98_244_376 });
  });

  it('netted', () => {
    expect(cleaningReport(lines, nothingAside)).toMatchObject({
      lines: 43_373, nettedPairs: 123, kept: 42_618, orders: 7_778, buyers: 2_138, pieces: 524_630,
      gmvFen: { GBP: 97_072_186 },
    });
  });

  it('counts as the vectors do', () => {
    const expected = vectorFacts();
    const days = valid.map((line) => line.orderedAt.slice(0, 10)).sort();
    expect({
      lines: lines.length,
      valid_lines: valid.length,
      negative_qty_lines: lines.filter((line) => line.quantity < 0).length,
      nonpositive_price_lines: lines.filter((line) => line.unitPriceLi <= 0).length,
      lines_without_buyer: valid.filter((line) => line.buyer === null).length,
      orders: distinct(valid, (line) => line.orderNo),
      buyers: distinct(valid, (line) => line.buyer),
      skus: distinct(valid, (line) => line.sku),
      pieces: sums(valid).pieces,
      revenue: sums(valid).fen / 100,
      first: days.at(0),
      last: days.at(-1),
    }).toEqual(expected.rows);
    const months = groupBy(valid, (line) => line.orderedAt.slice(0, 7));
    const monthly = [...months].map(([month, part]) => {
      const { orders, buyers, pieces, fen } = sums(part);
      return { month, orders, buyers, pieces, revenue: fen / 100 };
    });
    expect(monthly.sort((a, b) => (a.month < b.month ? -1 : 1))).toEqual(expected.monthly);
  });

  it('sizes orders as the vectors do', () => {
    const expected = vectorFacts().fragmentation_all_threshold_50;
    const orders = [...groupBy(valid, (line) => line.orderNo).values()].map(
      (part) => orderFacts({ status: null }, part.map((line) => ({ ...line, netted: false, setAside: false }))).demand,
    );
    const pieces = sums(valid).pieces;
    const small = orders.filter((order) => isSmallOrder(order.pieces, 50));
    expect(small.length / orders.length).toBeCloseTo(expected.share_orders_under_n, 10);
    expect(small.reduce((sum, order) => sum + order.pieces, 0) / pieces).toBeCloseTo(expected.share_qty_under_n, 10);
    expect(pieces / orders.length).toBeCloseTo(expected.mean_order_qty, 8);
    expect(valid.length / orders.length).toBeCloseTo(expected.lines_per_order, 8);
  });
});

describe('all of Online Retail', { timeout: 180_000 }, () => {
  let read: ReturnType<typeof readOrderTable> | null = null;
  let lines: NettingLine[] = [];
  beforeAll(() => {
    read = readOrderTable(realCsvRows('data/orders/online-retail-full.csv.gz'));
    lines = storedLines(read.orders);
  }, 180_000);

  it('is read whole, its 43 orders of more than one minute named', () => {
    expect(read?.summary).toEqual({
      rows: 541_909, lines: 541_909, orders: 25_900, repeated: 5_271, firstDay: '2010-12-01', lastDay: '2011-12-09',
      currencies: { GBP: { read: 541_909, assumed: 0 } }, dateFormats: { 'year-month-day-dash': 541_909 },
      refusedOrders: [],
    });
    expect(read?.log.counts()).toEqual({ 'order-times-differ': 43 });
  });

  it('netted', () => {
    expect(cleaningReport(lines, nothingAside)).toMatchObject({
      lines: 541_909, nettedPairs: 2_190, duplicates: 5_271,
      kept: 527_914, orders: 19_831, buyers: 4_328, pieces: 5_381_594, gmvFen: { GBP: 1_026_461_616 },
    });
  });

  it('netted, with the usual codes set aside', () => {
    expect(cleaningReport(lines, usualAside)).toMatchObject({
      kept: 525_615, orders: 19_666, buyers: 4_325, pieces: 5_370_428, gmvFen: { GBP: 988_524_944 },
    });
  });
});

function plainLines(name: string): NettingLine[] {
  return storedLines(readOrderTable(realCsvRows(name)).orders);
}

function sums(lines: NettingLine[]) {
  const report = cleaningReport(lines.filter(isValidLine), nothingAside);
  const { orders, kept, buyers, pieces, gmvFen } = report;
  return { orders, lines: kept, buyers, pieces, fen: gmvFen.GBP ?? 0 };
}

function distinct(lines: NettingLine[], of: (line: NettingLine) => string | null): number {
  return new Set(lines.map(of).filter((value) => value !== null)).size;
}

function groupBy<T>(items: readonly T[], of: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(of(item));
    if (group === undefined) groups.set(of(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What the vectors say of the bag factory before netting, the counting part. */
function vectorFacts() {
  const expected = z.object({
    rows: z.record(z.string(), z.union([z.number(), z.string()])),
    monthly: z.array(z.record(z.string(), z.union([z.number(), z.string()]))),
    fragmentation_all_threshold_50: z.object({
      share_orders_under_n: z.number(),
      share_qty_under_n: z.number(),
      mean_order_qty: z.number(),
      lines_per_order: z.number(),
    }),
  });
  const file = z.object({
    sections: z.object({ real_data: z.array(z.object({ id: z.string(), expected: z.unknown() })) }),
  });
  const facts = file.parse(realJson('vectors/demand.json')).sections.real_data.find(({ id }) => id === 'bag_factory');
  return expected.parse(facts?.expected);
}
