import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CategoryBands } from '@/api/contract/priceBands';
import { useFactory } from '@/api/session';
import { settingsQueries } from '@/api/settings';
import type { Category } from '@/domain/categories';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import styles from './account.module.css';
import { BandEdgesDialog } from './BandEdgesDialog';
import { usePriceBandsChange } from './usePriceBandsChange';

/** While figures are counted anew, how it stands is asked again so often, should the event stream be down. */
const recountCheckMilliseconds = 3_000;

/** Where low, mid and high begin in each category, who says so, and the owner's way to say otherwise. */
export function PriceBandsCard() {
  const { t } = useTranslation('account');
  const factory = useFactory();
  const bands = useQuery({
    ...settingsQueries.priceBands(factory.id),
    refetchInterval: ({ state }) => (state.data?.recountJobId ? recountCheckMilliseconds : false),
  });
  const [editing, setEditing] = useState<Category | null>(null);
  const edited = bands.data?.items.find(({ category }) => category === editing);
  const { drop } = usePriceBandsChange(bands.data);
  const noRight = factory.can('settings.write') ? undefined : t('priceBands.noRight');
  const settings = useTableSettings('price-bands', useColumns({ noRight, onSet: setEditing, onDrop: drop }));
  return (
    <Card flush id="price-bands" title={t('priceBands.title')}>
      <p className={styles['lead']}>{t('priceBands.lead')}</p>
      {bands.data?.recountJobId && (
        <div className={styles['inside']}>
          <Notice tone="info">{t('priceBands.recounting')}</Notice>
        </div>
      )}
      <DataTable
        embedded
        dense
        label={t('priceBands.title')}
        settings={settings}
        rows={bands.data?.items}
        rowKey={(row) => row.category}
        skeletonRows={8}
        error={bands.isError ? <ProblemState error={bands.error} onRetry={() => void bands.refetch()} /> : undefined}
      />
      {bands.data && edited && <BandEdgesDialog key={edited.category} bands={bands.data} edited={edited} onClose={() => setEditing(null)} />}
    </Card>
  );
}

interface Acts {
  readonly noRight: string | undefined;
  readonly onSet: (category: Category) => void;
  readonly onDrop: (row: CategoryBands) => void;
}

function useColumns({ noRight, onSet, onDrop }: Acts): readonly Column<CategoryBands>[] {
  const { t } = useTranslation(['account', 'products']);
  const format = useFormat();
  return useMemo((): readonly Column<CategoryBands>[] => {
    const name = (category: Category): string => t(`products:category.${category}`);
    const origin = ({ current }: CategoryBands): string => {
      if (current === null) return t('priceBands.none');
      if (current.origin === 'own') return t('priceBands.own', { day: format.day(current.fromDay) });
      return current.settled ? t('priceBands.terciles') : t('priceBands.tercilesSoFar');
    };
    const band = (key: 'low' | 'mid' | 'high'): Column<CategoryBands> => ({
      key,
      title: t(`priceBands.${key}`),
      width: key === 'mid' ? 176 : 112,
      align: 'end',
      card: 'figure',
      render: ({ current }) =>
        current === null
          ? '—'
          : t(`priceBands.${key}Value`, { mid: format.unitPrice(current.midLi), high: format.unitPrice(current.highLi) }),
    });
    return [
      { key: 'category', title: t('priceBands.category'), main: true, alwaysShown: true, card: 'title', render: (row) => name(row.category) },
      band('low'),
      band('mid'),
      band('high'),
      { key: 'origin', title: t('priceBands.origin'), width: 216, card: 'meta', render: origin },
      {
        key: 'acts',
        title: t('priceBands.acts'),
        width: 176,
        align: 'end',
        card: 'status',
        render: (row) => (
          <>
            {row.own.length > 0 && (
              <Button
                kind="text"
                size="small"
                label={t('priceBands.dropOf', { category: name(row.category) })}
                disabledReason={noRight}
                onClick={() => onDrop(row)}
              >
                {t('priceBands.drop')}
              </Button>
            )}
            <Button
              kind="text"
              size="small"
              label={t('priceBands.setOf', { category: name(row.category) })}
              disabledReason={noRight}
              onClick={() => onSet(row.category)}
            >
              {t('priceBands.set')}
            </Button>
          </>
        ),
      },
    ];
  }, [t, format, noRight, onSet, onDrop]);
}
