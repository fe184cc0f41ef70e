import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import styles from './page.module.css';

/** A page's body: padding, gaps, and no wider than 1,440 px. The shell brings the `main` landmark. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={styles['page']}>{children}</div>;
}

/** Pulls what belongs closely to the block above, such as a filter bar under its tabs, up to 8 px from it. */
export function Tight({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classNames(styles['tight'], className)}>{children}</div>;
}
