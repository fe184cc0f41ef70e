import type { BuyerSegment } from '@/domain/buyerType';
import { buyerSegments } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import { channels } from '@/domain/channel';
import { parseWindow } from '@/domain/demand/demandSearch';
import type { Granularity } from '@/domain/period';
import { granularities } from '@/domain/period';
import type { DayWindow, WindowPreset } from '@/domain/window';

/** Which orders an explorer looks at, as its address says it. */
export interface OrderView {
  /** Number of the store that the whole app looks at. */
  store: string | null;
  window: WindowPreset | DayWindow;
  granularity: Granularity | null;
  channel: Channel | null;
  segment: BuyerSegment | null;
  currency: string | null;
}

/** The one of a closed list that the address names; null for none, or for nonsense. */
export function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

/** Reads the address; what it does not know is left out. */
export function orderViewOf(search: URLSearchParams): OrderView {
  const currency = search.get('currency');
  return {
    store: search.get('store'),
    window: parseWindow(search.get('window')),
    granularity: oneOf(granularities, search.get('by')),
    channel: oneOf(channels, search.get('channel')),
    segment: oneOf(buyerSegments, search.get('buyer')),
    currency: currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null,
  };
}

/** What the platform is asked for: the window, how finely it is cut, and the filters that select orders. */
export function viewQuery(view: OrderView, storeId: string | undefined) {
  return {
    ...(typeof view.window === 'object' ? { from: view.window.from, to: view.window.to } : { window: view.window }),
    ...(view.granularity === null ? {} : { granularity: view.granularity }),
    ...selectionOf(view, storeId),
    ...(view.currency === null ? {} : { currency: view.currency }),
  };
}

/** The filters that select orders, the same for the figures and for the rows behind them. */
export function selectionOf(view: Pick<OrderView, 'channel' | 'segment'>, storeId: string | undefined) {
  return {
    ...(storeId === undefined ? {} : { storeId }),
    ...(view.channel === null ? {} : { channel: view.channel }),
    ...(view.segment === null ? {} : { segment: view.segment }),
  };
}
