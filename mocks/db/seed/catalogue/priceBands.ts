import type { Category } from '@/domain/categories';
import type { Li } from '@/domain/money';
import type { KnownPriceBand } from '@/domain/priceBands';
import { priceBandOf as bandOf } from '@/domain/priceBands';

interface BandEdges {
  /** The cheapest and dearest unit price that the demo makes. */
  least: Li;
  most: Li;
  /** Mid begins at the first, high at the second: the demo factories' own edges, set before their first order. */
  edges: readonly [Li, Li];
}

export const demoPriceBands: Readonly<Record<Category, BandEdges>> = {
  storage: { least: 5_600, edges: [9_800, 22_000], most: 42_000 },
  packaging: { least: 300, edges: [750, 2_100], most: 5_200 },
  fitness: { least: 6_000, edges: [13_000, 30_000], most: 56_000 },
  lighting: { least: 5_000, edges: [9_800, 20_000], most: 39_000 },
  home_textiles: { least: 4_200, edges: [8_000, 15_500], most: 29_000 },
  electronics: { least: 8_000, edges: [18_000, 38_000], most: 76_000 },
  furniture: { least: 4_500, edges: [9_000, 19_000], most: 38_000 },
  kitchen: { least: 3_200, edges: [6_400, 13_000], most: 26_000 },
};

/** The band of a unit price inside its category. */
export function priceBandOf(category: Category, unitPriceLi: Li): KnownPriceBand {
  const [midLi, highLi] = demoPriceBands[category].edges;
  return bandOf(unitPriceLi, { midLi, highLi });
}

/** The span of unit prices of a band: from the first, under the second. */
export function bandSpan(category: Category, band: KnownPriceBand): readonly [Li, Li] {
  const { least, most, edges } = demoPriceBands[category];
  if (band === 'low') return [least, edges[0]];
  return band === 'mid' ? [edges[0], edges[1]] : [edges[1], most];
}
