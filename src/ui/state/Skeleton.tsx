import styles from './Skeleton.module.css';

interface SkeletonProps {
  /** CSS width: px as a number, or a text such as '60%'. */
  readonly width?: number | string;
  readonly height?: number;
}

/** A grey bar in the place and size of what is coming. Hidden from screen readers; say "loading" once beside it. */
export function Skeleton({ width = '60%', height = 12 }: SkeletonProps) {
  return <span className={styles['bone']} style={{ width, height }} aria-hidden="true" />;
}
