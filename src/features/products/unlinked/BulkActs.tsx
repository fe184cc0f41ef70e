import type { OrderSku, OrderSkuState } from '@/api/contract/skuLinks';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import type { Decided } from './useDecide';

interface BulkActsProps {
  readonly state: OrderSkuState;
  readonly ticked: readonly OrderSku[];
  readonly onDecide: (decided: readonly Decided[]) => void;
}

/** What can be done with several SKUs at once: one act, one undo. */
export function BulkActs({ state, ticked, onDecide }: BulkActsProps) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const noRight = factory.can('orders.import') ? undefined : t('unlinked.noRight');
  if (state !== 'waiting') {
    return (
      <Button
        size="small"
        disabledReason={noRight}
        onClick={() => onDecide(ticked.map((orderSku) => ({ orderSku, decision: null })))}
      >
        {t('unlinked.bulkBack')}
      </Button>
    );
  }
  const suggested = ticked.flatMap((orderSku) =>
    orderSku.suggestion === null ? [] : [{ orderSku, decision: { skuId: orderSku.suggestion.skuId } }],
  );
  return (
    <>
      <Button
        size="small"
        disabledReason={noRight ?? (suggested.length === 0 ? t('unlinked.bulkNothing') : undefined)}
        onClick={() => onDecide(suggested)}
      >
        {t('unlinked.bulkLink')}
      </Button>
      <Button
        size="small"
        disabledReason={noRight}
        onClick={() => onDecide(ticked.map((orderSku) => ({ orderSku, decision: 'not_in_catalogue' as const })))}
      >
        {t('unlinked.bulkNot')}
      </Button>
    </>
  );
}
