import { z } from 'zod';
import type { ValuedLine } from '@/domain/demand/buyers/recencyFrequency';

export const numbers = z.array(z.number());

/** A line as the vectors write it, with its amount. */
export const line = z
  .object({ order_id: z.string(), date: z.string(), buyer: z.string(), qty: z.number(), price: z.number().default(0) })
  .transform(({ order_id, date, buyer, qty, price }): ValuedLine => ({
    orderId: order_id,
    day: date,
    buyer: buyer === '' ? null : buyer,
    quantity: qty,
    amount: qty * price,
  }));
