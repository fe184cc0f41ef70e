import type { OrderSku } from '@/api/contract/skuLinks';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import styles from '../products.module.css';
import type { OrderSkuHands } from './orderSkuHands';

/** What can be done with a SKU in its state; who has no right sees why. */
export function OrderSkuActs({ orderSku, hands }: { readonly orderSku: OrderSku; readonly hands: OrderSkuHands }) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const disabledReason = factory.can('orders.import') ? undefined : t('unlinked.noRight');
  const { sku, state, suggestion } = orderSku;
  if (state === 'matched') return null;
  return (
    <span className={styles['acts']}>
      {state === 'waiting' ? (
        <>
          {suggestion && (
            <Button
              size="small"
              disabledReason={disabledReason}
              label={`${t('unlinked.link')} ${t('unlinked.linkLabel', { sku, code: suggestion.code })}`}
              onClick={() => hands.onLink(orderSku, suggestion.skuId)}
            >
              {t('unlinked.link')}
            </Button>
          )}
          <Button
            size="small"
            kind={suggestion ? 'text' : 'default'}
            disabledReason={disabledReason}
            label={`${t('unlinked.choose')} ${t('unlinked.chooseLabel', { sku })}`}
            onClick={() => hands.onChoose(orderSku)}
          >
            {t('unlinked.choose')}
          </Button>
          <Button
            size="small"
            kind="text"
            disabledReason={disabledReason}
            label={`${t('unlinked.notInCatalogue')} ${t('unlinked.notInCatalogueLabel', { sku })}`}
            onClick={() => hands.onMark(orderSku)}
          >
            {t('unlinked.notInCatalogue')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          disabledReason={disabledReason}
          label={`${t('unlinked.takeBack')} ${t('unlinked.takeBackLabel', { sku })}`}
          onClick={() => hands.onTakeBack(orderSku)}
        >
          {t('unlinked.takeBack')}
        </Button>
      )}
    </span>
  );
}
