import type { Li } from '@/domain/money';
import { isClosed } from '@/domain/orders/status';
import type { OrderStatus } from '@/domain/orders/status';

export const invalidReasons = ['quantity', 'price', 'closed'] as const;
/** Why a line is no demand: quantity ≤ 0, price ≤ 0 or the order 交易关闭; the first that fits, so that counts add up. */
export type InvalidReason = (typeof invalidReasons)[number];

export interface ValidityInput {
  quantity: number;
  unitPriceLi: Li;
  status: OrderStatus | null;
}

/** The reason a line is not valid, or `null` when it is. */
export function invalidReason(line: ValidityInput): InvalidReason | null {
  if (line.quantity <= 0) return 'quantity';
  if (line.unitPriceLi <= 0) return 'price';
  return isClosed(line.status) ? 'closed' : null;
}

/** Valid: quantity > 0, price > 0, not 交易关闭. Whether it was paid is asked apart. */
export function isValidLine(line: ValidityInput): boolean {
  return invalidReason(line) === null;
}

/** A return or correction: it nets a sale or is a refund, and is never demand. */
export function isReturn(line: { quantity: number }): boolean {
  return line.quantity < 0;
}
