import type { Day, WallTime } from '@/domain/calendar';
import { createOccurrenceCounter } from '@/domain/orders/keys';
import { lineFate } from '@/domain/orders/lineFate';
import type { LineFate } from '@/domain/orders/lineFate';
import type { NettingLine } from '@/domain/orders/netting';
import type { SetAsideMatcher } from '@/domain/orders/setAside';
import type { FactorySeed } from '../context';
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
  /** What it counts as; decided when it is known whether it is netted. */
  fate: LineFate;
}

/** An order of the demo as the database will know it. */
export interface LedgerOrder {
  demo: DemoOrder;
  id: string;
  storeId: string;
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
  const setAsideOf = remembered(setAsideCode);
  return (demo) => {
    const orderedAt = factory.timeline.timeAt(demo.day, demo.second);
    const orderNo = `2810${String(demo.day).padStart(4, '0')}${String(demo.index * 13 + 7).padStart(10, '0')}`;
    const occurrence = createOccurrenceCounter();
    const storeId = factory.stores[demo.store]?.id ?? '';
    const buyer = demo.buyer === null ? null : memberName(demo.buyer);
    return {
      demo,
      id: factory.rowId('order', demo.index + 1),
      storeId,
      orderNo,
      day: factory.timeline.dayAt(demo.day),
      orderedAt,
      buyerId: demo.buyer === null ? null : buyerIdOf(factory, demo.buyer.index),
      // Every field by its name: spreading objects a million times costs more than all the rest.
      lines: demo.lines.map((line, position) => ({
        id: factory.rowId('line', demo.index * lineRoom + position + 1),
        storeId,
        orderNo,
        orderedAt,
        status: demo.status,
        buyer,
        currency: 'CNY',
        sku: line.sku,
        title: line.title,
        quantity: line.quantity,
        unitPriceLi: line.unitPriceLi,
        product: line.product,
        position: line.position,
        occurrence: occurrence({ orderNo, sku: line.sku, quantity: line.quantity, unitPriceLi: line.unitPriceLi }),
        setAside: setAsideOf(line.sku),
        nettedWith: null,
        fate: 'kept',
      })),
    };
  };
}

/** The same codes come again and again. */
function remembered(codeOf: SetAsideMatcher): SetAsideMatcher {
  const known = new Map<string, string | null>();
  return (sku) => {
    const code = known.get(sku);
    if (code !== undefined) return code;
    const found = codeOf(sku);
    known.set(sku, found);
    return found;
  };
}

/** Says of each line what it counts as, once for all who add them up. */
export function decideFates({ lines }: LedgerOrder): void {
  for (const line of lines) {
    const { quantity, unitPriceLi, status } = line;
    line.fate = lineFate({ quantity, unitPriceLi, status, netted: line.nettedWith !== null, setAside: line.setAside !== null });
  }
}

export function buyerIdOf(factory: FactorySeed, index: number): string {
  return factory.rowId('buyer', index + 1);
}
