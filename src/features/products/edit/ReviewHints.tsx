import type { Product } from '@/api/contract/products';
import { useTranslation } from '@/i18n/useTranslation';
import { Notice } from '@/ui/state/Notice';
import { notesOf } from './reviewNotes';
import styles from './edit.module.css';

/** What reviewers asked to change, told in short before each stands at its field; and what will wait for one. */
export function ReviewHints({ product }: { readonly product: Product }) {
  const { t } = useTranslation('productEdit');
  const notes = notesOf(product);
  const stores = [...new Set(notes.map(({ storeName }) => storeName))];
  const onSale = product.listings.some(({ status }) => status === 'live' || status === 'paused');
  return (
    <>
      {stores.map((store) => (
        <Notice key={store} tone="warn" title={t('sentBack', { store })}>
          <ul className={styles['notes']}>
            {notes
              .filter(({ storeName }) => storeName === store)
              .map(({ field, message }) => (
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
