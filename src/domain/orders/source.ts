export const orderSources = [
  'user_sharing',
  'xiaohongshu',
  'douyin_kuaishou',
  'taobao_shop_owner',
  'yanxuan_hall',
  'plus',
  'search',
  'direct',
  'unknown',
] as const;
/** What led the buyer to the order; `unknown` is a visible part of every split, never guessed. */
export type OrderSource = (typeof orderSources)[number];
