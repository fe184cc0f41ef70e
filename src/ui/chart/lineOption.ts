import type { LineSeriesOption } from 'echarts/charts';
import { type Annotation, type ChartData, paletteIndex, type Series } from './chartData';
import { annotationLines, baseOption, type ChartOption, type Drawing, pale } from './options';

export interface LineLook {
  readonly annotations: readonly Annotation[];
  /** A span of categories that is chosen, by its first and last key. */
  readonly range: { readonly from: string; readonly to: string; readonly label: string } | undefined;
}

/** How many categories are complete; the line beyond them is pale. */
function completeCount(data: ChartData): number {
  const first = data.categories.findIndex((category) => category.incomplete);
  return first < 0 ? data.categories.length : first;
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
  const complete = completeCount(data);
  const still = { type: 'line', symbol: 'none', emphasis: { disabled: true } } as const;

  const drawn = (series: Series, position: number): LineSeriesOption[] => {
    const colour = palette.series[paletteIndex(series, position)] ?? palette.text3;
    const before: LineSeriesOption = {
      ...still,
      data: [...(series.before ?? [])],
      lineStyle: { color: palette.previous, width: 1 },
      z: 1,
    };
    const solid: LineSeriesOption = {
      ...still,
      name: series.name,
      data: series.values.map((value, index) => (index < complete ? value : null)),
      lineStyle: { color: colour, width: 1.8 },
      itemStyle: { color: colour },
      showSymbol: series.values.length === 1,
      symbol: 'circle',
      symbolSize: 6,
      markLine: position === 0 ? annotationLines(data, look.annotations, palette) : undefined,
      markArea: position === 0 ? chosenSpan(data, look.range, colour) : undefined,
      z: 3,
    };
    const rest: LineSeriesOption = {
      ...still,
      data: series.values.map((value, index) => (index >= complete - 1 ? value : null)),
      lineStyle: { color: pale(colour, palette, 0.5), width: 1.8, type: 'dotted' },
      z: 2,
    };
    const unfinished = complete < data.categories.length;
    return [...(series.before ? [before] : []), solid, ...(unfinished ? [rest] : [])];
  };

  return { ...baseOption(data, drawing, false), series: data.series.flatMap(drawn) };
}
