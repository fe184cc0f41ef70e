import type { DemandClassification, KnownDemandClass } from '@/domain/demand/series/classes';
import type { ValueClass } from '@/domain/demand/drivers/valueClasses';

export const productionPolicies = [
  'run-to-rate',
  'run-with-buffer',
  'run-long-cycle',
  'pool-with-lot',
  'pool',
  'pool-and-quote',
  'make-to-order',
  'watch',
  'retire',
] as const;
/** How an item is best made. */
export type ProductionPolicy = (typeof productionPolicies)[number];

const byClasses: Readonly<Record<ValueClass, Readonly<Record<KnownDemandClass, ProductionPolicy>>>> = {
  A: { smooth: 'run-to-rate', erratic: 'run-with-buffer', intermittent: 'pool-with-lot', lumpy: 'pool-and-quote' },
  B: { smooth: 'run-to-rate', erratic: 'run-with-buffer', intermittent: 'pool', lumpy: 'make-to-order' },
  C: { smooth: 'run-long-cycle', erratic: 'pool', intermittent: 'pool', lumpy: 'make-to-order' },
};

/** A series with fewer periods, or fewer periods with demand, says nothing of its own. */
export const fewestPeriods = 8;
export const fewestDemands = 2;
/** Weeks without a sale after which an item is a candidate to retire. */
export const retireAfterWeeks = 26;
/** An item is quiet when its last sale lies over so many usual intervals back. */
export const quietIntervals = 3;
/** TSB's probability of demand in a period under which a quiet item is a candidate to retire. */
const retireProbability = 0.05;

/** Whether the last sale lies further back than demand that comes this rarely explains. */
export function isQuiet({ interval }: Pick<DemandClassification, 'interval'>, periodsSinceSale: number): boolean {
  return interval !== null && periodsSinceSale > quietIntervals * interval;
}

/**
 * The policy of an item by what it earns and how its demand comes, as in `demand.md` §5; before that table an item without
 * enough history is watched, and one that stopped selling may retire. `weeksSinceSale` are whole weeks.
 */
export function policyOf(item: {
  valueClass: ValueClass;
  classification: DemandClassification;
  weeksSinceSale: number;
  periodsSinceSale: number;
  /** TSB's probability of demand in a period; `null` where it was not computed. */
  demandProbability: number | null;
}): ProductionPolicy {
  const { classification, valueClass } = item;
  const { demandClass, periods, demandPeriods } = classification;
  const hasStopped = isQuiet(classification, item.periodsSinceSale) && item.demandProbability !== null && item.demandProbability < retireProbability;
  if (item.weeksSinceSale >= retireAfterWeeks || hasStopped) return 'retire';
  if (periods < fewestPeriods || demandPeriods < fewestDemands) return 'watch';
  return demandClass === 'insufficient' || demandClass === 'no-demand' || demandClass === 'empty' ? 'watch' : byClasses[valueClass][demandClass];
}
