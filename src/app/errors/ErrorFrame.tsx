import type { ReactNode } from 'react';
import { Page } from '@/ui/page/Page';
import styles from './errors.module.css';

interface ErrorFrameProps {
  readonly title: string;
  /** Outside the shell: the frame brings the `main` landmark itself. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** The place of an error page, inside the shell or alone in the window. */
export function ErrorFrame({ title, full = false, children }: ErrorFrameProps) {
  const body = (
    <Page>
      <h1 className="visually-hidden">{title}</h1>
      {children}
    </Page>
  );
  return full ? <main className={styles['full']}>{body}</main> : body;
}
