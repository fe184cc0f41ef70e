import { useLayoutEffect } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import styles from './DataTable.module.css';
import type { Selection } from './selection';

const heightPx = 52;

/** What can be done with the ticked rows. */
export function BulkBar<Row>({ selection }: { readonly selection: Selection<Row> }) {
  const { t } = useTranslation('ui');
  const { selected, onChange, actions, matching } = selection;

  // At the very top of a page the browser does not anchor the scroll, so the rows would slide from under the pointer.
  useLayoutEffect(() => {
    const scrolls = document.documentElement.scrollHeight > window.innerHeight;
    if (window.scrollY === 0 && scrolls) window.scrollBy(0, heightPx);
  }, []);

  return (
    <div className={styles['bulk']} role="group" aria-label={t('list.bulkActions')}>
      <b role="status">{t('list.selected', { count: selected.size })}</b>
      {actions}
      <span className={styles['bulkEnd']}>
        {matching && matching.count > selected.size && (
          <Button kind="link" size="small" onClick={matching.onSelect}>
            {t('list.selectMatching', { count: matching.count })}
          </Button>
        )}
        <Button kind="link" size="small" onClick={() => onChange(new Set())}>
          {t('list.clearSelection')}
        </Button>
      </span>
    </div>
  );
}
