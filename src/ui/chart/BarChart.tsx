import { useCallback } from 'react';
import { barOption } from './barOption';
import type { Annotation, ChartData } from './chartData';
import { ChartFrame, type ChartFrameProps } from './ChartFrame';
import type { Drawing } from './drawing';

export interface BarChartProps extends Omit<ChartFrameProps, 'build'> {
  /** Vertical lines with words at a category; keep the array stable. */
  readonly annotations?: readonly Annotation[];
  /** Keys that are strong while the others are pale; keep the set stable. */
  readonly picked?: ReadonlySet<string>;
  /** One bar upon the other. */
  readonly stacked?: boolean;
  /** Figures over the bars where they fit; on unless told. */
  readonly labelled?: boolean;
}

const noAnnotations: readonly Annotation[] = [];
const nonePicked: ReadonlySet<string> = new Set();

/** Bars from zero, the period before as a dash on each. */
export function BarChart(props: BarChartProps) {
  const { annotations = noAnnotations, picked = nonePicked, stacked = false, labelled = true, ...frame } = props;
  const build = useCallback(
    (data: ChartData, drawing: Drawing) => barOption(data, { annotations, picked, stacked, labelled }, drawing),
    [annotations, picked, stacked, labelled],
  );
  return <ChartFrame legend={(frame.data?.series.length ?? 0) > 1} {...frame} build={build} />;
}
