import type { CsvValue } from '@/ui/file/csv';

/** The first lines of a file: what the figures are of, as name and value. */
export type CsvHead = readonly (readonly [string, CsvValue])[];

/** An amount as a spreadsheet adds it up: in the currency's unit, without its mark. */
export function amount(fen: number): number {
  return fen / 100;
}
