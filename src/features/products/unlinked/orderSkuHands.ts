import type { OrderSku } from '@/api/contract/skuLinks';

/** What a row can ask its page to do with a SKU of the orders. */
export interface OrderSkuHands {
  readonly onLink: (orderSku: OrderSku, skuId: string) => void;
  readonly onChoose: (orderSku: OrderSku) => void;
  readonly onMark: (orderSku: OrderSku) => void;
  readonly onTakeBack: (orderSku: OrderSku) => void;
}
