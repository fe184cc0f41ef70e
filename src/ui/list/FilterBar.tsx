import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  /** `SearchField`, then `ChoiceFilter`s and other chips. */
  readonly children: ReactNode;
  /** At the other end: a Segmented, the ColumnChooser. */
  readonly end?: ReactNode;
  /** Takes every filter off; give it while any is on. */
  readonly onClear?: (() => void) | undefined;
}

/** Search and filters of a list; their state lives in the address. */
export function FilterBar({ children, end, onClear }: FilterBarProps) {
  const { t } = useTranslation('ui');
  return (
    <div role="search" aria-label={t('list.filters')} className={styles['bar']}>
      {children}
      {onClear && (
        <Button kind="link" onClick={onClear}>
          {t('list.clearFilters')}
        </Button>
      )}
      {end && <div className={styles['end']}>{end}</div>}
    </div>
  );
}
