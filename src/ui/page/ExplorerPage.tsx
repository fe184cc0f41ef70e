import type { ReactNode } from 'react';
import { Page, Tight } from './Page';
import { PageHead } from './PageHead';

interface ExplorerPageProps {
  readonly title: ReactNode;
  /** `SegmentedLinks` of the sub-pages. */
  readonly beside?: ReactNode;
  /** Up to which day the data goes. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** A `FilterBar` with window, channel, and the chips of what is filtered. */
  readonly filters: ReactNode;
  /** A `MeasureStrip`. */
  readonly measures: ReactNode;
  /** `ChartGrid`s, then the rows behind the picture. */
  readonly children: ReactNode;
}

/** Measures, the charts that filter each other, and the rows behind them. */
export function ExplorerPage({ title, beside, note, actions, filters, measures, children }: ExplorerPageProps) {
  return (
    <Page>
      <PageHead title={title} beside={beside} note={note} actions={actions} />
      <Tight>{filters}</Tight>
      {measures}
      {children}
    </Page>
  );
}
