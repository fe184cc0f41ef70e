import * as z from 'zod/mini';
import { categories } from '@/domain/categories';
import { isDay } from '@/domain/calendar';
import { bandOrigins } from '@/domain/priceBands';
import { endpoint, nothing } from './define';
import { currency, day, factoryParams, id, version } from './shapes';

/** Own edges that a category may have, one for each day from which they hold. */
export const mostOwnEdges = 50;

const category = z.enum(categories);
const unitPrice = z.int().check(z.minimum(1), z.maximum(9_999_999_999));
const fromDay = day.check(z.refine((value) => isDay(value) && value >= '1980-01-01' && value <= '2200-12-31', { error: 'not-a-day' }));

/** Mid begins at the first price, high at the second, from a day on. */
const edges = z.object({ fromDay, midLi: unitPrice, highLi: unitPrice });
export type OwnEdges = z.output<typeof edges>;

const datedEdges = z.extend(edges, {
  origin: z.enum(bandOrigins),
  /** False for terciles that were taken before the orders of all of the first 180 days were there. */
  settled: z.boolean(),
});

export const priceBands = z.object({
  /** The settings' version. */
  version,
  /** The edges are in the factory's own currency; orders in another one go by the terciles of that. */
  currency,
  items: z.array(
    z.object({
      category,
      /** What holds today; null where no order of the category is known and nobody set any. */
      current: z.nullable(datedEdges),
      own: z.array(edges),
    }),
  ),
  /** The job that counts anew after the last change, while it runs. */
  recountJobId: z.nullable(id),
});
export type PriceBands = z.output<typeof priceBands>;
export type CategoryBands = PriceBands['items'][number];

export const getPriceBands = endpoint({
  id: 'settings.getPriceBands',
  summary: 'Where the price bands of each category begin, and whether the factory or its first orders say so',
  method: 'GET',
  path: '/factories/{factoryId}/settings/price-bands',
  access: { right: 'settings.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: priceBands,
});

export const updatePriceBands = endpoint({
  id: 'settings.updatePriceBands',
  summary: "Set a category's own edges; none leaves it to the terciles. The figures are counted anew by a job",
  method: 'PATCH',
  path: '/factories/{factoryId}/settings/price-bands',
  access: { right: 'settings.write' },
  params: factoryParams,
  query: nothing,
  body: z.object({ category, own: z.array(edges).check(z.maxLength(mostOwnEdges)) }),
  response: priceBands,
  ifMatch: true,
});
