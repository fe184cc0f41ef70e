import { type ReactNode, useId } from 'react';
import { classNames } from '../classNames';
import styles from './Card.module.css';
import pageStyles from './page.module.css';

export interface CardProps {
  readonly title?: ReactNode;
  /** Quiet words after the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Content runs to the edge: tables and rows that bring their own padding. */
  readonly flush?: boolean;
  /** Anchor of the section. */
  readonly id?: string;
  /** Name of the region where there is no visible title. */
  readonly label?: string;
  readonly className?: string;
}

/** A surface with an optional h2. Never inside another card. */
export function Card({ title, note, actions, children, flush, id, label, className }: CardProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
      aria-label={title === undefined ? label : undefined}
      className={classNames(styles['card'], pageStyles['section'], flush && styles['flush'], className)}
    >
      {title !== undefined && (
        <div className={styles['head']}>
          <h2 id={headingId}>{title}</h2>
          {note !== undefined && <span className={styles['note']}>{note}</span>}
          {actions && <div className={styles['actions']}>{actions}</div>}
        </div>
      )}
      {flush ? children : <div className={styles['body']}>{children}</div>}
    </section>
  );
}
