import type { ReactNode } from 'react';
import styles from './chart.module.css';

interface ChartGridProps {
  readonly children: ReactNode;
  /** Least width of a chart in px before it moves to the next row. */
  readonly chartWidth?: number;
  /** Shares of the row, such as '1.75fr 1fr', on screens of 1,024 px or more. */
  readonly columns?: string;
}

/** Charts side by side, one below the other where there is no room. */
export function ChartGrid({ children, chartWidth = 360, columns }: ChartGridProps) {
  return (
    <div
      className={styles['grid']}
      data-columns={columns === undefined ? undefined : ''}
      style={{ '--chart-width': `${chartWidth}px`, '--chart-columns': columns }}
    >
      {children}
    </div>
  );
}
