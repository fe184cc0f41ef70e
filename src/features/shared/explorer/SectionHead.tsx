import type { ReactNode } from 'react';
import styles from './explorer.module.css';

/** Names a group of charts, beside what they are told by. */
export function SectionHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
