/** What a period sold, of known buyers alone. Revenue in minor units of one currency. */
export interface PeriodTrade {
  buyers: number;
  orders: number;
  pieces: number;
  revenue: number;
}

export const revenueDrivers = ['buyers', 'frequency', 'lotSize', 'price'] as const;
/** Revenue = buyers × orders per buyer × pieces per order × revenue per piece. */
export type RevenueDriver = (typeof revenueDrivers)[number];
export type DriverFigures = Readonly<Record<RevenueDriver, number | null>>;

export type DriverSplit = {
  /** Revenue of the second period less that of the first: the sum of the effects, where they are defined. */
  change: number;
  /** The four factors of either period; `null` where one would divide by 0. */
  before: DriverFigures;
  after: DriverFigures;
} & (
  | { effects: Readonly<Record<RevenueDriver, number>>; missing: null }
  /** The first factor that is 0 or not defined in one of the periods: the split is then not defined. */
  | { effects: null; missing: { driver: RevenueDriver; period: 'before' | 'after' } }
);

/**
 * What moved revenue: LMDI-I, additive (Ang 2005, Energy Policy 33:867–871). Exact: the effects add up to the change without
 * a remainder, and do not depend on the order of the factors. Not defined where a factor is 0: no small number takes its place.
 */
export function driverSplit(first: PeriodTrade, second: PeriodTrade): DriverSplit {
  const [before, after] = [factorsOf(first), factorsOf(second)];
  const change = second.revenue - first.revenue;
  for (const driver of revenueDrivers) {
    for (const [period, factors] of [['before', before], ['after', after]] as const) {
      if (!((factors[driver] ?? 0) > 0)) return { change, before, after, effects: null, missing: { driver, period } };
    }
  }
  const weight = logarithmicMean(second.revenue, first.revenue);
  const effect = (driver: RevenueDriver): number => weight * Math.log((after[driver] ?? 1) / (before[driver] ?? 1));
  const effects = { buyers: effect('buyers'), frequency: effect('frequency'), lotSize: effect('lotSize'), price: effect('price') };
  return { change, before, after, effects, missing: null };
}

function factorsOf({ buyers, orders, pieces, revenue }: PeriodTrade): DriverFigures {
  const per = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return { buyers, frequency: per(orders, buyers), lotSize: per(pieces, orders), price: per(revenue, pieces) };
}

/** (a − b) / ln(a/b), or a where both are the same; a, b > 0. */
function logarithmicMean(a: number, b: number): number {
  const growth = Math.log(a / b);
  return growth === 0 ? a : (a - b) / growth;
}
