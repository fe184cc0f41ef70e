import { daysBetween, type Day } from '@/domain/calendar';
import type { DemandLine } from '@/domain/demand/demandOrders';
import { gatherOrders } from '@/domain/demand/demandOrders';

/** A line with its amount, in minor units of one currency. */
export interface ValuedLine extends DemandLine {
  amount: number;
}

export interface BuyerTrade {
  buyer: string;
  /** Days from the buyer's last order to the day that is looked back from. */
  recencyDays: number;
  orders: number;
  amount: number;
}

export type Score = 1 | 2 | 3 | 4 | 5;

/** A buyer's three scores, 5 is best. */
export interface BuyerScores extends BuyerTrade {
  recency: Score;
  frequency: Score;
  monetary: Score;
}

/** What each known buyer bought, by name. Lines of nobody are left out. */
export function buyerTrades(lines: readonly ValuedLine[], asOf: Day): BuyerTrade[] {
  const known = lines.filter(({ buyer }) => buyer !== null);
  const buyers = new Map<string, { orders: number; lastDay: Day; amount: number }>();
  for (const { buyer, day } of gatherOrders(known)) {
    if (buyer === null) continue;
    const one = buyers.get(buyer) ?? { orders: 0, lastDay: day, amount: 0 };
    buyers.set(buyer, { ...one, orders: one.orders + 1, lastDay: day > one.lastDay ? day : one.lastDay });
  }
  for (const { buyer, amount } of known) {
    const one = buyer === null ? undefined : buyers.get(buyer);
    if (one !== undefined) one.amount += amount;
  }
  return Array.from(buyers, ([buyer, { orders, lastDay, amount }]) => ({ buyer, orders, amount, recencyDays: daysBetween(lastDay, asOf) })).sort(
    (a, b) => (a.buyer < b.buyer ? -1 : 1),
  );
}

/**
 * RFM scores (Hughes 1994), safe against ties: 1 + ⌊5 · strictly worse buyers / all⌋, at most 5. Equal buyers score alike,
 * whatever order they come in.
 */
export function scoreBuyers(buyers: readonly BuyerTrade[]): BuyerScores[] {
  const recency = scorer(buyers.map(({ recencyDays }) => -recencyDays));
  const frequency = scorer(buyers.map(({ orders }) => orders));
  const monetary = scorer(buyers.map(({ amount }) => amount));
  return buyers.map((buyer) => ({
    ...buyer,
    recency: recency(-buyer.recencyDays),
    frequency: frequency(buyer.orders),
    monetary: monetary(buyer.amount),
  }));
}

const scores = [1, 2, 3, 4, 5] as const;

function scorer(values: readonly number[]): (value: number) => Score {
  const worse = new Map<number, number>();
  for (const [place, value] of values.toSorted((a, b) => a - b).entries()) if (!worse.has(value)) worse.set(value, place);
  return (value) => scores[Math.floor((5 * (worse.get(value) ?? 0)) / values.length)] ?? 5;
}

export const buyerStandings = ['champion', 'loyal', 'new', 'at_risk', 'lost', 'other'] as const;
/** Where a buyer stands by their scores. */
export type BuyerStanding = (typeof buyerStandings)[number];

/** The first standing that fits, in the order in which they are listed. */
export function standingOf({ recency, frequency, monetary }: Pick<BuyerScores, 'recency' | 'frequency' | 'monetary'>): BuyerStanding {
  if (recency >= 4 && frequency >= 4 && monetary >= 4) return 'champion';
  if (frequency >= 4) return 'loyal';
  if (recency >= 4 && frequency === 1) return 'new';
  if (recency <= 2 && frequency >= 3) return 'at_risk';
  return recency === 1 && frequency <= 2 ? 'lost' : 'other';
}
