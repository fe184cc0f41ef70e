import type { ReactNode } from 'react';
import { Page, Tight } from './Page';
import { PageHead } from './PageHead';

interface ListPageProps {
  readonly title: ReactNode;
  /** The total, quietly beside the title. */
  readonly note?: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons; the primary one last. */
  readonly actions?: ReactNode;
  /** A `SavedViewTabs`. */
  readonly views?: ReactNode;
  /** A `FilterBar`. */
  readonly filters?: ReactNode;
  /** The `DataTable`. */
  readonly children: ReactNode;
  /** A `CursorFooter`. */
  readonly footer?: ReactNode;
}

/** Title and primary action, saved views, filters, table, footer. */
export function ListPage({ title, note, lead, actions, views, filters, children, footer }: ListPageProps) {
  return (
    <Page>
      <PageHead title={title} note={note} lead={lead} actions={actions} />
      {views}
      {filters && (views ? <Tight>{filters}</Tight> : filters)}
      {children}
      {footer}
    </Page>
  );
}
