import type { Li } from '@/domain/money';
import { isPaid } from '@/domain/orders/status';
import type { OrderStatus } from '@/domain/orders/status';
import { invalidReason, isReturn } from '@/domain/orders/validity';

export const lineFates = ['kept', 'unpaid', 'set_aside', 'netted', 'refund', 'quantity', 'price', 'closed'] as const;
/**
 * What a line counts as, exactly one each, so that parts add up to the lines read. `kept` is demand; `unpaid` is
 * demand but for the payment, shown apart; `netted` is either side of a pair; `refund` is a return with a price that
 * nets nothing; `quantity`, `price` and `closed` are invalid (a return without a price is under `quantity`).
 */
export type LineFate = (typeof lineFates)[number];

export interface FateInput {
  quantity: number;
  unitPriceLi: Li;
  status: OrderStatus | null;
  netted: boolean;
  setAside: boolean;
}

export function lineFate(line: FateInput): LineFate {
  if (line.netted) return 'netted';
  const reason = invalidReason(line);
  if (reason === 'quantity') {
    return isReturn(line) && line.unitPriceLi > 0 && !line.setAside ? 'refund' : 'quantity';
  }
  if (reason !== null) return reason;
  if (line.setAside) return 'set_aside';
  return isPaid(line.status) ? 'kept' : 'unpaid';
}
