export const channels = ['standard', 'yanxuan', 'plus'] as const;
/** Where a flagship store sells: the ordinary 1688 shop, Yanxuan 严选 or PLUS会员店. */
export type Channel = (typeof channels)[number];
