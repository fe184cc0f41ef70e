import type { LineSeriesOption } from 'echarts/charts';
import { type Annotation, type ChartData, seriesColour, type Series } from './chartData';
import type { Drawing } from './drawing';
import { annotationLines, baseOption, type ChartOption, fontFamily, pale } from './options';

export interface BarLook {
  readonly annotations: readonly Annotation[];
  /** Keys that are strong while the others are pale; none chosen leaves all strong. */
  readonly picked: ReadonlySet<string>;
  /** One bar upon the other. */
  readonly stacked: boolean;
  /** Figures over the bars. */
  readonly labelled: boolean;
}

const barShare = 0.65;
const leftAxisPx = 44;

/** Dashes for the period before, and the figures over bar and dash. */
function marksOver(series: Series, labelled: boolean, slotPx: number, drawing: Drawing): LineSeriesOption[] {
  const { palette, formatShort } = drawing;
  const silent = { type: 'line', silent: true, lineStyle: { opacity: 0 }, animation: false } as const;
  const dashes: LineSeriesOption = {
    ...silent,
    data: [...(series.before ?? [])],
    symbol: 'rect',
    symbolSize: [Math.min(54, Math.max(8, slotPx * barShare + 6)), 2],
    showAllSymbol: true,
    itemStyle: { color: palette.previous },
    z: 4,
  };
  const figures: LineSeriesOption = {
    ...silent,
    data: series.values.map((value, index) => Math.max(value ?? 0, series.before?.[index] ?? 0)),
    symbol: 'rect',
    symbolSize: 1,
    showAllSymbol: true,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      position: 'top',
      distance: 6,
      color: palette.text3,
      fontSize: 12,
      fontFamily,
      formatter: ({ dataIndex }) => {
        const value = series.values[dataIndex];
        return value == null ? '' : formatShort(value);
      },
    },
    z: 5,
  };
  return [...(series.before ? [dashes] : []), ...(labelled ? [figures] : [])];
}

/** Bars from zero; the period before as a dash on each. */
export function barOption(data: ChartData, look: BarLook, drawing: Drawing): ChartOption {
  const { palette, width } = drawing;
  const base = baseOption(data, drawing);
  const slotPx = Math.max(1, width - leftAxisPx) / Math.max(1, data.categories.length);
  const single = data.series.length === 1;
  const labelled = look.labelled && single && slotPx >= 28;
  const isPale = (index: number): boolean => {
    const category = data.categories[index];
    if (!category) return false;
    return category.incomplete === true || (look.picked.size > 0 && !look.picked.has(category.key));
  };
  const { xAxis } = base;
  const edges = { type: 'value' as const, min: 0, max: Math.max(1, data.categories.length), show: false };
  return {
    ...base,
    xAxis: Array.isArray(xAxis) ? [...xAxis, edges] : [xAxis ?? {}, edges],
    series: [
      ...data.series.map((series, position) => {
        const colour = seriesColour(palette, series, position);
        return {
          type: 'bar' as const,
          name: series.name,
          stack: look.stacked ? 'all' : undefined,
          barWidth: single || look.stacked ? `${barShare * 100}%` : undefined,
          barMaxWidth: 48,
          emphasis: { disabled: true },
          data: series.values.map((value, index) => ({
            value,
            itemStyle: {
              color: isPale(index) ? pale(colour, palette) : colour,
              borderRadius: look.stacked ? 0 : [3, 3, 0, 0],
            },
          })),
        };
      }),
      {
        type: 'line' as const,
        xAxisIndex: 1,
        data: [],
        markLine: annotationLines(data, look.annotations, palette, true),
      },
      ...(single ? data.series.flatMap((series) => marksOver(series, labelled, slotPx, drawing)) : []),
    ],
  };
}
