import type { ReactNode } from 'react';
import { Bar } from '../measure/Bar';
import styles from './state.module.css';

interface ProgressProps {
  /** What is under way; also the bar's name. */
  readonly label: string;
  /** Share from 0 to 1. */
  readonly share: number;
  /** The count in words: "6,240 / 42,741 行". */
  readonly count: ReactNode;
  /** Cancel, or other ways to act on it. */
  readonly actions?: ReactNode;
}

/** Long work with its count. */
export function Progress({ label, share, count, actions }: ProgressProps) {
  return (
    <div className={styles['progress']}>
      <div className={styles['progressHead']}>
        <span>{label}</span>
        <span>{count}</span>
      </div>
      <Bar share={share} label={label} height={6} />
      {actions && <div className={styles['progressActions']}>{actions}</div>}
    </div>
  );
}
