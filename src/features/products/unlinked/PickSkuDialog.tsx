import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrderSku } from '@/api/contract/skuLinks';
import { orderSkuQueries } from '@/api/orderSkus';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { SearchField } from '@/ui/list/SearchField';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { Named } from '@/ui/text/Thumb';
import styles from '../products.module.css';

interface PickSkuDialogProps {
  readonly orderSku: OrderSku;
  readonly busy: boolean;
  readonly onPick: (skuId: string) => void;
  readonly onClose: () => void;
}

/** The words of the order's own title are the first search. */
const firstSearch = ({ title, sku }: OrderSku): string => title.split(/\s/)[0] || sku;

/** Finds the catalogue's SKU that an order's SKU is. */
export function PickSkuDialog({ orderSku, busy, onPick, onClose }: PickSkuDialogProps) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const [q, setQ] = useState(() => firstSearch(orderSku));
  const wanted = q.trim();
  const found = useQuery({ ...orderSkuQueries.candidates(factory.id, wanted), enabled: wanted !== '' });
  const items = wanted === '' ? undefined : found.data?.items;
  return (
    <Dialog open title={t('unlinked.pickTitle', { sku: orderSku.sku })} onClose={onClose} width={560}>
      {orderSku.title && <p className={styles['help']}>{t('unlinked.pickLead', { title: orderSku.title })}</p>}
      <div className={styles['search']}>
        <SearchField value={q} placeholder={t('unlinked.pickSearch')} onChange={setQ} />
      </div>
      {wanted === '' && <p className={styles['names']}>{t('unlinked.pickStart')}</p>}
      {wanted !== '' && found.isPending && <ListSkeleton count={4} />}
      {found.isError && <ProblemState error={found.error} onRetry={() => void found.refetch()} />}
      {items?.length === 0 && <p className={styles['names']}>{t('unlinked.pickNone')}</p>}
      <ul className={styles['candidates']} aria-busy={found.isFetching}>
        {items?.map(({ skuId, code, productTitle }) => (
          <li key={skuId} className={styles['candidate']}>
            <Named name={productTitle} sub={code} />
            <Button size="small" busy={busy} label={`${t('unlinked.pick')} ${t('unlinked.pickOf', { code })}`} onClick={() => onPick(skuId)}>
              {t('unlinked.pick')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
