/** One figure of a bench run, beside the budget of the architecture that it is held against. */
export interface Figure {
  name: string;
  value: number;
  unit: 'bytes' | 'ms' | 'MB' | 'ratio';
  budget: number;
  /** What we would like it to be, where the architecture names an aim. */
  aim?: number;
}

/** Bytes and layout shift are what they are; times may be past their budget by the unrest of a shared machine. */
const timeAllowance = 1.25;

/** A group of figures that are taken together, since they share a costly set-up. */
export interface Bench {
  name: string;
  /** Budgets that this bench answers for: told as not measured when it is left out or fails. */
  covers: readonly string[];
  run(): Promise<Figure[]>;
}

export function isBroken({ unit, value, budget }: Figure): boolean {
  return value > (unit === 'ms' || unit === 'MB' ? budget * timeAllowance : budget);
}

/** The value under which `share` of the sorted samples lie: `percentile(samples, 0.5)` is the median. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** `name  value unit  (budget, aim)  verdict`, aligned for the terminal. */
export function describeFigure(figure: Figure): string {
  const digits = figure.unit === 'ratio' ? 3 : figure.unit === 'MB' ? 1 : 0;
  const show = (value: number): string =>
    figure.unit === 'bytes' ? `${(value / 1000).toFixed(1)} kB` : `${value.toFixed(digits)} ${figure.unit}`;
  const aim = figure.aim === undefined ? '' : `, aim ${show(figure.aim)}`;
  const verdict = isBroken(figure) ? 'BROKEN' : figure.value > figure.budget ? 'past its budget, within 1.25 ×' : 'kept';
  return `${figure.name.padEnd(58)} ${show(figure.value).padStart(11)}  (budget ${show(figure.budget)}${aim}) ${verdict}`;
}
