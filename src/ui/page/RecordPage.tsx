import type { ReactNode } from 'react';
import { type Anchor, AnchorNav } from './AnchorNav';
import { Breadcrumb, type Crumb } from './Breadcrumb';
import { Page } from './Page';
import { PageHead } from './PageHead';
import styles from './page.module.css';

interface RecordPageProps {
  readonly breadcrumb: readonly Crumb[];
  readonly name: ReactNode;
  /** A `StatusTag`. */
  readonly status?: ReactNode;
  readonly note?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Sections of the main column, in order; each is a `Card` with the same id. */
  readonly anchors?: readonly Anchor[];
  /** A notice over both columns. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /** Facts, timeline, related records. */
  readonly side?: ReactNode;
}

/** One record: where it belongs, its name and status, its sections, and the facts beside them. */
export function RecordPage(props: RecordPageProps) {
  const { breadcrumb, name, status, note, lead, actions, anchors, notice, children, side } = props;
  return (
    <Page>
      <Breadcrumb crumbs={breadcrumb} />
      <PageHead title={name} status={status} note={note} lead={lead} actions={actions} />
      {notice}
      {anchors && anchors.length > 1 && <AnchorNav anchors={anchors} />}
      {side ? (
        <div className={styles['columns']}>
          <div className={styles['column']}>{children}</div>
          <aside className={styles['column']}>{side}</aside>
        </div>
      ) : (
        children
      )}
    </Page>
  );
}
