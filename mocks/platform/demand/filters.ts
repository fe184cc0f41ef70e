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

export type GroupFilterName = 'store' | 'channel' | 'segment';

/** Whether orders of this store, channel and segment are selected; a split stands under every filter but its own. */
export function isGroupSelected(
  group: { storeId: string; channel: Channel; segment: BuyerSegment },
  filter: DemandFilter,
  without?: GroupFilterName,
): boolean {
  return (
    (without === 'store' || filter.storeId === undefined || filter.storeId === group.storeId) &&
    (without === 'channel' || filter.channel === undefined || filter.channel === group.channel) &&
    (without === 'segment' || filter.segment === undefined || filter.segment === group.segment)
  );
}

/** Whether an order of this size is among those that the filter selects. */
export function isSizeSelected(pieces: number, { sizeFrom, sizeTo }: DemandFilter): boolean {
  return (sizeFrom === undefined || pieces >= sizeFrom) && (sizeTo === undefined || pieces <= sizeTo);
}
