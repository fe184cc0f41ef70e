import { useMemo } from 'react';
import type { MarketingFigures, SourcePart } from '@/api/contract/marketing';
import type { OrderSource } from '@/domain/orders/source';
import type { SourceGroup } from '@/domain/orders/sourceGroup';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { cssColour, sourceColours } from '../colours';
import styles from './marketing.module.css';
import { rowsAnchor } from './useExplanation';

interface SourceTableProps {
  readonly figures: MarketingFigures | undefined;
  readonly threshold: number;
}

type Row = SourcePart & { key: OrderSource | 'whole'; group: SourceGroup | null };

/** Every source in figures, with all of them together below. */
export function SourceTable({ figures, threshold }: SourceTableProps) {
  const { t } = useTranslation('marketing');
  const columns = useColumns(figures, threshold);
  const settings = useTableSettings('marketing.sources', columns);
  const rows = useMemo((): Row[] | undefined => {
    if (figures === undefined) return undefined;
    const { parts, whole } = figures.sources;
    return whole.orders === 0 && whole.before.orders === 0 ? [] : [...parts, { ...whole, key: 'whole', group: null }];
  }, [figures]);
  return (
    <div id={rowsAnchor} className={styles['rows']}>
      <Card flush title={t('table.title')} note={t('table.note')}>
        <DataTable
          embedded
          dense
          label={t('table.title')}
          settings={settings}
          rows={rows}
          rowKey={(row) => row.key}
          skeletonRows={10}
          empty={
            <EmptyState icon="find" title={t('table.none')}>
              {t('table.noneText')}
            </EmptyState>
          }
        />
      </Card>
    </div>
  );
}

function useColumns(figures: MarketingFigures | undefined, threshold: number): readonly Column<Row>[] {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  return useMemo((): readonly Column<Row>[] => {
    const whole = figures?.sources.whole;
    const compares = figures?.beforeCovered === true;
    const figure = (key: string, title: string, width: number, render: (row: Row) => string): Column<Row> => ({
      key,
      title,
      width,
      align: 'end',
      card: 'figure',
      render,
    });
    const share = (part: number, of: number | undefined): string => (of ? format.percent(part / of) : '—');
    const before = (value: string): string => (compares ? value : '—');
    return [
      {
        key: 'source',
        title: t('table.source'),
        main: true,
        alwaysShown: true,
        card: 'title',
        render: ({ key }) =>
          key === 'whole' ? (
            <span className={styles['whole']}>{t('table.whole')}</span>
          ) : (
            <span className={styles['source']}>
              <span className={styles['swatch']} style={{ background: cssColour(sourceColours[key]) }} aria-hidden="true" />
              {t(`source.${key}`)}
            </span>
          ),
      },
      {
        key: 'group',
        title: t('table.group'),
        width: 112,
        card: 'meta',
        render: ({ group }) => (group === null ? '' : t(`group.${group}`)),
      },
      figure('gmv', t('short.gmvFen'), 128, (row) => format.money(row.gmvFen)),
      figure('share', t('table.share'), 76, (row) => share(row.gmvFen, whole?.gmvFen)),
      figure('shareBefore', t('table.shareBefore'), 108, (row) => before(share(row.before.gmvFen, whole?.before.gmvFen))),
      figure('orders', t('short.orders'), 84, (row) => format.count(row.orders)),
      figure('ordersBefore', t('table.ordersBefore'), 116, (row) => before(format.count(row.before.orders))),
      figure('buyers', t('short.buyers'), 84, (row) => format.count(row.buyers)),
      figure('buyersBefore', t('table.buyersBefore'), 116, (row) => before(format.count(row.before.buyers))),
      figure('small', t('table.small', { threshold }), 120, (row) => share(row.smallOrders, row.orders)),
    ];
  }, [figures, threshold, t, format]);
}
