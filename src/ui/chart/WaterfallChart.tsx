import { ChartFrame, type ChartFrameProps } from './ChartFrame';
import { waterfallOption } from './waterfallOption';

/** Parts of a change, each beginning where the one before it ended; one series, a part per category. */
export function WaterfallChart(props: Omit<ChartFrameProps, 'build'>) {
  return <ChartFrame legend={false} {...props} build={waterfallOption} />;
}
