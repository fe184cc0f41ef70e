import type { priceBands } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoPriceBands } from './priceBands';

/** The factory's own edges, of every category that it makes. */
export function ownBandRows(factory: FactorySeed): (typeof priceBands.$inferInsert)[] {
  const made = new Set(factory.products.map(({ good }) => good.category));
  return [...made].map((category) => {
    const [midLi, highLi] = demoPriceBands[category].edges;
    return {
      factoryId: factory.factoryId,
      currency: 'CNY',
      category,
      origin: 'own',
      fromDay: factory.timeline.dayAt(0),
      midLi,
      highLi,
      settled: true,
      updatedAt: factory.timeline.instantAt(0, '09:00'),
      version: 1,
    };
  });
}
