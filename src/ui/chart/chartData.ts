import type { Palette } from '../theme/palette';

export interface Category {
  /** Stable name: what `onPick` tells and annotations point at. */
  readonly key: string;
  /** As written on the axis. */
  readonly label: string;
  /** As written in the tooltip and the table, where the axis is shorter. */
  readonly fullLabel?: string;
  /** A period that is not over: drawn pale. */
  readonly incomplete?: boolean;
}

export interface Series {
  readonly key: string;
  readonly name: string;
  /** One per category; null where there is nothing. */
  readonly values: readonly (number | null)[];
  /** The period before, laid over the same categories. */
  readonly before?: readonly (number | null)[];
  readonly beforeName?: string;
  /**
   * Place in the palette, from 1; by order unless told, so that the same thing keeps its colour on every page. 9 is the
   * quiet grey of what is not known.
   */
  readonly colour?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

export interface ChartData {
  /** What the categories are: head of the table's first column. */
  readonly categoryName: string;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
}

export interface Annotation {
  /** Key of a category. */
  readonly at: string;
  readonly label: string;
  readonly tone?: 'warn' | 'err' | 'info';
  /** At the category's near edge instead of its middle: a threshold between two bars. */
  readonly edge?: boolean;
}

export function isEmpty(data: ChartData): boolean {
  return data.categories.length === 0 || data.series.every(({ values }) => values.every((value) => value === null));
}

/** A series' place in the palette, from 1. */
function paletteIndex(series: Series, position: number): number {
  return series.colour ?? (position % 8) + 1;
}

/** A series' colour as the chart draws it. */
export function seriesColour(palette: Palette, series: Series, position: number): string {
  return palette.series[paletteIndex(series, position) - 1] ?? palette.previous;
}

/** The same colour as CSS has it. */
export function seriesCssColour(series: Series, position: number): string {
  const index = paletteIndex(series, position);
  return index === 9 ? 'var(--previous)' : `var(--series-${index})`;
}

/** Head and rows of the same data as a table: one column per series, one more for its period before. */
export function chartTable(data: ChartData, incompleteMark: string): {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly values: readonly (number | null)[] }[];
} {
  const columns = data.series.flatMap((series) => [
    { name: series.name, values: series.values },
    ...(series.before ? [{ name: series.beforeName ?? series.name, values: series.before }] : []),
  ]);
  return {
    head: [data.categoryName, ...columns.map((column) => column.name)],
    rows: data.categories.map((category, index) => ({
      key: category.key,
      label: `${category.fullLabel ?? category.label}${category.incomplete ? ` ${incompleteMark}` : ''}`,
      values: columns.map((column) => column.values[index] ?? null),
    })),
  };
}
