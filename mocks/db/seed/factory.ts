import { defaultSetAsideCodes } from '@/domain/orders/setAside';
import type { Category } from '@/domain/categories';
import type { Database } from '@mocks/db/database';
import { counters, listings, priceTiers, productDetails, products, productSearch, skus, stores } from '@mocks/db/schema';
import { assortmentOf } from './catalogue/assortments';
import { writePictures } from './catalogue/pictures';
import { demoProduct } from './catalogue/products';
import type { ProductFigures } from './catalogue/rows';
import { productRows } from './catalogue/rows';
import type { FactoryPlace, FactorySeed } from './context';
import { writeHistory } from './history/write';
import { writeHosting } from './hosting/write';
import { demoPerson } from './people';
import type { FactoryPlan } from './sizes';
import { demoStores, storeIdOf, storeRow } from './stores';
import type { UnnumberedSubmission } from './review/submissions';
import { reviewOf } from './review/submissions';
import { writeSubmissions } from './review/write';
import { writeOrders } from './trade/writeOrders';
import { insertRows, rowWriter } from './write';

export interface FactoryOrder {
  today: string;
  /** Null for a factory that has nothing but its store yet. */
  plan: FactoryPlan | null;
  onLines: (count: number) => void;
}

/** Who brings each factory's orders. */
const importers = ['planner', 'owner2'];

/** Writes one demo factory: stores, and with a plan products, orders and everything that follows from them. */
export async function writeFactory(
  database: Database,
  place: FactoryPlace,
  { today, plan, onLines }: FactoryOrder,
): Promise<void> {
  const demo = demoStores[place.number - 1] ?? [];
  const storeRows = demo.map((store, position) => storeRow(place, store, position, today));
  await insertRows(database, stores, storeRows);
  const counts: Record<string, number> = { D: demo.length };
  if (plan !== null) {
    const factory = factorySeed(place, plan);
    const { figures, buyerCount, importRows } = await writeOrders(database, factory, {
      lines: plan.orderLines,
      onLines,
    });
    const images = await writePictures(database, factory);
    const submitted = await writeProducts(database, factory, figures.ofProduct, images);
    const importCount = await writeHistory(database, factory, { importRows, storeRows });
    const hosted = await writeHosting(database, factory, today);
    const names = new Map(storeRows.map(({ id, name }) => [id, name]));
    const submissionCount = await writeSubmissions(database, factory, {
      ...submitted,
      storeName: (id) => names.get(id) ?? '',
    });
    Object.assign(counts, { P: plan.products, B: buyerCount, I: importCount, S: submissionCount, ...hosted });
  }
  await insertRows(
    database,
    counters,
    Object.entries(counts).map(([kind, last]) => ({ factoryId: place.factoryId, kind, last })),
  );
}

function factorySeed(place: FactoryPlace, plan: FactoryPlan): FactorySeed {
  const seed = `factory ${place.number}`;
  const assortment = assortmentOf(place.number);
  const selling = (demoStores[place.number - 1] ?? [])
    .map((store, position) => ({ ...store, id: storeIdOf(place, position) }))
    .filter(({ share }) => share > 0);
  return {
    ...place,
    seed,
    stores: selling,
    products: Array.from({ length: plan.products }, (_, index) =>
      demoProduct({ seed, storeCount: selling.length, assortment }, index),
    ),
    assortment,
    setAsideCodes: [...defaultSetAsideCodes],
    importer: demoPerson(importers[place.number - 1] ?? 'owner', place.timeline.instantAt(0, '08:00')),
  };
}

async function writeProducts(
  database: Database,
  factory: FactorySeed,
  figuresOf: (index: number) => ProductFigures,
  images: ReadonlyMap<Category, string[]>,
): Promise<{ submissions: UnnumberedSubmission[]; productNumber: (id: string) => string }> {
  const writers = {
    products: rowWriter(database, products, {}),
    details: rowWriter(database, productDetails, {}),
    search: rowWriter(database, productSearch, {}),
    skus: rowWriter(database, skus, {}),
    tiers: rowWriter(database, priceTiers, {}),
    listings: rowWriter(database, listings, {}),
  };
  const submitted: UnnumberedSubmission[] = [];
  const numbers = new Map<string, string>();
  for (const demo of factory.products) {
    const rows = productRows(factory, demo, figuresOf(demo.index), images.get(demo.good.category) ?? []);
    await writers.products.add(rows.product);
    await writers.details.add(rows.details);
    await writers.search.add(rows.search);
    for (const sku of rows.skus) await writers.skus.add(sku);
    for (const tier of rows.tiers) await writers.tiers.add(tier);
    const review = reviewOf(factory, demo, rows);
    for (const listing of rows.listings) await writers.listings.add({ ...listing, liveContent: review.liveContent.get(listing.id) ?? null });
    if (review.submissions.length > 0) numbers.set(rows.product.id, rows.product.number);
    submitted.push(...review.submissions);
  }
  for (const writer of Object.values(writers)) await writer.flush();
  return { submissions: submitted, productNumber: (id) => numbers.get(id) ?? '' };
}
