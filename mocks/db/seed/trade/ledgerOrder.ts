import type { Day, WallTime } from '@/domain/calendar';
import { createOccurrenceCounter } from '@/domain/orders/keys';
import type { NettingLine } from '@/domain/orders/netting';
import type { SetAsideMatcher } from '@/domain/orders/setAside';
import type { FactorySeed } from '../context';
import { factoryRowId } from '../context';
import { memberName } from './buyers';
import type { DemoOrder } from './order';

/** A line with all that netting and counting read of it. */
export interface LedgerLine extends NettingLine {
  id: string;
  title: string;
  /** Index of the product whose code this is. */
  product: number | null;
  /** Position of the SKU in its product. */
  position: number;
  /** The code of the factory's list that sets it aside. */
  setAside: string | null;
  nettedWith: string | null;
}

/** An order of the demo as the database will know it. */
export interface LedgerOrder {
  demo: DemoOrder;
  id: string;
  orderNo: string;
  day: Day;
  orderedAt: WallTime;
  buyerId: string | null;
  lines: LedgerLine[];
}

/** More than any demo order has lines. */
const lineRoom = 16;

/** Turns orders as chance made them into orders with ids, times and keys. */
export function ledgerOrders(factory: FactorySeed, setAsideCode: SetAsideMatcher): (demo: DemoOrder) => LedgerOrder {
  return (demo) => {
    const orderedAt = factory.timeline.timeAt(demo.day, demo.second);
    const orderNo = `2810${String(demo.day).padStart(4, '0')}${String(demo.index * 13 + 7).padStart(10, '0')}`;
    const occurrence = createOccurrenceCounter();
    const order = {
      storeId: factory.stores[demo.store]?.id ?? '',
      orderNo,
      orderedAt,
      status: demo.status,
      buyer: demo.buyer === null ? null : memberName(demo.buyer),
      currency: 'CNY',
    };
    return {
      demo,
      id: factoryRowId(factory, 'order', demo.index + 1),
      orderNo,
      day: factory.timeline.dayAt(demo.day),
      orderedAt,
      buyerId: demo.buyer === null ? null : buyerIdOf(factory, demo.buyer.index),
      lines: demo.lines.map((line, position) => ({
        ...order,
        ...line,
        id: factoryRowId(factory, 'line', demo.index * lineRoom + position + 1),
        occurrence: occurrence({ ...line, orderNo }),
        setAside: setAsideCode(line.sku),
        nettedWith: null,
      })),
    };
  };
}

export function buyerIdOf(factory: FactorySeed, index: number): string {
  return factoryRowId(factory, 'buyer', index + 1);
}
