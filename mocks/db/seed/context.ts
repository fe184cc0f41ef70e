import type { Channel } from '@/domain/channel';
import type { Assortment } from './catalogue/assortments';
import type { DemoProduct } from './catalogue/products';
import type { DemoIds } from './demoId';
import type { Timeline } from './timeline';

export interface Person {
  id: string;
  name: string;
}

/** Which demo factory it is, and when. */
export interface FactoryPlace {
  /** 1 for `F-1`. */
  number: number;
  factoryId: string;
  timeline: Timeline;
  /** Ids of the factory's rows: they sort by the day on which the demo begins, and by their counter. */
  rowId: DemoIds;
}

/** What the rows of a demo factory with products and orders are made of. */
export interface FactorySeed extends FactoryPlace {
  /** Seeds everything that is left to chance in this factory. */
  seed: string;
  /** The stores that take orders, with the share of GMV that each makes. */
  stores: readonly { id: string; channel: Channel; share: number }[];
  products: readonly DemoProduct[];
  assortment: Assortment;
  setAsideCodes: readonly string[];
  /** Who brought the orders. */
  importer: Person;
}
