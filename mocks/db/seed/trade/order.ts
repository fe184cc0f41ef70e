import type { Channel } from '@/domain/channel';
import type { Li } from '@/domain/money';
import type { OrderSource } from '@/domain/orders/source';
import type { OrderStatus } from '@/domain/orders/status';
import type { DemoBuyer } from './buyers';

export interface DemoLine {
  sku: string;
  title: string;
  quantity: number;
  unitPriceLi: Li;
  /** Index of the product; `null` for what is not in the catalogue under this code. */
  product: number | null;
  /** Position of the SKU in its product. */
  position: number;
}

export interface DemoOrder {
  index: number;
  day: number;
  second: number;
  /** Position of the store in its factory. */
  store: number;
  channel: Channel;
  buyer: DemoBuyer | null;
  dropship: boolean;
  source: OrderSource;
  /** Null where the plain layout said none. */
  status: OrderStatus | null;
  freightFen: number;
  adjustmentFen: number;
  lines: DemoLine[];
}
