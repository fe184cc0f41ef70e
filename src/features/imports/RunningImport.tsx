import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Bar } from '@/ui/measure/Bar';
import { progressOf } from './components/progressOf';
import styles from './components/imports.module.css';
import { runStore } from './run/importRun';
import { useStore } from '@/ui/hooks/store';

/** The import that is under way, for the bar over every page; nothing while there is none. */
export function RunningImport() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const factory = useFactory();
  const run = useStore(runStore);
  const own = run?.factory.id === factory.id ? run : null;
  const underWay = useQuery({ ...importQueries.underWay(factory.id), enabled: factory.can('orders.import') });
  const record = own?.record ?? underWay.data?.items[0];
  if (record === undefined) return null;
  const share = progressOf(record) ?? 0;
  const halted = own !== null && own.phase !== 'sending';
  const name = t('top.label', { file: record.fileName });
  const standing = halted ? t('top.halted') : format.percent(share, 0);
  return (
    <Link
      className={styles['running']}
      to={paths.importRecord(factory.number, record.number)}
      // A phone shows how far it is alone.
      aria-label={`${name} ${standing}`}
    >
      <span className={styles['runningName']}>{name}</span>
      {halted ? (
        <span className={styles['halted']}>{standing}</span>
      ) : (
        <>
          <span className={styles['runningBar']}>
            <Bar share={share} label={name} />
          </span>
          <span className={styles['runningShare']}>{standing}</span>
        </>
      )}
    </Link>
  );
}
