import { Link } from 'react-router';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import styles from './SavedViewTabs.module.css';

export interface SavedView {
  readonly key: string;
  readonly name: string;
  /** Where the view lives: the list's address with its filters. */
  readonly to: string;
  readonly count?: number | undefined;
  /** A person's own view, which can be deleted. */
  readonly onDelete?: () => void;
}

interface SavedViewTabsProps {
  readonly views: readonly SavedView[];
  /** Key of the view whose filters are on show; none where they were changed. */
  readonly current: string | undefined;
  /** Offers to keep the present filters as a view. */
  readonly onSave?: () => void;
}

/** Saved views of a list as tabs: each is a link, so that back works and it can be sent to a colleague. */
export function SavedViewTabs({ views, current, onSave }: SavedViewTabsProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <nav className={styles['tabs']} aria-label={t('list.views')}>
      {views.map((view) => (
        <span key={view.key} style={{ display: 'contents' }}>
          <Link to={view.to} className={styles['tab']} aria-current={view.key === current ? 'page' : undefined}>
            {view.name}
            {view.count !== undefined && <span className={styles['count']}>{format.count(view.count)}</span>}
          </Link>
          {view.onDelete && view.key === current && (
            <button
              type="button"
              className={styles['remove']}
              aria-label={`${t('list.deleteView')} ${view.name}`}
              onClick={view.onDelete}
            >
              <Icon name="cross" size={12} />
            </button>
          )}
        </span>
      ))}
      {onSave && (
        <button type="button" className={`${styles['tab']} ${styles['save']}`} onClick={onSave}>
          <Icon name="plus" size={14} />
          {t('list.saveView')}
        </button>
      )}
    </nav>
  );
}
