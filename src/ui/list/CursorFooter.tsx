import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import styles from './CursorFooter.module.css';

export interface CursorFooterProps {
  /** Place of the first row on show, from 1. */
  readonly from: number;
  /** How many rows are on show. */
  readonly shown: number;
  readonly total: number;
  /** False where counting stopped at a limit. */
  readonly totalIsExact?: boolean;
  /** Absent on the first page. */
  readonly onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  readonly onNext?: (() => void) | undefined;
}

/** "第 1–50 个，共 1,248 个" and the way to the pages before and after. */
export function CursorFooter({ from, shown, total, totalIsExact = true, onPrevious, onNext }: CursorFooterProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (shown === 0) return null;
  const values = { from: format.count(from), to: format.count(from + shown - 1), total: format.count(total) };
  return (
    <div className={styles['footer']}>
      <span>{totalIsExact ? t('list.range', values) : t('list.rangeAtLeast', values)}</span>
      {(onPrevious || onNext) && (
        <nav className={styles['pages']} aria-label={t('list.pages')}>
          <Button onClick={onPrevious} disabledReason={onPrevious ? undefined : t('list.firstPage')}>
            {t('list.previousPage')}
          </Button>
          <Button onClick={onNext} disabledReason={onNext ? undefined : t('list.lastPage')}>
            {t('list.nextPage')}
          </Button>
        </nav>
      )}
    </div>
  );
}
