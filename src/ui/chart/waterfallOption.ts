import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartData } from './chartData';
import type { Drawing } from './drawing';
import { baseOption, type ChartOption, fontFamily } from './options';

const barPx = 20;
const labelPx = 8;
/** Room beside the bars for the figures at their ends. */
const figurePx = 76;

/** Where each step of the first series begins and ends, from 0. */
export function stepsOf(data: ChartData): readonly { readonly from: number; readonly to: number }[] {
  let reached = 0;
  return (data.series[0]?.values ?? []).map((value) => {
    const from = reached;
    reached += value ?? 0;
    return { from, to: reached };
  });
}

/** Steps from the top down, each beginning where the one before it ended. */
export function waterfallOption(data: ChartData, drawing: Drawing): ChartOption {
  const { palette, formatShort } = drawing;
  const steps = stepsOf(data);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const { tooltip, ...base } = baseOption(data, drawing);
  const renderItem: CustomSeriesOption['renderItem'] = ({ dataIndex }, api) => {
    const step = steps[dataIndex];
    if (step === undefined) return null;
    const [from = 0, y = 0] = api.coord([step.from, dataIndex]);
    const [to = 0] = api.coord([step.to, dataIndex]);
    const [, next = y] = api.coord([step.to, dataIndex + 1]);
    const rises = step.to >= step.from;
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const isLast = dataIndex === steps.length - 1;
    const [zero = 0] = api.coord([0, dataIndex]);
    const reach = Math.abs(next - y) / 2;
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: zero, x2: zero, y1: y - reach, y2: y + reach },
          style: { stroke: palette.text3, lineWidth: 1 },
        },
        {
          type: 'rect',
          shape: { x: left, y: y - barPx / 2, width: Math.max(1, right - left), height: barPx, r: 3 },
          style: { fill: rises ? palette.series[0] : palette.series[1] },
        },
        {
          type: 'line',
          shape: { x1: to, x2: to, y1: y + barPx / 2, y2: isLast ? y + barPx : next - barPx / 2 },
          style: { stroke: palette.line, lineWidth: 1 },
        },
        {
          type: 'text',
          style: {
            text: formatShort(step.to - step.from),
            x: right + labelPx,
            y,
            textVerticalAlign: 'middle',
            fill: palette.text,
            fontSize: 12,
            fontWeight: 600,
            fontFamily,
          },
        },
      ],
    };
  };
  return {
    ...base,
    tooltip: { ...tooltip, axisPointer: { type: 'none' } },
    grid: { left: 0, right: figurePx, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', min: Math.min(0, ...ends), max: Math.max(0, ...ends), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.categories.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: palette.text2, fontSize: 12, fontFamily, margin: 16 },
    },
    series: [{ type: 'custom', renderItem, data: steps.map(({ to }, index) => [to, index]) }],
  };
}
