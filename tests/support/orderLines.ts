import fc from 'fast-check';
import { createOccurrenceCounter } from '@/domain/orders/keys';
import type { NettingLine } from '@/domain/orders/netting';

/** One line with everything that netting and counting read; a valid sale unless told otherwise. */
export function orderLine(part: Partial<NettingLine> = {}): NettingLine {
  return {
    storeId: 'store-1',
    orderNo: 'A1',
    orderedAt: '2026-03-01T10:00:00',
    status: 'completed',
    buyer: 'li',
    sku: 'BAG-1',
    currency: 'CNY',
    quantity: 5,
    unitPriceLi: 12_500,
    occurrence: 1,
    ...part,
  };
}

/** Few distinct values, so that lines often meet: same second, equal lines, opposite quantities. */
const crowdedLine: fc.Arbitrary<NettingLine> = fc.record({
  storeId: fc.constantFrom('store-1', 'store-2'),
  orderNo: fc.constantFrom('A1', 'A2', 'A3', 'C1', 'C2', 'B10'),
  orderedAt: fc.constantFrom(
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:01',
    '2026-03-20T00:00:00',
    '2026-03-31T10:00:00',
    '2026-03-31T10:00:01',
    '2026-04-30T23:59:59',
  ),
  status: fc.constantFrom(null, 'completed', 'closed', 'pending_payment'),
  buyer: fc.constantFrom(null, 'li', 'wang'),
  sku: fc.constantFrom('BAG-1', 'POST'),
  currency: fc.constantFrom('CNY', 'GBP'),
  quantity: fc.constantFrom(-5, -2, 0, 2, 5, 5),
  unitPriceLi: fc.constantFrom(-1, 0, 850, 1_250, 3_755),
  occurrence: fc.constant(1),
});

/** Lines as a database holds them: equal ones told apart by their occurrence. */
export const crowdedLines: fc.Arbitrary<NettingLine[]> = fc.array(crowdedLine, { maxLength: 40 }).map((lines) => {
  const occurrence = createOccurrenceCounter();
  return lines.map((line) => ({
    ...line,
    occurrence: occurrence({ ...line, orderNo: `${line.storeId} ${line.orderNo} ${line.orderedAt}` }),
  }));
});
