import type { BuyerType } from '@/domain/buyerType';
import type { Random } from '../random';
import type { BuyerKind } from './mix';
import { buyerKinds, buyerShares, newBuyersPerOrder } from './mix';

export interface DemoBuyer {
  index: number;
  kind: BuyerKind;
  region: string;
  /** The day of the first order. */
  since: number;
}

const cities = [
  '浙江 义乌',
  '浙江 杭州',
  '广东 广州',
  '广东 深圳',
  '上海 上海',
  '北京 北京',
  '四川 成都',
  '江苏 苏州',
  '江苏 南京',
  '湖北 武汉',
  '重庆 重庆',
  '湖南 长沙',
  '河南 郑州',
  '山东 青岛',
  '山东 济南',
  '福建 厦门',
  '福建 泉州',
  '陕西 西安',
  '安徽 合肥',
  '辽宁 沈阳',
  '天津 天津',
  '江西 南昌',
  '云南 昆明',
  '广西 南宁',
  '贵州 贵阳',
  '黑龙江 哈尔滨',
  '河北 石家庄',
  '山西 太原',
  '甘肃 兰州',
  '海南 海口',
] as const;
const ports = ['浙江 义乌', '广东 深圳', '广东 广州', '福建 泉州', '山东 青岛'] as const;

/** Names that are plainly examples. */
const namePrefixes: Readonly<Record<BuyerKind, string>> = {
  small_b: '示例零售店',
  dropshipper: '示例网店',
  personal: '示例会员',
  cross_border: '示例跨境买手',
  unknown: '示例买家',
};

export function memberName(buyer: DemoBuyer): string {
  return `${namePrefixes[buyer.kind]} ${String(buyer.index + 1).padStart(4, '0')}`;
}

export function buyerTypeOf(kind: BuyerKind): BuyerType {
  return kind === 'dropshipper' ? 'small_b' : kind;
}

interface Pool {
  members: number[];
  /** Who ordered, the latest last; one who ordered often stands here often. */
  recent: number[];
}

/** Everybody who ever ordered from a factory: decides who places the next order. */
export interface Buyers {
  all: readonly DemoBuyer[];
  /** A buyer of a kind for an order in a store: a new one when the shares ask for it, else one who comes back. */
  next: (kind: BuyerKind, store: number, day: number) => DemoBuyer;
}

export function demoBuyers(chance: Random): Buyers {
  const all: DemoBuyer[] = [];
  const counts = new Map<BuyerKind, number>(buyerKinds.map((kind) => [kind, 0]));
  const pools = new Map<string, Pool>();
  let orders = 0;

  function poolOf(kind: BuyerKind, store: number): Pool {
    const key = `${kind} ${store}`;
    const known = pools.get(key);
    if (known) return known;
    const pool: Pool = { members: [], recent: [] };
    pools.set(key, pool);
    return pool;
  }

  function create(kind: BuyerKind, day: number, pool: Pool): DemoBuyer {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    const region =
      kind === 'cross_border'
        ? chance.pick(ports)
        : (cities[Math.floor(cities.length * chance.next() ** 1.7)] ?? cities[0]);
    const buyer = { index: all.length, kind, region, since: day };
    all.push(buyer);
    pool.members.push(buyer.index);
    return buyer;
  }

  return {
    all,
    next: (kind, store, day) => {
      orders += 1;
      // A buyer is at home in one store, and now and then buys in the factory's others.
      const pool = poolOf(kind, store);
      const wanted = buyerShares[kind] * newBuyersPerOrder * orders - (counts.get(kind) ?? 0);
      const isNew = pool.members.length === 0 || wanted > chance.next() * 2;
      const returning = isNew ? undefined : comesBack(chance, pool);
      const buyer = (returning === undefined ? undefined : all[returning]) ?? create(kind, day, pool);
      pool.recent.push(buyer.index);
      return buyer;
    },
  };
}

/** Mostly somebody who ordered lately, which makes some regulars and many who never return. */
function comesBack(chance: Random, { members, recent }: Pool): number | undefined {
  if (chance.chance(0.75)) return recent[recent.length - 1 - Math.floor((recent.length / 4) * chance.next())];
  return members[Math.floor(members.length * Math.sqrt(chance.next()))];
}
