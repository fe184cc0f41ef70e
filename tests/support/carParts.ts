import { realCsvRows } from '@tests/support/realData';

/** Monthly sales of 2,674 car parts over 51 months (Hyndman et al. 2008); a month that is not known is left out. */
export function carParts(): number[][] {
  const [heads = [], ...months] = realCsvRows('data/carparts-monthly.csv');
  return heads.slice(1).map((_, part) => months.map((cells) => cells[part + 1] ?? '').filter((cell) => cell !== '').map(Number));
}

const months = 51;
const atEnds = 15;
const leastDemands = 10;

/** Those without a gap: 2,509. */
export function completeCarParts(): number[][] {
  return carParts().filter((series) => series.length === months);
}

/** Those that the literature compares methods by: ten months with sales, some of them in the first and in the last fifteen. */
export function comparedCarParts(): number[][] {
  const sells = (series: readonly number[]): boolean => series.some((size) => size > 0);
  return completeCarParts().filter(
    (series) => series.filter((size) => size > 0).length >= leastDemands && sells(series.slice(0, atEnds)) && sells(series.slice(-atEnds)),
  );
}
