import { useCallback, useMemo } from 'react';
import type { Annotation, ChartData } from './chartData';
import { ChartFrame, type ChartFrameProps } from './ChartFrame';
import { lineOption } from './lineOption';
import type { Drawing } from './drawing';

export interface LineChartProps extends Omit<ChartFrameProps, 'build'> {
  /** Vertical lines with words at a category: campaigns, price changes; keep the array stable. */
  readonly annotations?: readonly Annotation[];
  /** A chosen span of categories, by its first and last key. */
  readonly range?: { readonly from: string; readonly to: string; readonly label: string };
}

const noAnnotations: readonly Annotation[] = [];

/** Lines from zero, the period before thin and grey, what is not complete pale. */
export function LineChart({ annotations = noAnnotations, range, ...frame }: LineChartProps) {
  const { from, to, label } = range ?? {};
  const span = useMemo(
    () => (from !== undefined && to !== undefined ? { from, to, label: label ?? '' } : undefined),
    [from, to, label],
  );
  const build = useCallback(
    (data: ChartData, drawing: Drawing) => lineOption(data, { annotations, range: span }, drawing),
    [annotations, span],
  );
  return <ChartFrame {...frame} build={build} />;
}
