import { useMemo } from 'react';
import type { ImportRecord } from '@/api/contract/imports';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import { Instant } from '@/ui/text/Instant';
import { Named } from '@/ui/text/Thumb';
import { ImportStateTag } from './ImportStateTag';
import styles from './imports.module.css';
import { progressOf } from './progressOf';

/** What the list shows of an import. */
export function useImportColumns(): readonly Column<ImportRecord>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'file',
        title: t('columns.file'),
        main: true,
        alwaysShown: true,
        card: 'title',
        render: (one) => <Named name={one.fileName} sub={one.number} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        width: 116,
        card: 'status',
        render: (one) => {
          const share = progressOf(one);
          return (
            <span className={styles['stateCell']}>
              <ImportStateTag id={one.id} state={one.state} />
              {share !== null && <span className={styles['quiet']}>{format.percent(share, 0)}</span>}
            </span>
          );
        },
      },
      { key: 'store', title: t('columns.store'), width: 144, card: 'meta', render: (one) => one.store.name },
      {
        key: 'span',
        title: t('columns.span'),
        width: 196,
        card: 'meta',
        render: ({ firstOrderDay: from, lastOrderDay: to }) => from && to && format.dayRange(from, to),
      },
      { key: 'new', title: t('columns.new'), width: 80, align: 'end', render: (one) => format.count(one.linesNew) },
      { key: 'known', title: t('columns.known'), width: 80, align: 'end', render: (one) => format.count(one.linesKnown) },
      { key: 'refused', title: t('columns.refused'), width: 96, align: 'end', render: (one) => format.count(one.rowsRefused) },
      { key: 'who', title: t('columns.who'), width: 96, card: 'meta', render: (one) => one.createdByName },
      {
        key: 'updatedAt',
        title: t('columns.when'),
        width: 144,
        align: 'end',
        sortable: true,
        card: 'meta',
        render: (one) => <Instant at={one.updatedAt} />,
      },
    ],
    [t, format],
  );
}
