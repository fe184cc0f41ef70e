import type { Day } from '@/domain/calendar';
import type { orderSkus } from '@mocks/db/schema';
import type { ProductFigures } from '../catalogue/rows';
import { skuIdOf } from '../catalogue/rows';
import type { FactorySeed } from '../context';
import { demoDays } from '../timeline';
import type { LedgerLine, LedgerOrder } from './ledgerOrder';

type OrderSkuRow = typeof orderSkus.$inferInsert;

const weeks = 12;
const never: ProductFigures = { pieces30d: 0, weeklyPieces: [], lastOrderDay: null };

/** Adds up what counts of each SKU and product while the orders go by. */
export function orderFigures(factory: FactorySeed, decidedBy: { name: string; at: string }) {
  const skuRows = new Map<string, OrderSkuRow>();
  const products = new Map<number, ProductFigures>();
  const linkedTo = new Map(factory.assortment.oddSkus.map((odd) => [odd.sku, odd.linkedTo]));

  function skuRow(line: LedgerLine, day: Day): OrderSkuRow {
    const known = skuRows.get(line.sku);
    if (known) return known;
    const odd = factory.assortment.oddSkus.find(({ sku }) => sku === line.sku);
    const product = line.product ?? odd?.linkedTo ?? null;
    const decision = odd?.decision ?? null;
    const row: OrderSkuRow = {
      factoryId: factory.factoryId,
      sku: line.sku,
      title: line.title,
      lines: 0,
      pieces: 0,
      firstDay: day,
      lastDay: day,
      setAside: line.setAside,
      skuId: product === null ? null : skuIdOf(factory, product, line.position),
      decision,
      decidedByName: decision === null ? null : decidedBy.name,
      decidedAt: decision === null ? null : decidedBy.at,
      version: 1,
    };
    skuRows.set(line.sku, row);
    return row;
  }

  function countProduct(index: number, order: LedgerOrder, pieces: number): void {
    const figures = products.get(index) ?? {
      pieces30d: 0,
      weeklyPieces: Array.from({ length: weeks }, () => 0),
      lastOrderDay: null,
    };
    const age = demoDays - 1 - order.demo.day;
    const week = weeks - 1 - Math.floor(age / 7);
    if (age < 30) figures.pieces30d += pieces;
    if (week >= 0) figures.weeklyPieces[week] = (figures.weeklyPieces[week] ?? 0) + pieces;
    if (figures.lastOrderDay === null || order.day > figures.lastOrderDay) figures.lastOrderDay = order.day;
    products.set(index, figures);
  }

  return {
    add: (order: LedgerOrder): void => {
      for (const line of order.lines) {
        const row = skuRow(line, order.day);
        // Of a code that is set aside the figures say what would count without that.
        if (line.fate !== 'kept' && line.fate !== 'set_aside') continue;
        if (row.lines === 0 || order.day < row.firstDay) row.firstDay = order.day;
        if (row.lines === 0 || order.day > row.lastDay) row.lastDay = order.day;
        row.lines += 1;
        row.pieces += line.quantity;
        const product = line.product ?? linkedTo.get(line.sku) ?? null;
        if (product !== null) countProduct(product, order, line.quantity);
      }
    },
    skuRows: () => [...skuRows.values()],
    ofProduct: (index: number): ProductFigures => products.get(index) ?? never,
  };
}
