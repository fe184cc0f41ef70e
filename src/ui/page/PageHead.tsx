import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import styles from './page.module.css';

interface PageHeadProps {
  /** A plain text also becomes the document's title. */
  readonly title: ReactNode;
  /** Quiet words beside the title: a count, a span of days. */
  readonly note?: ReactNode;
  /** One quiet line below the title. */
  readonly lead?: ReactNode;
  /** Status tags beside the name. */
  readonly status?: ReactNode;
  /** Something that belongs beside the title, such as a Segmented of sub-pages. */
  readonly beside?: ReactNode;
  /** Buttons at the end; the primary one last. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page, and what can be done on it. */
export function PageHead({ title, note, lead, status, beside, actions }: PageHeadProps) {
  const { t } = useTranslation('common');
  return (
    <header className={styles['head']}>
      {typeof title === 'string' && <title>{`${title} · ${t('appName')}`}</title>}
      <div className={styles['title']}>
        <h1>{title}</h1>
        {status}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </div>
      {beside}
      {actions && <div className={styles['actions']}>{actions}</div>}
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
    </header>
  );
}
