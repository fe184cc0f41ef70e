import { createSetAsideMatcher } from '@/domain/orders/setAside';
import type { Database } from '@mocks/db/database';
import { buyers, demandOrders, orderLines, orders, orderSkus, priceBands } from '@mocks/db/schema';
import { ownBandRows } from '../catalogue/ownBands';
import type { FactorySeed } from '../context';
import { random } from '../random';
import { demoDays } from '../timeline';
import { insertRows, rowWriter } from '../write';
import { buyerTypeOf, demoBuyers, memberName } from './buyers';
import type { DemoBuyer } from './buyers';
import { orderFigures } from './figures';
import { demoImports, importIdOf } from './imports';
import { buyerIdOf, decideFates, ledgerOrders } from './ledgerOrder';
import { nettedOrders } from './netting';
import { orderRows, sharedByOrders } from './orderRows';
import { demoOrders } from './orders';

/** Makes a factory's orders and writes them as they come, with their buyers, rollup, SKU figures and the price bands that these go by. */
export async function writeOrders(
  database: Database,
  factory: FactorySeed,
  { lines, onLines }: { lines: number; onLines: (count: number) => void },
) {
  const shared = sharedByOrders(factory);
  const writers = {
    orders: rowWriter(database, orders, shared.order),
    lines: rowWriter(database, orderLines, shared.line),
    demand: rowWriter(database, demandOrders, shared.demand),
  };
  const people = demoBuyers(random(`${factory.seed} buyers`));
  const figures = orderFigures(factory, { name: '运营一号', at: factory.timeline.instantAt(demoDays - 6, '15:12') });
  const imported = demoImports(factory);
  const made = demoOrders({
    seed: factory.seed,
    lines,
    stores: factory.stores,
    products: factory.products,
    oddSkus: factory.assortment.oddSkus,
    buyers: people,
  });
  for (const order of nettedOrders(mapped(made, ledgerOrders(factory, createSetAsideMatcher(factory.setAsideCodes))))) {
    decideFates(order);
    const importId = importIdOf(factory, order.demo.store, order.demo.day);
    const rows = orderRows(factory, order, importId);
    figures.add(order);
    imported.add(order, importId);
    await writers.orders.add(rows.order);
    for (const line of rows.lines) await writers.lines.add(line);
    await writers.demand.add(rows.demand);
    onLines(rows.lines.length);
  }
  for (const writer of Object.values(writers)) await writer.flush();
  await insertRows(
    database,
    buyers,
    people.all.map((buyer) => buyerRow(factory, buyer)),
  );
  await insertRows(database, orderSkus, figures.skuRows());
  await insertRows(database, priceBands, ownBandRows(factory));
  return { figures, buyerCount: people.all.length, importRows: imported.rows() };
}

function* mapped<A, B>(items: Iterable<A>, map: (item: A) => B): Generator<B> {
  for (const item of items) yield map(item);
}

function buyerRow(factory: FactorySeed, buyer: DemoBuyer): typeof buyers.$inferInsert {
  return {
    factoryId: factory.factoryId,
    id: buyerIdOf(factory, buyer.index),
    number: `B-${buyer.index + 1}`,
    memberName: memberName(buyer),
    buyerType: buyerTypeOf(buyer.kind),
    region: buyer.region,
    createdAt: factory.timeline.instantAt(buyer.since, '12:00'),
    version: 1,
  };
}
