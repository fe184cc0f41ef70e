import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/contract/products';
import { Notice } from '@/ui/state/Notice';
import styles from './edit.module.css';

/** What a reviewer asked to change, while it is being changed; and what will wait for one. */
export function ReviewHints({ product }: { readonly product: Product }) {
  const { t } = useTranslation('productEdit');
  const sentBack = product.listings.flatMap(({ store, submission }) =>
    submission && (submission.status === 'rejected' || submission.status === 'changes_requested') ? [{ store, notes: submission.notes }] : [],
  );
  const onSale = product.listings.some(({ status }) => status === 'live' || status === 'paused');
  return (
    <>
      {sentBack.map(({ store, notes }) => (
        <Notice key={store.id} tone="warn" title={t('sentBack', { store: store.name })}>
          <ul className={styles['notes']}>
            {notes.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {t(`noteField.${field}`)}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
      {onSale && <Notice tone="info">{t('reviewedHint')}</Notice>}
    </>
  );
}
