import type { Database } from '@mocks/db/database';
import { counters, listings, priceTiers, productDetails, products, skus, stores } from '@mocks/db/schema';
import { productRows } from './catalogue/rows';
import { demoProduct } from './catalogue/products';
import type { FactorySeed } from './context';
import { demoIds } from './demoId';
import { defaultSetAsideCodes } from './people';
import type { FactoryPlan } from './sizes';
import { demoStores, storeIdOf, storeRow } from './stores';
import type { Timeline } from './timeline';
import { writeOrders } from './trade/writeOrders';
import { insertRows, rowWriter } from './write';

/** Where a demo factory stands among them, and what it is to hold. */
export interface FactoryOrder {
  number: number;
  factoryId: string;
  timeline: Timeline;
  today: string;
  plan: FactoryPlan | null;
  onLines: (count: number) => void;
}

/** Writes one demo factory: stores, and with a plan products, orders and everything that follows from them. */
export async function writeFactory(database: Database, { number, factoryId, timeline, today, plan, onLines }: FactoryOrder): Promise<void> {
  const place = { number, factoryId, timeline, rowId: demoIds(timeline.instantAt(0, '08:00'), number) };
  const demo = demoStores[number - 1] ?? [];
  await insertRows(database, stores, demo.map((store, position) => storeRow(place, store, position, today)));
  const counts: Record<string, number> = { D: demo.length };
  if (plan !== null) {
    const seed = `factory ${number}`;
    const selling = demo
      .map((store, position) => ({ ...store, id: storeIdOf(place, position) }))
      .filter(({ share }) => share > 0);
    const factory: FactorySeed = {
      ...place,
      seed,
      stores: selling,
      products: Array.from({ length: plan.products }, (_, index) => demoProduct(seed, index, selling.length)),
      setAsideCodes: defaultSetAsideCodes,
    };
    const { figures, counts: made } = await writeOrders(database, factory, { lines: plan.orderLines, by: '运营一号', onLines });
    await writeProducts(database, factory, figures.ofProduct);
    Object.assign(counts, { P: plan.products, B: made.buyers, M: made.imports });
  }
  const counterRows = Object.entries(counts).map(([kind, last]) => ({ factoryId, kind, last }));
  await insertRows(database, counters, counterRows);
}

async function writeProducts(
  database: Database,
  factory: FactorySeed,
  figuresOf: (index: number) => Parameters<typeof productRows>[2],
): Promise<void> {
  const writers = {
    products: rowWriter(database, products),
    details: rowWriter(database, productDetails),
    skus: rowWriter(database, skus),
    tiers: rowWriter(database, priceTiers),
    listings: rowWriter(database, listings),
  };
  for (const demo of factory.products) {
    const rows = productRows(factory, demo, figuresOf(demo.index), []);
    await writers.products.add(rows.product);
    await writers.details.add(rows.details);
    for (const sku of rows.skus) await writers.skus.add(sku);
    for (const tier of rows.tiers) await writers.tiers.add(tier);
    for (const listing of rows.listings) await writers.listings.add(listing);
  }
  for (const writer of Object.values(writers)) await writer.flush();
}
