import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '@/api/contract/products';
import { useCreateListing } from '@/api/listings';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog, DialogActions } from '@/ui/dialog/Dialog';
import { RadioField } from '@/ui/form/fields';
import { Notice } from '@/ui/state/Notice';
import { ProblemState } from '@/ui/state/ProblemState';
import { Skeleton } from '@/ui/state/Skeleton';
import { showToast } from '@/ui/toast/toasts';
import styles from '../products.module.css';

/** Puts a product into a store, as a draft there. */
export function AddListingDialog({ product, onClose }: { readonly product: Product; readonly onClose: () => void }) {
  const { t } = useTranslation('products');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const stores = useQuery(storeQueries.list(factory.id, { limit: 200 }));
  const create = useCreateListing(factory.id);
  const [chosen, setChosen] = useState('');
  const open = (stores.data?.items ?? []).filter(({ id, status }) => status !== 'closed' && !product.listings.some(({ store }) => store.id === id));
  const storeId = chosen || (open[0]?.id ?? '');
  const add = (): void =>
    create.mutate(
      { productId: product.id, storeId },
      {
        onSuccess: ({ store }) => {
          showToast(t('listing.added', { store: store.name }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={t('listing.addTitle')}
      onClose={onClose}
      actions={
        <DialogActions
          confirmText={t('listing.add')}
          busy={create.isPending}
          disabledReason={storeId === '' ? t('listing.inAll') : undefined}
          onConfirm={add}
          onCancel={onClose}
        />
      }
    >
      <div className={styles['dialogFields']}>
        {stores.isPending && <Skeleton width="100%" height={96} />}
        {stores.isError && <ProblemState error={stores.error} onRetry={() => void stores.refetch()} />}
        {stores.isSuccess && open.length === 0 && <p className={styles['help']}>{t('listing.inAll')}</p>}
        {open.length > 0 && (
          <RadioField
            name="store"
            label={t('listing.store')}
            value={storeId}
            options={open.map(({ id, name, number, channel }) => ({ value: id, label: name, help: `${number} · ${t(`channel.${channel}`)}` }))}
            onChange={setChosen}
          />
        )}
        <p className={styles['help']}>{t('listing.addHelp')}</p>
        {create.isError && <Notice tone="err">{problemText(create.error)}</Notice>}
      </div>
    </Dialog>
  );
}
