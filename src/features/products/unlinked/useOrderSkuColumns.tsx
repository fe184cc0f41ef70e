import { useMemo } from 'react';
import { Link } from 'react-router';
import type { OrderSku } from '@/api/contract/skuLinks';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import { Named } from '@/ui/text/Thumb';
import styles from '../products.module.css';
import { OrderSkuActs } from './OrderSkuActs';
import type { OrderSkuHands } from './orderSkuHands';

/** One row, one decision: what orders call it, what it looks like in the catalogue, and what to do. */
export function useOrderSkuColumns(hands: OrderSkuHands): readonly Column<OrderSku>[] {
  const { t } = useTranslation('products');
  const format = useFormat();
  const factory = useFactory();
  return useMemo(
    () => [
      {
        key: 'sku',
        title: t('unlinked.columns.sku'),
        main: true,
        alwaysShown: true,
        sortable: true,
        render: ({ sku, title }) => <Named name={sku} sub={title} />,
      },
      {
        key: 'pieces',
        title: t('unlinked.columns.pieces'),
        width: 96,
        align: 'end',
        sortable: true,
        render: ({ pieces }) => format.count(pieces),
      },
      {
        key: 'lines',
        title: t('unlinked.columns.lines'),
        width: 96,
        align: 'end',
        sortable: true,
        card: 'hidden',
        render: ({ lines }) => format.count(lines),
      },
      {
        key: 'lastDay',
        title: t('unlinked.columns.lastDay'),
        width: 112,
        align: 'end',
        sortable: true,
        render: ({ lastDay }) => format.dayShort(lastDay),
      },
      {
        key: 'catalogue',
        title: t('unlinked.columns.catalogue'),
        width: 280,
        alwaysShown: true,
        card: 'meta',
        render: ({ linkedTo, suggestion, decidedByName, decidedAt, state }) => {
          const shown = linkedTo ?? suggestion;
          const decided =
            decidedByName !== null && decidedAt !== null
              ? t('unlinked.decidedBy', { who: decidedByName, when: format.instant(decidedAt) })
              : null;
          const below = decided ?? (suggestion && t(`unlinked.reason.${suggestion.reason}`));
          return (
            <span className={styles['stack']}>
              {shown ? (
                <Link to={paths.product(factory.number, shown.productNumber)} className={styles['link']}>
                  {shown.code} {shown.productTitle}
                </Link>
              ) : (
                <span className={styles['quiet']}>
                  {state === 'waiting' ? t('unlinked.noSuggestion') : t(`unlinked.state.${state}`)}
                </span>
              )}
              {below && <span className={styles['help']}>{below}</span>}
            </span>
          );
        },
      },
      {
        key: 'act',
        title: t('unlinked.columns.act'),
        width: 260,
        align: 'end',
        alwaysShown: true,
        card: 'meta',
        render: (orderSku) => <OrderSkuActs orderSku={orderSku} hands={hands} />,
      },
    ],
    [t, format, factory.number, hands],
  );
}
