import { sparklinePath } from './sparklinePath';

interface SparklineProps {
  /** Oldest first; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  /** px, or '100%' to fill. */
  readonly width?: number | string;
  readonly height?: number;
  /** CSS colour. */
  readonly colour?: string;
  /** What it shows; without one it is decoration beside its figure. */
  readonly label?: string;
}

const drawnWidth = 120;

/** A line without axes, for the shape of a series. */
export function Sparkline({ values, width = 120, height = 28, colour = 'var(--series-1)', label }: SparklineProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${drawnWidth} ${height}`}
      preserveAspectRatio="none"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <path
        d={sparklinePath(values, drawnWidth, height)}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
