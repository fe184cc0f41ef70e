import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import styles from './Bar.module.css';

interface BarProps {
  /** Share from 0 to 1. */
  readonly share: number;
  /** What it shows; its accessible name. */
  readonly label: string;
  /** CSS colour. */
  readonly colour?: string;
  readonly height?: number;
  /** The figure beside it. */
  readonly figure?: ReactNode;
}

/** A thin bar that says how far. */
export function Bar({ share, label, colour = 'var(--series-1)', height = 4, figure }: BarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const bar = (
    <span
      className={styles['bar']}
      style={{ height, minHeight: height }}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span className={styles['fill']} style={{ width: `${percent}%`, background: colour }} />
    </span>
  );
  if (figure === undefined) return bar;
  return (
    <span className={styles['labelled']}>
      {bar}
      <span className={styles['figure']}>{figure}</span>
    </span>
  );
}

/** Points of 100 as a bar: green when nearly there, amber in between, red far off; the figure stands beside it. */
export function ScoreBar({ score, label }: { readonly score: number; readonly label: string }) {
  const colour = score > 85 ? 'var(--ok)' : score > 60 ? 'var(--warn)' : 'var(--err)';
  return <Bar share={score / 100} label={label} colour={colour} figure={score} />;
}

interface ShareBarProps {
  readonly name: ReactNode;
  /** Share from 0 to 1 of the stated whole. */
  readonly share: number;
  /** The share in words: "31%". */
  readonly figure: string;
  /** The change, or the count behind the share. */
  readonly note?: ReactNode;
  readonly colour?: string;
  /** Chooses or leaves this part. */
  readonly onClick?: () => void;
  readonly chosen?: boolean;
  /** Another part is chosen: pale, not hidden. */
  readonly pale?: boolean;
}

/** One part of a whole: name, share and bar. */
export function ShareBar(props: ShareBarProps) {
  const { name, share, figure, note, colour = 'var(--series-1)', onClick, chosen, pale } = props;
  const content = (
    <span className={classNames(styles['share'], pale && styles['pale'])}>
      <span className={styles['shareHead']}>
        <span>{name}</span>
        <b>
          {figure}
          {note !== undefined && <span className={styles['shareNote']}>{note}</span>}
        </b>
      </span>
      <span className={styles['bar']} style={{ height: 8 }} aria-hidden="true">
        <span className={styles['fill']} style={{ width: `${Math.min(100, share * 100)}%`, background: colour }} />
      </span>
    </span>
  );
  if (!onClick) return content;
  return (
    <button type="button" className={styles['shareButton']} aria-pressed={chosen} onClick={onClick}>
      {content}
    </button>
  );
}
