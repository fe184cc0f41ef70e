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

const sourceOfChannel: ReadonlyMap<string, OrderSource> = new Map([
  ['小红书', 'xiaohongshu'],
  ['抖音', 'douyin_kuaishou'],
  ['快手', 'douyin_kuaishou'],
  ['抖音小店', 'douyin_kuaishou'],
  ['快手小店', 'douyin_kuaishou'],
  ['淘宝', 'taobao_shop_owner'],
  ['天猫', 'taobao_shop_owner'],
]);

/** The source that a file's 下游渠道 names outright; `null` for any other word, which is not guessed at. */
export function sourceOfDownstreamChannel(channel: string): OrderSource | null {
  return sourceOfChannel.get(channel.trim()) ?? null;
}
