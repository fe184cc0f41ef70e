import { maxBatchLines } from '@/domain/orderImport/limits';
import type { ImportBatch, ImportOrder } from '@/domain/orderImport/types';

/** Cuts orders into batches of at most `limit` lines; a long order goes on in the next one, its own values with it. */
export interface Batcher {
  /** Takes orders and answers the batches that are full. */
  add: (orders: readonly ImportOrder[]) => ImportBatch[];
  /** The rest, or `null` when nothing is left. */
  finish: () => ImportBatch | null;
}

export function createBatcher(limit: number = maxBatchLines): Batcher {
  let index = 0;
  let open = new Map<string, ImportOrder>();
  let lines = 0;

  function take(): ImportBatch {
    const batch = { index, orders: [...open.values()], lines };
    index += 1;
    open = new Map();
    lines = 0;
    return batch;
  }

  function put(order: ImportOrder, from: number): number {
    const part = order.lines.slice(from, from + limit - lines);
    const known = open.get(order.orderNo);
    open.set(order.orderNo, { ...order, lines: [...(known?.lines ?? []), ...part] });
    lines += part.length;
    return from + part.length;
  }

  return {
    add: (orders) => {
      const full: ImportBatch[] = [];
      for (const order of orders) {
        for (let from = 0; from < order.lines.length; ) {
          from = put(order, from);
          if (lines >= limit) full.push(take());
        }
      }
      return full;
    },
    finish: () => (lines > 0 ? take() : null),
  };
}
