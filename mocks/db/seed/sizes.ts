export const seedSizes = ['small', 'medium', 'large'] as const;
export type SeedSize = (typeof seedSizes)[number];

export interface FactoryPlan {
  products: number;
  orderLines: number;
}

/** What each size loads: the first two factories with orders, and how many stores there are in all. */
export const seedPlans: Readonly<Record<SeedSize, { factories: readonly [FactoryPlan, FactoryPlan]; stores: number }>> = {
  small: { factories: [{ products: 230, orderLines: 7_000 }, { products: 70, orderLines: 1_000 }], stores: 7 },
  medium: { factories: [{ products: 4_600, orderLines: 94_000 }, { products: 400, orderLines: 6_000 }], stores: 7 },
  large: { factories: [{ products: 100_000, orderLines: 1_000_000 }, { products: 400, orderLines: 6_000 }], stores: 10_000 },
};
