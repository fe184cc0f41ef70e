import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatcher } from '@/domain/orderImport/batches';
import type { ImportOrder } from '@/domain/orderImport/types';

describe('batches', () => {
  it('hold at most the limit, each order once, and every line in its place', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 30 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 10 }), (lines, limit) => {
        const orders = lines.map((count, index) => order(`A${index % 7}`, count));
        const batcher = createBatcher(limit);
        const full = orders.flatMap((one) => batcher.add([one]));
        const batches = [...full, batcher.finish()].filter((batch) => batch !== null);
        expect(batches.map((batch) => batch.index)).toEqual(batches.map((_, index) => index));
        for (const batch of batches) {
          expect(batch.lines).toBe(batch.orders.reduce((sum, one) => sum + one.lines.length, 0));
          expect(batch.lines).toBeLessThanOrEqual(limit);
          expect(new Set(batch.orders.map((one) => one.orderNo)).size).toBe(batch.orders.length);
        }
        expect(batches.slice(0, -1).every((batch) => batch.lines === limit)).toBe(true);
        const sent = batches.flatMap((batch) => batch.orders).flatMap((one) => one.lines.map((line) => line.sku));
        expect(sent.sort()).toEqual(orders.flatMap((one) => one.lines.map((line) => line.sku)).sort());
      }),
    );
  });

  it('are none for no lines', () => {
    expect(createBatcher().finish()).toBeNull();
  });
});

let serial = 0;

function order(orderNo: string, count: number): ImportOrder {
  const lines = Array.from({ length: count }, (_, index) => {
    serial += 1;
    return { sku: `S${serial}`, title: '', quantity: 1, unitPriceLi: 1, occurrence: 1, rowNumber: index + 2 };
  });
  return {
    orderNo, orderedAt: '2026-03-01T10:00:00', buyerName: null, status: null, currency: 'CNY', region: null,
    dropship: null,
    downstreamChannel: null, freightFen: null, adjustmentFen: null, lines,
  };
}
