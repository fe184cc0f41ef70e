import type { LineSeriesOption } from 'echarts/charts';
import { type Annotation, type ChartData, seriesColour, type Series } from './chartData';
import type { Drawing } from './drawing';
import { annotationLines, baseOption, type ChartOption, pale } from './options';

export interface LineLook {
  readonly annotations: readonly Annotation[];
  /** A span of categories that is chosen, by its first and last key. */
  readonly range: { readonly from: string; readonly to: string; readonly label: string } | undefined;
}

function chosenSpan(data: ChartData, range: LineLook['range'], colour: string): LineSeriesOption['markArea'] {
  if (!range) return undefined;
  const place = (key: string): number => data.categories.findIndex((category) => category.key === key);
  const [from, to] = [place(range.from), place(range.to)];
  if (from < 0 || to < 0) return undefined;
  return {
    silent: true,
    itemStyle: { color: colour, opacity: 0.08, borderColor: colour, borderWidth: 1 },
    label: { show: true, position: 'insideBottom', color: colour, fontSize: 12, formatter: range.label },
    data: [[{ xAxis: from }, { xAxis: to }]],
  };
}

/** Lines from zero; the period before thin and grey behind them. */
export function lineOption(data: ChartData, look: LineLook, drawing: Drawing): ChartOption {
  const { palette } = drawing;
  const isIncomplete = (index: number): boolean => data.categories[index]?.incomplete === true;
  const still = { type: 'line', symbol: 'none', emphasis: { disabled: true } } as const;

  const drawn = (series: Series, position: number): LineSeriesOption[] => {
    const colour = seriesColour(palette, series, position);
    const before: LineSeriesOption = {
      ...still,
      data: [...(series.before ?? [])],
      lineStyle: { color: palette.previous, width: 1 },
      z: 1,
    };
    const solid: LineSeriesOption = {
      ...still,
      name: series.name,
      data: series.values.map((value, index) => (isIncomplete(index) ? null : value)),
      lineStyle: { color: colour, width: 1.8 },
      itemStyle: { color: colour },
      showSymbol: series.values.length === 1,
      symbol: 'circle',
      symbolSize: 6,
      markLine: position === 0 ? annotationLines(data, look.annotations, palette) : undefined,
      markArea: position === 0 ? chosenSpan(data, look.range, colour) : undefined,
      z: 3,
    };
    // The pale piece reaches to its complete neighbour, so that the line holds together at either end.
    const nearIncomplete = (index: number): boolean => [index - 1, index, index + 1].some(isIncomplete);
    const rest: LineSeriesOption = {
      ...still,
      data: series.values.map((value, index) => (nearIncomplete(index) ? value : null)),
      lineStyle: { color: pale(colour, palette, 0.5), width: 1.8, type: 'dotted' },
      z: 2,
    };
    const unfinished = data.categories.some((category) => category.incomplete);
    return [...(series.before ? [before] : []), solid, ...(unfinished ? [rest] : [])];
  };

  return { ...baseOption(data, drawing, false), series: data.series.flatMap(drawn) };
}
