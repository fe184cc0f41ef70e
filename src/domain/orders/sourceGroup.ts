import type { OrderSource } from './source';

export const sourceGroups = ['shared', 'platform', 'direct', 'unknown'] as const;
/** Whether people brought the buyer, the platform's own places, or nobody; `unknown` stays a part of its own. */
export type SourceGroup = (typeof sourceGroups)[number];

const groupBySource: Readonly<Record<OrderSource, SourceGroup>> = {
  user_sharing: 'shared',
  xiaohongshu: 'shared',
  douyin_kuaishou: 'shared',
  taobao_shop_owner: 'shared',
  yanxuan_hall: 'platform',
  plus: 'platform',
  search: 'platform',
  direct: 'direct',
  unknown: 'unknown',
};

/** Shared traffic is told apart from the platform's placements: what sharing brings, a factory can grow itself. */
export function sourceGroup(source: OrderSource): SourceGroup {
  return groupBySource[source];
}
