import { hypergeometric } from '@/domain/demand/statistics/hypergeometric';
import { logBeta, logGamma } from '@/domain/demand/statistics/logGamma';
import { leastByNelderMead } from '@/domain/demand/statistics/nelderMead';
import { sum } from '@/domain/demand/statistics/sums';

/** A buyer's history in weeks since their first order. */
export interface BuyerHistory {
  /** Orders after the first (on days of their own). */
  repeats: number;
  /** When the last of them came; 0 without one. */
  lastAt: number;
  /** How long the buyer has been known. */
  age: number;
}

/** Parameters of BG/NBD, all above 0: how often buyers buy (gamma), and how likely they stop after an order (beta). */
export interface BuyingModel {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Fewer buyers than this fit no model. */
export const fewestModelledBuyers = 100;

/** Log-likelihood of one history under BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24:275–284, eq. 6). */
export function historyLikelihood({ r, alpha, a, b }: BuyingModel, { repeats, lastAt, age }: BuyerHistory): number {
  const common = logGamma(r + repeats) - logGamma(r) + r * Math.log(alpha);
  const alive = logBeta(a, b + repeats) - logBeta(a, b) - (r + repeats) * Math.log(alpha + age);
  if (repeats === 0) return common + alive;
  const gone = logBeta(a + 1, b + repeats - 1) - logBeta(a, b) - (r + repeats) * Math.log(alpha + lastAt);
  const larger = Math.max(alive, gone);
  return common + larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger));
}

export function modelLikelihood(model: BuyingModel, histories: readonly BuyerHistory[]): number {
  return sum(histories.map((history) => historyLikelihood(model, history)));
}

/** Probability that a buyer still buys here. One who never came again has not been seen to stop: 1. */
export function probabilityActive({ r, alpha, a, b }: BuyingModel, { repeats, lastAt, age }: BuyerHistory): number {
  if (repeats === 0) return 1;
  const odds = (a / (b + repeats - 1)) * Math.exp((r + repeats) * Math.log((alpha + age) / (alpha + lastAt)));
  return 1 / (1 + odds);
}

/** Orders expected of a buyer in the next `weeks` (eq. 10); `null` for a = 1, where the form is not defined. */
export function expectedOrders(model: BuyingModel, history: BuyerHistory, weeks: number): number | null {
  const { r, alpha, a, b } = model;
  const { repeats, age } = history;
  if (a === 1) return null;
  const later = alpha + age + weeks;
  const left = ((alpha + age) / later) ** (r + repeats) * hypergeometric(r + repeats, b + repeats, a + b + repeats - 1, weeks / later);
  return ((a + b + repeats - 1) / (a - 1)) * (1 - left) * probabilityActive(model, history);
}

/**
 * The model that makes the histories most likely, found on the logarithms of its parameters. `null` under a hundred buyers,
 * or where none ever came again.
 */
export function fitBuyingModel(histories: readonly BuyerHistory[]): (BuyingModel & { likelihood: number }) | null {
  if (histories.length < fewestModelledBuyers || histories.every(({ repeats }) => repeats === 0)) return null;
  const counted = countEqual(histories);
  const modelOf = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BuyingModel => ({ r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) });
  const loss = (at: readonly number[]): number => {
    if (at.some((log) => Math.abs(log) > 12)) return Infinity;
    return -sum(counted.map(({ history, count }) => count * historyLikelihood(modelOf(at), history)));
  };
  const { at, value } = leastByNelderMead(loss, [0, 0, 0, 0], { tolerance: 1e-9, mostSteps: 3_000 });
  return { ...modelOf(at), likelihood: -value };
}

/** Equal histories once each: most buyers never came again. */
function countEqual(histories: readonly BuyerHistory[]): { history: BuyerHistory; count: number }[] {
  const counted = new Map<string, { history: BuyerHistory; count: number }>();
  for (const history of histories) {
    const key = `${history.repeats}|${history.lastAt}|${history.age}`;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { history, count: 1 });
    else known.count += 1;
  }
  return [...counted.values()];
}
