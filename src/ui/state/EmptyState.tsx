import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './state.module.css';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: ReactNode;
  /** What this place is for. */
  readonly children?: ReactNode;
  /** The one button that fills it. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what the place is for, and the way to fill it. */
export function EmptyState({ icon = 'box', title, children, action }: EmptyStateProps) {
  return (
    <div className={styles['state']}>
      <span className={styles['picture']}>
        <Icon name={icon} size={24} />
      </span>
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
