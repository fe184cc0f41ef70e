import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { BuyerSegment } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';

/** What narrows demand besides the window, as the query says it. */
export interface DemandFilter {
  storeId?: string | undefined;
  channel?: Channel | undefined;
  segment?: BuyerSegment | undefined;
  sizeFrom?: number | undefined;
  sizeTo?: number | undefined;
}

export type FilterName = 'store' | 'channel' | 'segment' | 'size';

/** The filters as conditions on `demand_orders`, less those named: a split stands under every filter but its own. */
export function conditionOf(filter: DemandFilter, ...without: FilterName[]): SQL {
  const conditions: SQL[] = [];
  if (filter.storeId !== undefined && !without.includes('store')) conditions.push(sql`store_id = ${filter.storeId}`);
  if (filter.channel !== undefined && !without.includes('channel')) conditions.push(sql`channel = ${filter.channel}`);
  if (filter.segment !== undefined && !without.includes('segment')) conditions.push(sql`segment = ${filter.segment}`);
  if (!without.includes('size')) {
    if (filter.sizeFrom !== undefined) conditions.push(sql`pieces >= ${filter.sizeFrom}`);
    if (filter.sizeTo !== undefined) conditions.push(sql`pieces <= ${filter.sizeTo}`);
  }
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Whether an order of this size is among those that the filter selects. */
export function isSizeSelected(pieces: number, { sizeFrom, sizeTo }: DemandFilter): boolean {
  return (sizeFrom === undefined || pieces >= sizeFrom) && (sizeTo === undefined || pieces <= sizeTo);
}
