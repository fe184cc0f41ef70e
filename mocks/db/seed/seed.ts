import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { dayIn } from '@mocks/platform/core/clock';
import { packAll } from '@mocks/platform/demand/columns/pack';
import type { Database } from '../database';
import { rowsOf } from '../database';
import { demoIds } from './demoId';
import { writeFactory } from './factory';
import { writeOtherFactories } from './otherFactories';
import { seedPeople } from './people';
import { writeProductImports } from './productImports';
import { seedPlans } from './sizes';
import type { SeedSize } from './sizes';
import { demoZone, timeline } from './timeline';
import { allWritten } from './write';

export interface SeedOptions {
  size: SeedSize;
  /** The demo is about the 18 months that end on the Sunday before this instant. */
  now: string;
  /** Hears how many order lines of all are written. */
  onProgress?: (done: number, total: number) => void;
}

/** Lines between two reports of progress. */
const progressStep = 10_000;

/** Fills an empty database with the demo, in one transaction: all of it or nothing. */
export async function seedDemo(database: Database, { size, now, onProgress }: SeedOptions): Promise<void> {
  const { factories, otherStores } = seedPlans[size];
  const span = timeline(now);
  const today = dayIn(demoZone, now);
  const total = factories.reduce((sum, { orderLines }) => sum + orderLines, 0);
  let done = 0;
  const began = span.instantAt(0, '08:00');
  await database.transaction(async (transaction) => {
    const factoryIds = await seedPeople(transaction, began);
    const places = factoryIds.map((factoryId, index) => ({
      plan: factories[index] ?? null,
      place: { number: index + 1, factoryId, timeline: span, rowId: demoIds(began, index + 1) },
    }));
    for (const { place, plan } of places) {
      await writeFactory(transaction, place, {
        today,
        plan,
        onLines: (count) => {
          const before = done;
          done += count;
          if (Math.floor(done / progressStep) > Math.floor(before / progressStep)) onProgress?.(done, total);
        },
      });
    }
    await writeOtherFactories(transaction, { timeline: span, first: factoryIds.length + 1, stores: otherStores });
    // Last: they read what is written, and nothing is made while they wait for that.
    for (const { place, plan } of places) if (plan !== null) await writeProductImports(transaction, place);
    await allWritten(transaction);
    if (size === 'small') await transaction.execute(sql`set local default_statistics_target = 10`);
    // No database here gathers statistics by itself at once, and without them plans are guesses.
    await transaction.execute(sql`analyze orders (factory_id, id, store_id, day, status, buyer_id),
      order_lines (factory_id, id, order_id, sku, day, import_id, quantity), demand_orders, buyers (factory_id, id),
      order_skus (factory_id, sku, sku_id, set_aside), imports, import_orders (factory_id, import_id, order_id),
      skus (factory_id, id, product_id, code), price_tiers (factory_id, product_id, sku_id, listing_id), listings,
      products, product_details (factory_id, product_id, search_tokens), product_search (factory_id, product_id)`);
    for (const factoryId of size === 'small' ? [] : factoryIds) await packAll(transaction, factoryId);
  });
  onProgress?.(total, total);
}

/** Whether nobody ever worked with this database: it holds no factory and no person. */
export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await rowsOf(
    database,
    sql`select not exists (select from factories) and not exists (select from users) as empty`,
    z.object({ empty: z.boolean() }),
  );
  return row?.empty ?? true;
}
