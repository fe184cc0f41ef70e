import type { Channel } from '@/domain/channel';
import type { DemoProduct } from './catalogue/products';
import { demoId } from './demoId';
import type { Timeline } from './timeline';

/** What the rows of one demo factory are made of. */
export interface FactorySeed {
  /** 1 for `F-1`. */
  number: number;
  factoryId: string;
  /** Seeds everything that is left to chance in this factory. */
  seed: string;
  timeline: Timeline;
  /** The stores that take orders, in order. */
  stores: readonly { id: string; channel: Channel; share: number }[];
  products: readonly DemoProduct[];
  setAsideCodes: readonly string[];
}

type Kind = Parameters<typeof demoId>[0];

/** An id of a factory's row; it sorts by the day on which the demo begins, and by its counter. */
export function factoryRowId({ number, timeline }: Pick<FactorySeed, 'number' | 'timeline'>, kind: Kind, counter: number): string {
  return demoId(kind, timeline.instantAt(0, '08:00'), number * 2 ** 32 + counter);
}
