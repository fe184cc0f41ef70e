import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netLines, nettingKey, nettingWindowSeconds } from '@/domain/orders/netting';
import type { NettingLine } from '@/domain/orders/netting';
import { crowdedLines, orderLine } from '@tests/support/orderLines';

const sale = (part: Partial<NettingLine> = {}) => orderLine(part);
const back = (part: Partial<NettingLine> = {}) =>
  orderLine({ orderNo: 'C1', orderedAt: '2026-03-02T10:00:00', quantity: -5, ...part });

describe('netting', () => {
  it('pairs a return with the sale it takes back, though the price differs', () => {
    const [sold, returned] = [sale(), back({ unitPriceLi: 9_000 })];
    expect(netLines([returned, sold])).toEqual([{ sale: sold, return: returned }]);
  });

  it.each<[string, Partial<NettingLine>]>([
    ['an unknown buyer', { buyer: null }],
    ['an empty buyer', { buyer: '' }],
    ['another buyer', { buyer: 'wang' }],
    ['another SKU', { sku: 'BAG-2' }],
    ['another store', { storeId: 'store-2' }],
    ['another currency', { currency: 'GBP' }],
    ['a part of the quantity', { quantity: -4 }],
    ['a time before the sale', { orderedAt: '2026-03-01T09:59:59' }],
    ['more than 30 × 24 hours', { orderedAt: '2026-03-31T10:00:01' }],
  ])('does not pair across %s', (_, difference) => {
    expect(netLines([sale(), back(difference)])).toEqual([]);
  });

  it('pairs at exactly 30 × 24 hours and within the same second', () => {
    expect(netLines([sale(), back({ orderedAt: '2026-03-31T10:00:00' })])).toHaveLength(1);
    expect(netLines([sale(), back({ orderedAt: '2026-03-01T10:00:00' })])).toHaveLength(1);
  });

  it('takes valid sales only, and returns whatever their status', () => {
    expect(netLines([sale({ status: 'closed' }), back()])).toEqual([]);
    expect(netLines([sale({ unitPriceLi: 0 }), back()])).toEqual([]);
    expect(netLines([sale({ status: 'pending_payment' }), back({ status: 'closed' })])).toHaveLength(1);
  });

  it('takes the nearest earlier sale, then the next one', () => {
    const first = sale({ orderNo: 'A1', orderedAt: '2026-03-01T10:00:00' });
    const second = sale({ orderNo: 'A2', orderedAt: '2026-03-01T12:00:00' });
    const returns = [back(), back({ orderNo: 'C2', orderedAt: '2026-03-03T10:00:00' })];
    expect(netLines([first, second, ...returns]).map((pair) => pair.sale.orderNo)).toEqual(['A2', 'A1']);
  });

  it('prefers the own price, then the lowest, among sales of the same second', () => {
    const sales = [850, 3_750, 9_000].map((unitPriceLi) => sale({ unitPriceLi }));
    expect(netLines([...sales, back({ unitPriceLi: 3_750 })])[0]?.sale.unitPriceLi).toBe(3_750);
    expect(netLines([...sales, back({ unitPriceLi: 3_250 })])[0]?.sale.unitPriceLi).toBe(850);
  });

  it('depends on the union of lines, not on their order', () => {
    fc.assert(
      fc.property(
        crowdedLines.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines))),
        ([lines, other]) => {
          expect(pairNames(netLines(other))).toEqual(pairNames(netLines(lines)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('matches one to one, within the window, and leaves no return that still had a sale', () => {
    fc.assert(
      fc.property(crowdedLines, (lines) => {
        const pairs = netLines(lines);
        const used = pairs.flatMap((pair) => [pair.sale, pair.return]);
        expect(new Set(used).size).toBe(used.length);
        for (const pair of pairs) expect(mayNet(pair.sale, pair.return)).toBe(true);
        const free = lines.filter((line) => !used.includes(line));
        expect(free.some((one) => free.some((other) => mayNet(one, other)))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('can be done group by group', () => {
    fc.assert(
      fc.property(crowdedLines, (lines) => {
        const keys = new Set(lines.map(nettingKey));
        const apart = [...keys].flatMap((key) => netLines(lines.filter((line) => nettingKey(line) === key)));
        expect(pairNames(apart)).toEqual(pairNames(netLines(lines)));
      }),
    );
  });
});

/** The rule said once more, without sorting or groups. */
function mayNet(sold: NettingLine, returned: NettingLine): boolean {
  const seconds = (Date.parse(returned.orderedAt) - Date.parse(sold.orderedAt)) / 1000;
  return (
    sold.quantity > 0 && sold.unitPriceLi > 0 && sold.status !== 'closed' && sold.quantity === -returned.quantity &&
    sold.buyer !== null && sold.buyer === returned.buyer && sold.sku === returned.sku &&
    sold.storeId === returned.storeId && sold.currency === returned.currency &&
    seconds >= 0 && seconds <= nettingWindowSeconds
  );
}

function pairNames(pairs: { sale: NettingLine; return: NettingLine }[]): string[] {
  return pairs.map((pair) => JSON.stringify([pair.sale, pair.return])).sort();
}

function shuffled<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
}
