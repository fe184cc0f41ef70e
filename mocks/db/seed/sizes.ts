export const seedSizes = ['small', 'medium', 'large'] as const;
export type SeedSize = (typeof seedSizes)[number];

export interface FactoryPlan {
  products: number;
  orderLines: number;
}

interface SeedPlan {
  /** The first two factories; the third has a store and nothing else. */
  factories: readonly [FactoryPlan, FactoryPlan];
  /** Stores of factories that nobody of the demo belongs to. */
  otherStores: number;
}

const second = { products: 400, orderLines: 6_000 };

/** What each size loads. The first three factories have seven stores. */
export const seedPlans: Readonly<Record<SeedSize, SeedPlan>> = {
  small: {
    factories: [
      { products: 230, orderLines: 7_000 },
      { products: 70, orderLines: 1_000 },
    ],
    otherStores: 0,
  },
  medium: { factories: [{ products: 4_600, orderLines: 94_000 }, second], otherStores: 0 },
  large: { factories: [{ products: 100_000, orderLines: 1_000_000 }, second], otherStores: 9_993 },
};
