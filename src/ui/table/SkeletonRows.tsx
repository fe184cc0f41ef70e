import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { Skeleton } from '../state/Skeleton';
import type { Column } from './columns';
import styles from './DataTable.module.css';

interface SkeletonRowsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly ticks: boolean;
  readonly count: number;
}

/** Rows in their final height while the first answer is under way. */
export function SkeletonRows<Row>({ columns, ticks, count }: SkeletonRowsProps<Row>) {
  const { t } = useTranslation('ui');
  return Array.from({ length: count }, (_, index) => (
    <tr key={index} className={styles['row']}>
      {ticks && <td className={styles['cell']} />}
      {columns.map((column, position) => (
        <td key={column.key} className={classNames(styles['cell'], column.align === 'end' && styles['end'])}>
          {index === 0 && position === 0 && <span className="visually-hidden">{t('list.loading')}</span>}
          <Skeleton width={column.align === 'end' ? '50%' : '70%'} />
        </td>
      ))}
    </tr>
  ));
}

/** The same for a phone. */
export function SkeletonCards({ count, plain }: { readonly count: number; readonly plain: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classNames(styles['cards'], plain && styles['plain'])}>
      <span className="visually-hidden" role="status">
        {t('list.loading')}
      </span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['rowCard']}>
          <div className={styles['cardBody']}>
            <Skeleton width="60%" height={14} />
            <div className={styles['cardMeta']}>
              <Skeleton width="40%" />
            </div>
            <div className={styles['figures']}>
              <Skeleton width="80%" height={28} />
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
