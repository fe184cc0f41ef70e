import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Palette } from '../theme/palette';
import type { Annotation, ChartData } from './chartData';
import type { Drawing } from './drawing';
import { tooltipContent } from './tooltip';

export type ChartOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** As the page's own; text is measured with it, so that it cannot be left to inheritance. */
export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const labelSlotPx = 88;
const narrowestLabelledPx = 36;

/** A colour made paler by laying it over the surface. */
export function pale(colour: string, palette: Palette, share = 0.38): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => channel(colour, at) * share + channel(palette.surface, at) * (1 - share));
  return `rgb(${mixed.map(Math.round).join(', ')})`;
}

/** Vertical lines with words; a place of 2 is the third category's middle, or its near edge under `fromEdge`. */
export function annotationLines(
  data: ChartData,
  annotations: readonly Annotation[],
  palette: Palette,
  fromEdge = false,
) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: annotations.flatMap(({ at, label, tone = 'warn', edge }) => {
      const index = data.categories.findIndex((category) => category.key === at);
      if (index < 0) return [];
      const colour = palette[tone];
      return [
        {
          xAxis: fromEdge ? index + (edge ? 0 : 0.5) : index,
          lineStyle: { color: colour, type: 'dashed' as const, width: 1 },
          label: { formatter: label, color: colour, fontSize: 12, position: 'end' as const, distance: 4 },
        },
      ];
    }),
  };
}

/** What every chart shares: grid, quiet axes from zero, and a tooltip with the exact figures. */
export function baseOption(data: ChartData, drawing: Drawing, boundaryGap = true): ChartOption {
  const { palette, formatShort, animate } = drawing;
  const axisLabel = { color: palette.text3, fontSize: 12, fontFamily };
  const slotPx = drawing.width / Math.max(1, data.categories.length);
  const labelEvery = Math.ceil(data.categories.length / Math.max(1, Math.floor(drawing.width / labelSlotPx)));
  const barInterval = slotPx >= narrowestLabelledPx ? 0 : ('auto' as const);
  const interval = boundaryGap ? barInterval : labelEvery - 1;
  return {
    animation: animate,
    animationDuration: 160,
    animationDurationUpdate: 160,
    textStyle: { fontFamily },
    grid: { left: 0, right: 8, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.raise,
      borderColor: palette.line,
      borderRadius: 8,
      padding: [8, 12],
      textStyle: { color: palette.text, fontSize: 12 },
      axisPointer: { type: 'line', lineStyle: { color: palette.text3, type: 'solid', width: 1 } },
      formatter: (hovered) => {
        const first = Array.isArray(hovered) ? hovered[0] : hovered;
        return tooltipContent(data, first?.dataIndex ?? 0, drawing);
      },
    },
    xAxis: {
      type: 'category',
      boundaryGap,
      data: data.categories.map((category) => category.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...axisLabel, interval, hideOverlap: true, margin: 10 },
    },
    yAxis: {
      type: 'value',
      min: (extent) => Math.min(0, extent.min),
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, formatter: (value: number) => formatShort(value) },
      splitLine: { lineStyle: { color: palette.line2 } },
    },
  };
}
