import type { OrderSource } from '@/domain/orders/source';
import type { SourceGroup } from '@/domain/orders/sourceGroup';
import type { PriceBand } from '@/domain/priceBands';
import type { Series } from '@/ui/chart/chartData';

type Colour = NonNullable<Series['colour']>;

/** Each source keeps its colour; PLUS and Yanxuan have those of their channels. */
export const sourceColours: Record<OrderSource, Colour> = {
  user_sharing: 2,
  xiaohongshu: 5,
  douyin_kuaishou: 4,
  taobao_shop_owner: 3,
  yanxuan_hall: 1,
  plus: 8,
  search: 6,
  direct: 7,
  unknown: 9,
};

export const groupColours: Record<SourceGroup, Colour> = { shared: 2, platform: 1, direct: 7, unknown: 9 };

export const bandColours: Record<PriceBand, Colour> = { low: 3, mid: 1, high: 4, unknown: 9 };

/** The colour as CSS has it. */
export function cssColour(colour: Colour): string {
  return colour === 9 ? 'var(--previous)' : `var(--series-${colour})`;
}
