import { mean, variance } from '@/domain/demand/statistics/sums';

export const demandClasses = ['smooth', 'erratic', 'intermittent', 'lumpy'] as const;
export type KnownDemandClass = (typeof demandClasses)[number];
/** A series without enough demand has none of the four: none at all, one demand only, or no period. */
export type DemandClass = KnownDemandClass | 'insufficient' | 'no-demand' | 'empty';

/** Above these a series is no longer frequent, or its sizes no longer even (Syntetos, Boylan & Croston 2005). */
export const intervalCutOff = 1.32;
export const sizeVariationCutOff = 0.49;

export interface DemandClassification {
  /** Periods in the window, and those with demand. */
  periods: number;
  demandPeriods: number;
  /** ADI: periods for each period with demand. */
  interval: number | null;
  /** The mean of Croston's intervals: the first counts from the series' start, trailing zeros do not count. */
  crostonInterval: number | null;
  /** Mean of the sizes that are not 0. */
  meanSize: number | null;
  /** CV² of the sizes that are not 0, over n − 1 and over n. */
  sizeVariation: number | null;
  sizeVariationOfAll: number | null;
  demandClass: DemandClass;
  /** The method that Kostenko & Hyndman's (2006) and Petropoulos & Kourentzes' (2015) rules would take. */
  kostenkoHyndman: 'croston' | 'sba' | null;
  petropoulosKourentzes: 'ses' | 'croston' | 'sba' | null;
}

/** Croston's intervals: periods from one demand to the next, the first counted from the series' start. */
export function crostonIntervals(series: readonly number[]): number[] {
  const intervals: number[] = [];
  let since = 0;
  for (const size of series) {
    since += 1;
    if (size <= 0) continue;
    intervals.push(since);
    since = 0;
  }
  return intervals;
}

/**
 * Class of a series of demand per period (pieces ≥ 0), after Syntetos, Boylan & Croston (2005, JORS 56:495–503).
 * A series that lies on a cut-off belongs to the lower class. The class depends on the period: hold it to the planning period.
 */
export function classifyDemand(series: readonly number[]): DemandClassification {
  const sizes = series.filter((size) => size > 0);
  const [periods, demandPeriods] = [series.length, sizes.length];
  const meanSize = mean(sizes);
  const squared = (spread: number | null): number | null => (spread === null || meanSize === null ? null : spread / meanSize ** 2);
  const figures = {
    periods,
    demandPeriods,
    interval: demandPeriods === 0 ? null : periods / demandPeriods,
    crostonInterval: mean(crostonIntervals(series)),
    meanSize,
    sizeVariation: squared(variance(sizes, 1)),
    sizeVariationOfAll: squared(variance(sizes, 0)),
  };
  return { ...figures, demandClass: classOf(figures), ...methodsOf(figures) };
}

type Figures = Omit<DemandClassification, 'demandClass' | 'kostenkoHyndman' | 'petropoulosKourentzes'>;

function classOf({ periods, interval, sizeVariation }: Figures): DemandClass {
  if (periods === 0) return 'empty';
  if (interval === null) return 'no-demand';
  if (sizeVariation === null) return 'insufficient';
  if (interval <= intervalCutOff) return sizeVariation <= sizeVariationCutOff ? 'smooth' : 'erratic';
  return sizeVariation <= sizeVariationCutOff ? 'intermittent' : 'lumpy';
}

function methodsOf({ crostonInterval, sizeVariation }: Figures): Pick<DemandClassification, 'kostenkoHyndman' | 'petropoulosKourentzes'> {
  if (crostonInterval === null || sizeVariation === null) return { kostenkoHyndman: null, petropoulosKourentzes: null };
  const kostenkoHyndman = sizeVariation > 2 - 1.5 * crostonInterval ? 'sba' : 'croston';
  return { kostenkoHyndman, petropoulosKourentzes: crostonInterval <= 1 ? 'ses' : kostenkoHyndman };
}
