import type { OrderStatus } from '@/domain/orders/status';
import type { Random } from '../random';
import { demoDays } from '../timeline';

const byAge: readonly { upTo: number; weights: Partial<Record<OrderStatus, number>> }[] = [
  { upTo: 1, weights: { pending_payment: 8, awaiting_dispatch: 72, dispatched: 20 } },
  { upTo: 6, weights: { pending_payment: 3, dispatched: 52, received: 16, completed: 26, closed: 3 } },
  { upTo: demoDays, weights: { completed: 933, closed: 34, returned_or_exchanged: 22, received: 11 } },
];

/** How far an order of a day has come by the last one. */
export function statusOn(day: number, chance: Random): OrderStatus {
  const age = demoDays - 1 - day;
  const weights = byAge.find(({ upTo }) => age <= upTo)?.weights ?? {};
  const statuses = statusesOf(weights);
  return statuses[chance.weighted(statuses.map((status) => weights[status] ?? 0))] ?? 'completed';
}

function statusesOf(weights: Partial<Record<OrderStatus, number>>): OrderStatus[] {
  const all: OrderStatus[] = [
    'pending_payment',
    'awaiting_dispatch',
    'dispatched',
    'received',
    'completed',
    'returned_or_exchanged',
    'closed',
  ];
  return all.filter((status) => weights[status] !== undefined);
}
