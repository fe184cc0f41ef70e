import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Category } from '@/domain/categories';
import type { BandOrigin } from '@/domain/priceBands';
import { day, factoryKey, instant, li } from './columns';

/** Where the price bands of a category begin, from a day on: as the owner set it, or the terciles of the first 180 days. */
export const priceBands = pgTable(
  'price_bands',
  {
    factoryId: factoryKey(),
    /** The currency that the edges are in. */
    currency: text('currency').notNull(),
    category: text('category').$type<Category>().notNull(),
    origin: text('origin').$type<BandOrigin>().notNull(),
    fromDay: day('from_day').notNull(),
    midLi: li('mid_li').notNull(),
    highLi: li('high_li').notNull(),
    /** False while the orders do not reach over the 180 days that terciles are taken of. */
    settled: boolean('settled').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.currency, table.category, table.origin, table.fromDay] }),
  ],
);
