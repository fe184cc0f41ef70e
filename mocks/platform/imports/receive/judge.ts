import type { ImportBatchBody } from '@/api/contract/importBatch';
import type { FieldError } from '@/api/contract/problem';
import { maxBatchLines } from '@/domain/orderImport/limits';
import { lineKey } from '@/domain/orders/keys';
import { Problem, invalidField } from '../../core/problem';

const mostErrors = 100;

/** What single fields cannot say of a batch: 422 when it holds too many lines, one twice, or an order of days to come. */
export function judgeBatch(batch: ImportBatchBody, lastDay: string): void {
  const lines = batch.orders.reduce((sum, order) => sum + order.lines.length, 0);
  if (lines > maxBatchLines) throw invalidField('/orders', 'too-big', { most: maxBatchLines });
  const errors: FieldError[] = [];
  const orders = new Set<string>();
  batch.orders.forEach((order, index) => {
    const pointer = `/orders/${index}`;
    if (orders.has(order.orderNo)) errors.push({ pointer: `${pointer}/orderNo`, code: 'repeated' });
    orders.add(order.orderNo);
    if (order.orderedAt.slice(0, 10) > lastDay) errors.push({ pointer: `${pointer}/orderedAt`, code: 'in-future' });
    const keys = new Set<string>();
    order.lines.forEach((line, position) => {
      const key = lineKey({ ...line, orderNo: '' });
      if (keys.has(key)) errors.push({ pointer: `${pointer}/lines/${position}`, code: 'repeated' });
      keys.add(key);
    });
  });
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors: errors.slice(0, mostErrors) });
}
