/** One figure of a bench run, beside the budget of the architecture that it is held against. */
export interface Figure {
  name: string;
  value: number;
  /** A `ratio` has no unit; a `count` is of things that must not be. */
  unit: 'bytes' | 'ms' | 'MB' | 'ratio' | 'count';
  budget: number;
  /** What we would like it to be, where the architecture names an aim. */
  aim?: number;
  /** What helps to read it, such as which query was slowest. */
  note?: string;
}

/** Bytes and layout shift are what they are; times and memory may be past their budget by the unrest of a shared machine. */
const timeAllowance = 1.25;

/** A group of figures that are taken together, since they share a costly set-up. */
export interface Bench {
  name: string;
  /** Budgets that this bench answers for: told as not measured when it is left out or fails. */
  covers: readonly string[];
  run(): Promise<Figure[]>;
}

export function isBroken({ unit, value, budget }: Figure): boolean {
  return !(value <= (unit === 'ms' || unit === 'MB' ? budget * timeAllowance : budget));
}

/** The value under which `share` of the sorted samples lie: `percentile(samples, 0.5)` is the median. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** `name  value unit  (budget, aim)  verdict`, aligned for the terminal. */
export function describeFigure(figure: Figure): string {
  const show = (value: number): string => shown(value, figure.unit);
  const aim = figure.aim === undefined ? '' : `, aim ${show(figure.aim)}`;
  const verdict = isBroken(figure) ? 'BROKEN' : figure.value > figure.budget ? 'past its budget, within 1.25 ×' : 'kept';
  const note = figure.note === undefined ? '' : ` · ${figure.note}`;
  return `${figure.name.padEnd(62)} ${show(figure.value).padStart(11)}  (budget ${show(figure.budget)}${aim}) ${verdict}${note}`;
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'bytes') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'count') return String(value);
  return unit === 'ratio' ? value.toFixed(3) : `${value.toFixed(unit === 'MB' ? 1 : 0)} ${unit}`;
}
