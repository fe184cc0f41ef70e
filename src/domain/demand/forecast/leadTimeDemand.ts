import { logGamma } from '@/domain/demand/statistics/logGamma';

export interface LeadTimeDemand {
  /** Of the pieces asked for over the whole lead time. */
  mean: number;
  variance: number;
  distribution: 'negative-binomial' | 'poisson' | 'none';
  /** For each level, the smallest whole number of pieces that covers demand with at least that share. */
  quantiles: number[];
}

/**
 * Demand over the lead time from its mean and variance per period, as what is made before an answer arrives has to
 * cover it: negative binomial where it varies more than at random, else Poisson (Syntetos & Boylan 2006, IJPE 103:36–47).
 * Croston's method has no interval of its own. `levels` lie within 0 and 1. Throws a RangeError for negative input.
 */
export function leadTimeDemand(perPeriod: { mean: number; variance: number }, periods: number, levels: readonly number[]): LeadTimeDemand {
  const [mean, variance] = [perPeriod.mean * periods, perPeriod.variance * periods];
  if (!(mean >= 0 && variance >= 0)) throw new RangeError(`Demand has no mean of ${mean} or variance of ${variance}`);
  if (levels.some((level) => !(level > 0 && level < 1))) throw new RangeError('A level lies within 0 and 1');
  if (mean === 0) return { mean, variance, distribution: 'none', quantiles: levels.map(() => 0) };
  const law = variance > mean ? negativeBinomial(mean, variance) : poisson(mean);
  return { mean, variance, distribution: law.name, quantiles: quantilesOf(law, { mean, variance: Math.max(mean, variance) }, levels) };
}

interface CountLaw {
  name: 'negative-binomial' | 'poisson';
  /** Logarithm of the probability of a count. */
  logProbability: (count: number) => number;
  /** Probability of count + 1 over that of count. */
  growth: (count: number) => number;
}

function poisson(mean: number): CountLaw {
  return {
    name: 'poisson',
    logProbability: (count) => count * Math.log(mean) - mean - logGamma(count + 1),
    growth: (count) => mean / (count + 1),
  };
}

function negativeBinomial(mean: number, variance: number): CountLaw {
  const size = mean ** 2 / (variance - mean);
  const success = mean / variance;
  return {
    name: 'negative-binomial',
    logProbability: (count) =>
      logGamma(count + size) - logGamma(size) - logGamma(count + 1) + size * Math.log(success) + count * Math.log1p(-success),
    growth: (count) => ((count + size) / (count + 1)) * (1 - success),
  };
}

/** Standard deviations below the mean under which nothing of these distributions weighs. */
const negligible = 40;

function quantilesOf(law: CountLaw, { mean, variance }: { mean: number; variance: number }, levels: readonly number[]): number[] {
  let count = Math.max(0, Math.floor(mean - negligible * Math.sqrt(variance)));
  let probability = Math.exp(law.logProbability(count));
  let below = probability;
  const found = new Map<number, number>();
  for (const level of [...levels].sort((a, b) => a - b)) {
    while (below < level) {
      // Anew from logarithms where a product of tiny numbers would have become 0.
      probability = probability < 1e-290 ? Math.exp(law.logProbability(count + 1)) : probability * law.growth(count);
      count += 1;
      const more = below + probability;
      // Past all weight, rounding alone keeps the sum under a level close to 1.
      if (more === below && count > mean) break;
      below = more;
    }
    found.set(level, count);
  }
  return levels.map((level) => found.get(level) ?? 0);
}
