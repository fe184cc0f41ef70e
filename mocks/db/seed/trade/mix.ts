import type { Channel } from '@/domain/channel';
import type { OrderSource } from '@/domain/orders/source';
import { demoDays } from '../timeline';

/** Kinds of buyers as the demo makes them; a dropshipper is a small-B who sends single pieces to customers. */
export const buyerKinds = ['small_b', 'dropshipper', 'personal', 'cross_border', 'unknown'] as const;
export type BuyerKind = (typeof buyerKinds)[number];

/** Of all buyers: 60/40 small-B to personal among the known types, 3 % cross-border and 5 % unknown beside them. */
export const buyerShares: Readonly<Record<BuyerKind, number>> = {
  small_b: 0.492,
  dropshipper: 0.06,
  personal: 0.368,
  cross_border: 0.03,
  unknown: 0.05,
};

/** New buyers per order; the others buy again. */
export const newBuyersPerOrder = 0.27;

/** A share that moves evenly, so that the first of six quarters averages the first figure and the last the second. */
function moving(first: number, last: number): (day: number) => number {
  return (day) => first + (last - first) * ((day / demoDays - 1 / 12) / (10 / 12));
}

/** Of orders: under ten pieces. */
export const smallOrderShare = moving(0.45, 0.63);

/** Of GMV by price band, low, mid, high. */
const bandMoves = [moving(0.5, 0.35), moving(0.35, 0.42), moving(0.15, 0.23)];
export function bandShares(day: number): number[] {
  return bandMoves.map((share) => share(day));
}

const dropshipShare = moving(0.06, 0.13);

/** Who places small and large orders, as parts of all orders of a day; `null` is an order without a known member. */
export function buyerWeights(day: number, small: boolean): { kind: BuyerKind | null; weight: number }[] {
  const dropship = dropshipShare(day);
  const rest = small ? smallOrderShare(day) - dropship - 0.291 : 1 - smallOrderShare(day) - 0.046;
  return small
    ? [
        { kind: 'dropshipper', weight: dropship },
        { kind: 'personal', weight: 0.235 },
        { kind: 'cross_border', weight: 0.006 },
        { kind: 'unknown', weight: 0.03 },
        { kind: null, weight: 0.02 },
        { kind: 'small_b', weight: rest },
      ]
    : [
        { kind: 'personal', weight: 0.014 },
        { kind: 'cross_border', weight: 0.02 },
        { kind: 'unknown', weight: 0.009 },
        { kind: null, weight: 0.003 },
        { kind: 'small_b', weight: rest },
      ];
}

/** What leads to orders on each channel: PLUS lives on users sharing, not on the platform's placements. */
export const sourceWeights: Readonly<Record<Channel, readonly { source: OrderSource; weight: number }[]>> = {
  plus: [
    { source: 'user_sharing', weight: 56 },
    { source: 'xiaohongshu', weight: 15 },
    { source: 'douyin_kuaishou', weight: 8 },
    { source: 'plus', weight: 9 },
    { source: 'search', weight: 5 },
    { source: 'direct', weight: 4 },
    { source: 'unknown', weight: 3 },
  ],
  yanxuan: [
    { source: 'yanxuan_hall', weight: 36 },
    { source: 'search', weight: 22 },
    { source: 'taobao_shop_owner', weight: 14 },
    { source: 'direct', weight: 11 },
    { source: 'xiaohongshu', weight: 7 },
    { source: 'user_sharing', weight: 5 },
    { source: 'unknown', weight: 5 },
  ],
  standard: [
    { source: 'search', weight: 44 },
    { source: 'direct', weight: 24 },
    { source: 'taobao_shop_owner', weight: 12 },
    { source: 'douyin_kuaishou', weight: 8 },
    { source: 'unknown', weight: 12 },
  ],
};
