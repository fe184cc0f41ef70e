import type { WallTime } from '@/domain/calendar';
import type { Li } from '@/domain/money';
import { isReturn, isValidLine } from '@/domain/orders/validity';
import type { OrderStatus } from '@/domain/orders/status';

/** What netting reads of a line. `orderedAt` is its order's time; `buyer` is `null` where no member is known. */
export interface NettingLine {
  storeId: string;
  orderNo: string;
  orderedAt: WallTime;
  status: OrderStatus | null;
  buyer: string | null;
  sku: string;
  currency: string;
  quantity: number;
  unitPriceLi: Li;
  occurrence: number;
}

/** A sale and the return that takes it back; neither is demand, and the return is no refund. */
export interface NettedPair<Line> {
  sale: Line;
  return: Line;
}

/** A return nets a sale of at most 30 × 24 hours before. */
export const nettingWindowSeconds = 30 * 24 * 60 * 60;

const separator = '\u001f';

/**
 * Lines with the same key may net each other and no others, so that after an import only the groups
 * of its lines need netting again. `null` for a line that takes no part.
 */
export function nettingKey(line: NettingLine): string | null {
  if (line.buyer === null || line.buyer === '') return null;
  if (!isReturn(line) && !isValidLine(line)) return null;
  return [line.storeId, line.currency, line.buyer, line.sku, Math.abs(line.quantity)].join(separator);
}

/**
 * Nets lines: known buyer, same SKU, store and currency, exactly opposite quantity, one to one. Returns are taken
 * in order of time; each takes the nearest earlier sale that is not yet taken. Sales count when valid, returns
 * whatever their status, and a sale of the same second counts as earlier. Among sales of the same second one of the
 * return's own price goes first, then the lowest price, order number and occurrence: only what the lines say decides,
 * so the result depends on the union of lines, never on the order in which they came.
 */
export function netLines<Line extends NettingLine>(lines: Iterable<Line>): NettedPair<Line>[] {
  const groups = new Map<string, Group<Line>>();
  for (const line of lines) {
    const key = nettingKey(line);
    if (key === null) continue;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { sales: [], returns: [] }));
    (isReturn(line) ? group.returns : group.sales).push(line);
  }
  const pairs: NettedPair<Line>[] = [];
  for (const group of groups.values()) {
    if (group.sales.length > 0 && group.returns.length > 0) netGroup(group, pairs);
  }
  return pairs;
}

interface Group<Line> {
  sales: Line[];
  returns: Line[];
}

function netGroup<Line extends NettingLine>(group: Group<Line>, pairs: NettedPair<Line>[]): void {
  const sales = group.sales.sort(byTimeThenContent);
  const open: Line[] = [];
  let next = 0;
  for (const back of group.returns.sort(byTimeThenContent)) {
    for (let sale = sales[next]; sale !== undefined && sale.orderedAt <= back.orderedAt; sale = sales[++next]) {
      open.push(sale);
    }
    const index = nearestSale(open, back);
    const [sale] = index === null ? [] : open.splice(index, 1);
    if (sale !== undefined) pairs.push({ sale, return: back });
  }
}

/** Index of the sale that the return takes among the open ones, which stand in order of time. */
function nearestSale<Line extends NettingLine>(open: readonly Line[], back: Line): number | null {
  const last = open.at(-1);
  if (last === undefined || seconds(back.orderedAt) - seconds(last.orderedAt) > nettingWindowSeconds) return null;
  let first = open.length - 1;
  while (open[first - 1]?.orderedAt === last.orderedAt) first -= 1;
  const samePrice = open.findIndex((sale, index) => index >= first && sale.unitPriceLi === back.unitPriceLi);
  return samePrice === -1 ? first : samePrice;
}

function byTimeThenContent(a: NettingLine, b: NettingLine): number {
  return (
    compareText(a.orderedAt, b.orderedAt) ||
    a.unitPriceLi - b.unitPriceLi ||
    compareText(a.orderNo, b.orderNo) ||
    a.occurrence - b.occurrence
  );
}

/** By code unit, so that every runtime and locale sorts alike. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Wall clock read as if it were UTC: differences are then plain hours, with no zone's jumps in them. */
function seconds(wallClock: WallTime): number {
  return Date.parse(`${wallClock}Z`) / 1000;
}
