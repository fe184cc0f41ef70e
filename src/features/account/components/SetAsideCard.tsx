import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SetAside } from '@/api/contract/settings';
import { useFactory } from '@/api/session';
import { settingsQueries } from '@/api/settings';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { AddCodes } from './AddCodes';
import styles from './account.module.css';
import { useSetAsideChange } from './useSetAsideChange';

type Row = SetAside['items'][number];

/** While figures are counted anew, how it stands is asked again so often, should the event stream be down. */
const recountCheckMilliseconds = 3_000;

function useColumns(onTakeBack: (code: string) => void, noRight: string | undefined): readonly Column<Row>[] {
  const { t } = useTranslation('account');
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'code', title: t('setAside.code'), main: true, alwaysShown: true, card: 'title', render: (row) => row.code },
      { key: 'skus', title: t('setAside.skus'), width: 110, align: 'end', card: 'figure', render: (row) => format.count(row.skus) },
      { key: 'lines', title: t('setAside.lines'), width: 140, align: 'end', card: 'figure', render: (row) => format.count(row.lines) },
      { key: 'pieces', title: t('setAside.pieces'), width: 130, align: 'end', card: 'figure', render: (row) => format.count(row.pieces) },
      {
        key: 'acts',
        title: t('setAside.acts'),
        width: 110,
        align: 'end',
        card: 'status',
        render: (row) => (
          <Button
            kind="text"
            size="small"
            label={t('setAside.takeBackOf', { code: row.code })}
            disabledReason={noRight}
            onClick={() => onTakeBack(row.code)}
          >
            {t('setAside.takeBack')}
          </Button>
        ),
      },
    ],
    [t, format, onTakeBack, noRight],
  );
}

/** The codes that are not goods, what each keeps out of the figures, and one click to take it back. */
export function SetAsideCard() {
  const { t } = useTranslation('account');
  const factory = useFactory();
  const setAside = useQuery({
    ...settingsQueries.setAside(factory.id),
    refetchInterval: ({ state }) => (state.data?.recountJobId ? recountCheckMilliseconds : false),
  });
  const { add, takeBack, error } = useSetAsideChange(setAside.data);
  const noRight = factory.can('orders.import') ? undefined : t('setAside.noRight');
  const settings = useTableSettings('set-aside', useColumns(takeBack, noRight));
  return (
    <Card flush id="set-aside" title={t('setAside.title')}>
      <p className={styles['lead']}>{t('setAside.lead')}</p>
      {setAside.data?.recountJobId && (
        <div className={styles['inside']}>
          <Notice tone="info">{t('setAside.recounting')}</Notice>
        </div>
      )}
      <DataTable
        embedded
        dense
        label={t('setAside.title')}
        settings={settings}
        rows={setAside.data?.items}
        rowKey={(row) => row.code}
        skeletonRows={6}
        error={setAside.isError ? <ProblemState error={setAside.error} onRetry={() => void setAside.refetch()} /> : undefined}
        empty={<p className={styles['lead']}>{t('setAside.none')}</p>}
      />
      {noRight === undefined && setAside.data && <AddCodes error={error} onAdd={add} />}
    </Card>
  );
}
